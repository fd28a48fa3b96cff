"""What somebody did or was due to do, in the order of a question and in that of a statement."""

from typing import Protocol

from quizapp.questions.english import is_plural


class Done(Protocol):
    """An actor with a verb; `be` is "was" or "were" of a passive, whose base and past are the participle."""

    @property
    def actor(self) -> str:
        """Who or what."""

    @property
    def base(self) -> str:
        """The verb after "did"."""

    @property
    def past(self) -> str:
        """The verb of a statement."""

    @property
    def be(self) -> str:
        """The helper of a passive, "" of an active."""


def action(done: Done, *, scheduled: bool) -> tuple[str, str]:
    """The verb as a question has it ("did Norway pledge", "was it signed"), and as a statement has it."""
    actor = done.actor
    if scheduled:
        was = done.be or ("were" if is_plural(actor) else "was")
        due = f"due to be {done.past}" if done.be else f"due to {done.base}"
        return f"{was} {actor} {due}", f"{actor} {was} {due}"
    if done.be:
        return f"{done.be} {actor} {done.past}", f"{actor} {done.be} {done.past}"
    return f"did {actor} {done.base}", f"{actor} {done.past}"
