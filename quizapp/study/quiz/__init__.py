"""A timed quiz: its set-up, the draw, the machine that runs it, and how it ended."""
