"""How a card's memory is put into words: its figures, and a rating in its colour."""

from quizapp.i18n import _, ngettext
from quizapp.study.session import Card, Rating
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.widgets.rating_button import LEVELS, rating_text

Figure = tuple[str, str]
_FEW_DAYS = 9.95


def memory_figures(card: Card, recall: float | None) -> list[Figure]:
    """Recall (0-1) where it is known, stability and difficulty, each as (name, value); none for a card without."""
    if card.stability is None or card.difficulty is None:
        return []
    figures = [
        (_("Stability"), _stability(card.stability)),
        (_("Difficulty"), _("{value} of 10").format(value=f"{card.difficulty:.1f}")),
    ]
    if recall is not None:
        figures.insert(0, (_("Recall today"), _("{count} %").format(count=round(100 * recall))))
    return figures


def _stability(value: float) -> str:
    """In days, with a tenth where a whole day says too little."""
    days = round(value, 1) if value < _FEW_DAYS else round(value)
    shown = dates.number(round(days)) if days == round(days) else f"{days:.1f}"
    return ngettext("{count} day", "{count} days", 1 if days == 1 else 2).format(count=shown)


def rating_label(rating: Rating | None) -> PlainLabel:
    """The rating's name in its colour; None was logged only."""
    if rating is None:
        return PlainLabel(_("Logged only"), "small", "text-3")
    name = LEVELS[rating - 1]
    return PlainLabel(rating_text(name), "small", f"rating-{name}", weight=500)
