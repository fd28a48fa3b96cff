"""The rows of the Settings page: which setting, which control, and what the value chosen leads to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.settings import LONGEST_DAYS, USUAL_WEIGHTS, Settings
from quizapp.ui import dates
from quizapp.ui.pages import pace_words
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import Slider, SpinBox
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.setting_row import SettingRow
from quizapp.ui.widgets.steps_field import StepsField
from quizapp.ui.widgets.switch import Switch

Value = str | int | float | bool | tuple[float, ...]
Changed = Callable[[str, Value], object]
_PER_CENT = 100


class Consequences(Protocol):
    """Knows in numbers what a choice leads to."""

    def reviews_a_day(self, retention: float) -> float:
        """The mean number of reviews a day at a desired retention."""
        ...

    def new_left(self) -> int:
        """How many questions were never answered."""
        ...


@dataclass(frozen=True, slots=True)
class Bound:
    """A row with the way to show a setting's value in it."""

    row: SettingRow
    show: Callable[[Settings], None]


def _quietly(widget: QWidget, do: Callable[[], object]) -> None:
    blocked = widget.blockSignals(True)
    do()
    widget.blockSignals(blocked)
    widget.update()


def switch(field: str, name: str, explanation: str, changed: Changed) -> Bound:
    """A row with a switch."""
    control = Switch(name)
    control.toggled.connect(lambda on: changed(field, on))
    return Bound(
        SettingRow(name, control, explanation),
        lambda settings: _quietly(control, lambda: control.setChecked(getattr(settings, field))),
    )


def choice(field: str, name: str, explanation: str, choices: list[Choice], changed: Changed) -> Bound:
    """A row with one choice of a few."""
    control = SegmentedControl(choices, name=name)
    control.changed.connect(lambda value: changed(field, value))
    return Bound(SettingRow(name, control, explanation), lambda settings: control.set_value(getattr(settings, field)))


def count(
    field: str,
    name: str,
    limits: tuple[int, int],
    explain: Callable[[Settings], str],
    changed: Changed,
    suffix: str = "",
) -> Bound:
    """A row with a whole number."""
    control = SpinBox(name, limits[0], *limits, suffix=suffix)
    control.setKeyboardTracking(False)
    control.valueChanged.connect(lambda value: changed(field, value))
    row = SettingRow(name, control)

    def show(settings: Settings) -> None:
        _quietly(control, lambda: control.setValue(getattr(settings, field)))
        row.set_explanation(explain(settings))

    return Bound(row, show)


def steps_row(field: str, name: str, explain: Callable[[str], str], changed: Changed) -> Bound:
    """A row with learning steps as text; what makes no sense is said and not kept."""
    control = StepsField(name)
    row = SettingRow(name, control)
    control.refused.connect(lambda: row.set_explanation(pace_words.steps_problem(), problem=True))
    control.chosen.connect(lambda text: changed(field, text))

    def show(settings: Settings) -> None:
        value: str = getattr(settings, field)
        control.show_value(value)
        if not control.is_wrong():
            row.set_explanation(explain(value))

    return Bound(row, show)


def share(
    field: str,
    name: str,
    limits: tuple[int, int, int],
    explain: Callable[[Settings], str],
    read: Callable[[float], str],
    changed: Changed,
) -> Bound:
    """A row with a slider over per cents (low, high, step) of 1; it is set when the handle is let go."""
    low, high, step = limits
    control = Slider(name, low, low, high, step)
    control.setTracking(False)
    control.valueChanged.connect(lambda value: changed(field, value / _PER_CENT))
    row = SettingRow(name, control)
    control.sliderMoved.connect(lambda value: row.set_reading(read(value / _PER_CENT)))

    def show(settings: Settings) -> None:
        value: float = getattr(settings, field)
        _quietly(control, lambda: control.setValue(round(value * _PER_CENT)))
        row.set_reading(read(value))
        row.set_explanation(explain(settings))

    return Bound(row, show)


def weights(changed: Changed) -> Bound:
    """A row that says which weights are in force, with the way back to the usual ones."""
    usual = Button(_("Use the usual weights"), size="small")
    usual.clicked.connect(lambda: changed("weights", USUAL_WEIGHTS))
    row = SettingRow(_("Memory model"), usual)

    def show(settings: Settings) -> None:
        at_home = settings.weights == USUAL_WEIGHTS
        name = f"{settings.algorithm}-{settings.algorithm_version}"
        words = _("{name} with its usual weights") if at_home else _("{name} with weights fitted to your answers")
        row.set_explanation(words.format(name=name))
        usual.set_available(not at_home, _("They are in use already"))

    return Bound(row, show)


def per_cent(value: float) -> str:
    """A share of 1 as it is read."""
    return _("{count} %").format(count=round(value * _PER_CENT))


def appearance(changed: Changed) -> list[Bound]:
    """How the window looks."""
    return [
        choice(
            "theme",
            _("Theme"),
            "",
            [
                Choice("system", _("System"), "settings"),
                Choice("light", _("Light"), "sun"),
                Choice("dark", _("Dark"), "moon"),
            ],
            changed,
        ),
        share("text_scale", _("Text size"), (80, 200, 10), lambda _now: _("All text of the window"), per_cent, changed),
        share(
            "question_scale",
            _("Question text size"),
            (80, 160, 5),
            lambda _now: _("Questions and answers on their cards, on top of the text size"),
            per_cent,
            changed,
        ),
        choice(
            "motion",
            _("Reduce motion"),
            _("No slide or fade between question and answer"),
            [Choice("system", _("System")), Choice("reduced", _("On")), Choice("full", _("Off"))],
            changed,
        ),
        switch("show_keys", _("Show keys on buttons"), _("The shortcut of an action stands beside its name"), changed),
    ]


