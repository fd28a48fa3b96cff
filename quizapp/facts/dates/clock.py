"""Words before a date that belong to it: prepositions, and the time of day at which something happened."""

from quizapp.facts.clauses.clauses import Clauses

# Words that stand before a date and belong to it.
LEADS = frozenset(
    """
    on in by since until till from between during around about of for to through throughout late early before after
    the at back only just as ever shortly least
    """.split()  # noqa: SIM905  a list of words is easier to read so
)
CLOCK = frozenset({"midnight", "noon", "midday", "dawn", "dusk", "sunrise", "sunset", "dark", "lunch", "breakfast"})
_HOURS = frozenset({"a.m", "p.m", "a.m.", "p.m.", "am", "pm", "o'clock", "hours", "gmt", "midnight"})
_CLOCK_LEADS = LEADS | {
    "just",
    "soon",
    "early",
    "late",
    "small",
    "half",
    "past",
    "quarter",
    ".",
    "local",
    "time",
    "some",
}
_MOST_CLOCK = 9  # units of "shortly before half past four local time"


def clock_start(clauses: Clauses, start: int) -> int:
    """Where a time of day begins that stands before a date: at 4.17 a.m. on Monday, in the early hours of Sunday."""
    first, clock = start, False
    while first and start - first < _MOST_CLOCK:
        word, tag = clauses.word(first - 1), clauses.tag(first - 1)
        clock |= word in CLOCK or word in _HOURS or (word[:1].isdigit() and word[-2:] in _HOURS)  # 5pm
        if not (tag == "N" or word in CLOCK or word in _HOURS or word in _CLOCK_LEADS or word[:1].isdigit()):
            break
        first -= 1
    return first if clock else start
