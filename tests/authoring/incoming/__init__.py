"""Tests of questions that come from a table."""
