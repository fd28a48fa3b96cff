"""Formats in which questions leave the program or come into it, one module each."""
