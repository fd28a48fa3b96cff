"""Numbers, and what they count: money, durations, quantities."""
