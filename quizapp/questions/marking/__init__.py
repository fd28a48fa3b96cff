"""Whether what somebody answered counts, and what is told of a near miss."""
