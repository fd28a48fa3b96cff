"""Wrong options: where they come from, how plausible each is, and why it is surely wrong."""
