"""Results of votes and elections."""
