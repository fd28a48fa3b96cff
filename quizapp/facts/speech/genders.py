"""What tells the gender of people: titles, offices, kin, and the names that they are given."""

from collections.abc import Iterator
from functools import cache

from quizapp.facts.entities.person import Person
from quizapp.facts.lexicon import Lexicons, word_set
from quizapp.facts.speech.speakers import POSSESSIVE, person
from quizapp.facts.speech.strangers import MEN, WOMEN
from quizapp.facts.speech.words import View, tagged

_FEMALE = word_set(
    "mrs mrs. ms ms. miss dame she her baroness queen princess lady duchess empress alhaja hajia hajiya begum sheikha"
    " madame mme senora señora signora frau smt smt. daw sister abbess"
)
_MALE = word_set(
    "mr mr. sir lord king prince he his sheikh shaikh alhaji malam mallam señor senor signor herr monsieur cardinal"
    " pope monsignor imam ayatollah rabbi emperor sultan emir duke shri abbot"
)


_OF_WOMEN, _OF_MEN = _FEMALE | WOMEN, _MALE | MEN


def told_genders(view: View) -> Iterator[tuple[Person, str, str]]:
    """What titles, offices and kin tell of people, with their words: Ms Quill; spokeswoman Ada Quill; his wife, Ada."""
    for at in tagged(view, "P"):
        somebody = person(view, at)
        if somebody is None:
            continue
        words = view.sentence.words(at, at + 1)
        kin = view.word(at - 2) if view.word(at - 1) == "," else view.word(at - 1)
        for word in (
            words.split()[0].lower(),
            kin,
            view.sentence.words(at - 1, at).lower() if at else "",
            view.word(at + 2) if at <= 1 and view.word(at + 1) == "and" else "",  # Bo Reed and his wife
            _kin_after(view, at),
        ):
            if word in _OF_WOMEN or word.endswith("woman"):
                yield somebody, "f", words
            elif word in _OF_MEN or word.endswith(("sman", "chairman")):
                yield somebody, "m", words


def _kin_after(view: View, at: int) -> str:
    """Whose relative somebody is, by what stands after a name: "Ada Quill, Bo's mother", "a mother of four"."""
    if view.word(at + 1) != ",":
        return ""
    first = at + 2 + (view.word(at + 2) in {"a", "the", "his", "her"})
    if view.tag(first) == "P" and view.word(first + 1) in POSSESSIVE:
        return view.word(first + 2)
    return view.word(first) if view.word(first + 1) in {"of", ",", "to"} else ""


def title_gender(words: str) -> str:
    """The gender that a title at the beginning of a name tells: f, m, or nothing."""
    title = words.split(" ", 1)[0].lower()
    return "f" if title in _FEMALE else "m" if title in _MALE else ""


@cache
def _given(lexicons: Lexicons) -> dict[str, str]:
    return {row["name"]: row["gender"] for row in lexicons.rows("name_genders")}


def gender_of(name: str, lexicons: Lexicons) -> str:
    """The gender of most who have the given name with which a name begins: f, m, or nothing."""
    return _given(lexicons).get(name.split(" ", 1)[0].split("-", maxsplit=1)[0], "")
