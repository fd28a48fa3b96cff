"""What is well known already, and how what an article tells agrees with it."""
