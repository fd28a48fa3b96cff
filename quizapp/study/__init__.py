"""Scheduling, the queue, study sessions, quizzes and progress figures, as plain state machines."""
