"""Typed facts with the evidence they rest on."""
