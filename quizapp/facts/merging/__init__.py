"""One fact for what is told more than once."""
