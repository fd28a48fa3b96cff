"""Custom questions, and browsing and changing what is in the library."""
