"""Who holds which office, on which side, and when."""
