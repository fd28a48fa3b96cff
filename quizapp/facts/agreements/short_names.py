"""Short names of agreements: what stands in brackets behind a name, and letters that begin its words."""

from quizapp.facts.agreements.context import Place

_OPENING = frozenset({"(", '"', "'", "the", "an", "a", "or", "hereafter", "henceforth"})
_LETTERS = range(2, 9)
_CAPITALS = 2


def bracketed(place: Place, other: Place) -> bool:
    """Whether a place stands in brackets right behind another, so that both are one: "a trade agreement (FTA)"."""
    between = place.view.words[place.context.end : other.context.first]
    opens = between[:1] == ["("] and _OPENING.issuperset(between)
    return place.view is other.view and opens and place.view.word(other.context.end) in {")", '"', "'"}


def abbreviates(short: str, name: str) -> bool:
    """Whether letters begin a name's words, small ones counted or not: MoU, FTA; more words may be around."""
    letters = short.replace(".", "")
    if len(letters) not in _LETTERS or not letters.isalpha() or sum(letter.isupper() for letter in letters) < _CAPITALS:
        return False
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    every, long = "".join(word[0] for word in words), "".join(word[0] for word in words if len(word) > len("and"))
    return " " not in short and (letters.lower() in every.lower() or letters.lower() in long.lower())
