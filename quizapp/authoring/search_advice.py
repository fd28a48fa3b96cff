"""What to try where a search found nothing, in the words of its language."""

from collections.abc import Iterator, Sequence

from quizapp.authoring.search_language import parse, quoted
from quizapp.i18n import _
from quizapp.store import search
from quizapp.store.library import Library
from quizapp.store.wanted import Every, Has, Some, Wanted, Words

_NEAR = 60.0  # per cent of the longer of two values; below it they have little but letters in common


def advice(library: Library, text: str) -> str:
    """What stands in the way of a search that found nothing: a value that is none, a long word, or so much at once.

    Raises:
        SearchError: the text cannot be read.
    """
    parts = list(_asked(parse(text)))
    for part in parts:
        if isinstance(part, Has) and (said := _unknown(part, search.values(library, part.field))):
            return said
    if any(isinstance(part, Words) for part in parts):
        return _("A shorter word may find it.")
    return _("With fewer conditions there may be some.") if len(parts) > 1 else _("There is none at the moment.")


def _asked(wanted: Wanted) -> Iterator[Wanted]:
    """What is asked for, each thing alone; what is not to be is a thing too."""
    if isinstance(wanted, Every | Some):
        for part in wanted.parts:
            yield from _asked(part)
    else:
        yield wanted


def _unknown(wanted: Has, values: Sequence[str]) -> str:
    """That no value of the field is as it is asked for, and which would be; "" where one is, or all are fixed."""
    called, begins_so = _sentences().get(wanted.field, ("", ""))
    begins = wanted.value.endswith("*")
    typed = wanted.value.removesuffix("*")
    longer = [value for value in values if value.casefold().startswith(typed.casefold())]
    if not called or any(begins or _is_or_lies_under(value, typed) for value in longer):
        return ""
    said = (begins_so if begins else called).format(value=typed)
    if longer:
        words = _("{said} “{value}” begins so: {search} finds all that do.")
        return words.format(said=said, value=longer[0], search=f"{wanted.field}:{quoted(f'{typed}*')}")
    near = _nearest(typed, values)
    return _("{said} The nearest is “{value}”.").format(said=said, value=near) if near else said


def _is_or_lies_under(value: str, typed: str) -> bool:
    return value.casefold() == typed.casefold() or value.casefold().startswith(f"{typed.casefold()}::")


def _nearest(typed: str, values: Sequence[str]) -> str:
    from rapidfuzz import fuzz, process, utils

    hit = process.extractOne(typed, values, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=_NEAR)
    return "" if hit is None else hit[0]


def _sentences() -> dict[str, tuple[str, str]]:
    """By field: that nothing is called so, and that nothing begins so."""
    return {
        "topic": (_("No topic is called “{value}”."), _("No topic begins with “{value}”.")),
        "tag": (_("No tag is called “{value}”."), _("No tag begins with “{value}”.")),
        "deck": (_("No deck is called “{value}”."), _("No deck begins with “{value}”.")),
        "pack": (_("No pack is called “{value}”."), _("No pack begins with “{value}”.")),
    }
