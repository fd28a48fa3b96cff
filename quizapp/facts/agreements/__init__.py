"""Treaties, accords and deals."""
