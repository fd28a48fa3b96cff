"""Tests of what comes from other programs' files."""
