"""Clauses of a sentence: their verbs, and what stands near."""
