"""One module per step of the library file."""
