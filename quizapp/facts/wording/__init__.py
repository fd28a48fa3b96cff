"""Facts in words that stand alone, so that they can be asked."""
