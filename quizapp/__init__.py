"""QuizApp turns news articles into facts, facts into questions, and questions into things a person remembers."""

__version__ = "0.1.0"
