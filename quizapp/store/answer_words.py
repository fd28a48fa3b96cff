"""The words by which a right answer is found; a change of them asks for a migration that fills `answer_word` anew."""

from quizapp.questions.question import AnswerKind

_FIGURES = {AnswerKind.DATE, AnswerKind.VOTE, AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}
BACKWARDS = "<"  # before a word that is written backwards
SHORT = 4  # letters from which a word may have a slip
_SMALL = {"of", "the", "and", "for", "in", "on"}  # left out of initials


def words(kind: str, text: str) -> list[str]:
    """What a right answer of a kind is found by, sorted; nothing for dates and amounts, which compare as figures."""
    from quizapp.questions.marking.spelling import latin

    if kind in _FIGURES:
        return []
    told = latin(text)
    backwards = {BACKWARDS + word[::-1] for word in told.split() if len(word) >= SHORT}
    return sorted(forwards(told) | backwards)


def forwards(told: str) -> set[str]:
    """The whole, the words and the initials of a text that is folded."""
    each = told.split()
    initials = ("".join(word[0] for word in some) for some in (each, [word for word in each if word not in _SMALL]))
    return {told, *(word for word in (*each, *initials) if len(word) > 1)} - {""}
