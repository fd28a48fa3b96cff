"""Those of many names that a text could be taken for: a coarse sieve before names are compared one by one."""

from collections.abc import Sequence

from quizapp.questions.marking.spelling import latin

MANY = 1000  # names up to which all are compared
_LIKENESS = 60.0  # per cent of the part that is most alike; two slips in a word of five letters leave as much


def nearby(text: str, names: Sequence[str]) -> Sequence[str]:
    """The names that share a word, or nearly one, with a text; all of them where they are not many."""
    if len(names) <= MANY:
        return names
    from rapidfuzz import fuzz, process, utils

    wanted = latin(text)
    found = process.extract_iter(
        wanted, names, scorer=fuzz.partial_token_ratio, processor=utils.default_process, score_cutoff=_LIKENESS
    )
    return [name for name, _likeness, _place in found]
