"""Dates of events."""
