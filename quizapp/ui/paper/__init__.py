"""Quizzes, their keys and their results on paper: set in rows, filled into pages, written as PDF or printed."""
