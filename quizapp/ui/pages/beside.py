"""A form with its summary beside it, or below it where the page is narrow: the set-up of a quiz and of a session."""

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from quizapp.ui.look import look

_NARROW = 760  # design px of the column: below it the summary stands under the form
_ROOMY = 1040  # design px of the page: below it labels give up some of their column


def place_summary(columns: QBoxLayout, beside: QLayout, summary: QWidget, width: int) -> bool:
    """Put the summary where a page of so many px has room for it; gives whether the form beside it must be tight."""
    now = look()
    narrow = width < now.px(_NARROW + 80)
    columns.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
    columns.setSpacing(now.px(40))
    columns.setContentsMargins(0, now.px(8), 0, 0)
    beside.setContentsMargins(0, now.px(16), 0, 0)
    summary.setMinimumWidth(0 if narrow else now.px(296))
    summary.setMaximumWidth(now.px(648) if narrow else now.px(296))
    return not narrow and width < now.px(_ROOMY)
