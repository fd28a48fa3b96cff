"""Tests of the import of questions, step by step."""
