"""Behaviour as data: articles, the facts in them, and how well these are found."""
