"""Who said what."""
