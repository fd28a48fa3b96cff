"""Who and what is named: people, bodies, places, and the words of offices."""
