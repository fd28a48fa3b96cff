"""An article as a `Document`: its text, its paragraphs, and where it came from."""
