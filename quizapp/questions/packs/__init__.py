"""Packs as files: their shape, their checks, and the proof against the articles."""
