"""The images of one's own questions: putting one into the library, finding it again, and forgetting it."""

from quizapp.store.media import data, keep, sweep

__all__ = ["data", "keep", "sweep"]
