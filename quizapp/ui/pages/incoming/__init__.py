"""Importing questions: where they come from, what each column is, what would come in, and what came."""