def study(changed: Changed, consequences: Consequences | None) -> list[Bound]:
    """When questions come back, and how many a day."""

    def retention(settings: Settings) -> str:
        chosen = per_cent(settings.desired_retention)
        reviews = round(consequences.reviews_a_day(settings.desired_retention)) if consequences else 0
        if not reviews:
            return _("{share} of the answers are to be recalled when they come back").format(share=chosen)
        words = ngettext(
            "{share} means about {count} review a day of what is learnt as it stands today, fewer as it grows firm; "
            "Deck settings reckon the next three months",
            "{share} means about {count} reviews a day of what is learnt as it stands today, fewer as it grows firm; "
            "Deck settings reckon the next three months",
            reviews,
        )
        return words.format(share=chosen, count=dates.number(reviews))

    def new(settings: Settings) -> str:
        left = consequences.new_left() if consequences else 0
        if not left:
            return _("Questions that you have not answered yet")
        if not settings.new_per_day:
            return ngettext("{count} new question waits", "{count} new questions wait", left).format(
                count=dates.number(left)
            )
        days = -(-left // settings.new_per_day)
        words = ngettext("{left} new questions last {count} day", "{left} new questions last {count} days", days)
        return words.format(left=dates.number(left), count=dates.number(days))

    def day_start(settings: Settings) -> str:
        hour = dates.clock_hour(settings.day_start_hour)
        return _("What you answer before {hour} counts for the day before").format(hour=hour)

    def ahead(settings: Settings) -> str:
        minutes = settings.learn_ahead_minutes
        words = ngettext(
            "When nothing else is left, a learning step due within {count} minute comes at once",
            "When nothing else is left, a learning step due within {count} minutes comes at once",
            minutes,
        )
        return words.format(count=dates.number(minutes))

    return [
        share("desired_retention", _("Target retention"), (70, 97, 1), retention, per_cent, changed),
        count("new_per_day", _("New questions a day"), (0, 9999), new, changed),
        count(
            "reviews_per_day",
            _("Reviews a day"),
            (0, 9999),
            lambda _now: _("The rest wait, most overdue first"),
            changed,
        ),
        count("day_start_hour", _("Day starts at"), (0, 23), day_start, changed, suffix=_(" h")),
        count("learn_ahead_minutes", _("Learn ahead"), (0, 24 * 60), ahead, changed, suffix=_(" min")),
        switch(
            "space_out_facts",
            _("Space out questions on the same fact"),
            _("Questions on one fact are not asked on one day"),
            changed,
        ),
    ]


def pace(changed: Changed) -> list[Bound]:
    """How questions are learnt and spaced."""
    return [
        steps_row("learning_steps", _("Learning steps"), pace_words.learning_words, changed),
        steps_row("relearning_steps", _("Relearning steps"), pace_words.relearning_words, changed),
        count(
            "longest_days",
            _("Longest interval"),
            (1, LONGEST_DAYS),
            lambda now: pace_words.longest_words(now.longest_days),
            changed,
            suffix=_(" d"),
        ),
        switch("fuzz", _("Spread due days"), pace_words.fuzz_words(), changed),
        count(
            "leech_lapses",
            _("Set aside after lapses"),
            (0, 99),
            lambda now: pace_words.leech_words(now.leech_lapses),
            changed,
        ),
    ]


def asking(changed: Changed) -> list[Bound]:
    """In which form questions are asked, and whether cards go on by themselves."""
    ratings = [Choice("again", _("Again")), Choice("hard", _("Hard")), Choice("good", _("Good"))]
    question = _("The answer is shown after this time")
    answer = _("The rating is given after this time, and the next card comes")
    limits = (2, 120)
    return [
        switch(
            "ladder",
            _("Harder forms as a question grows firm"),
            _(
                "A young question is a choice, from a week on a text with a gap, from three weeks on it is typed, "
                "from two months on it is turned round where it can be"
            ),
            changed,
        ),
        choice(
            "hands_free",
            _("Hands-free"),
            _("Cards go on by themselves, each with this rating, until a key is pressed"),
            [Choice("off", _("Off")), *ratings],
            changed,
        ),
        count(
            "hands_free_question", _("Time for the question"), limits, lambda _now: question, changed, suffix=_(" s")
        ),
        count("hands_free_answer", _("Time for the answer"), limits, lambda _now: answer, changed, suffix=_(" s")),
    ]


def quizzes(changed: Changed) -> list[Bound]:
    """What a quiz starts with, and what its answers count for."""

    def pace(settings: Settings) -> str:
        seconds = round(60 * settings.quiz_minutes / settings.quiz_count)
        words = ngettext("About {count} second a question", "About {count} seconds a question", seconds)
        return words.format(count=dates.number(seconds))

    return [
        count(
            "quiz_count", _("Questions in a quiz"), (1, 1000), lambda _now: _("Can be changed for each quiz"), changed
        ),
        count("quiz_minutes", _("Time for a quiz"), (1, 600), pace, changed, suffix=_(" min")),
        switch(
            "quiz_feeds_schedule",
            _("Quiz answers count for the schedule"),
            _("A wrong answer counts as Again, a right choice as Good where the question is due"),
            changed,
        ),
        switch(
            "quiz_warnings",
            _("The clock of a quiz warns"),
            _("When a fifth and a tenth of the time are left"),
            changed,
        ),
    ]
