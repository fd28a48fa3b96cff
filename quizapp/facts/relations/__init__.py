"""How states, bodies and people stand to each other, and where things happen."""
