"""The ways to ask a question and to mark its answer, one module each."""
