"""Texts that drive careless patterns and loops mad, each of a kind and of any length."""

from collections.abc import Callable
from itertools import cycle

_FIRST = ("Ada", "Tomas", "Ji-won", "Olúwa", "Þóra", "Nguyễn", "Fatima", "Jean-Luc", "Zurab", "Aigul")
_LAST = ("Quill", "Brandt", "Okafor", "Ó Briain", "van der Meer", "bin Rashid", "Şahin", "Kowalczyk", "Ivanov", "Mbeki")


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _names(length: int) -> str:
    """Ever new names: what joins mentions must not compare each with all."""
    made: list[str] = []
    size = 0
    for number, (first, last) in enumerate(zip(cycle(_FIRST), cycle(_LAST[::-1] + _LAST), strict=False)):
        made.append(f"Minister {first} {last}{letters(number)} met {last}{letters(number + 1)} on Monday. ")
        size += len(made[-1])
        if size >= length:
            break
    return "".join(made)[:length]


def letters(number: int) -> str:
    """A number as lower-case letters, so that every name is another."""
    return "".join(chr(97 + int(digit)) for digit in str(number))


def _paragraphs(length: int) -> str:
    """Ever new short paragraphs: what looks for repeated ones must not compare each with all."""
    line = "On day {} the council of Lewin voted by {} votes to nine.\n"
    return "".join(line.format(number, number) for number in range(length // 50))[:length]


def _numbered(line: str) -> Callable[[int], str]:
    """Ever new lines: `{n}` is a number, `{w}` a word in small letters, `{W}` one with a capital."""

    def made(length: int) -> str:
        lines: list[str] = []
        size = 0
        while size < length:
            word = letters(len(lines))
            lines.append(line.format(n=len(lines) + 1, w=word, W=word.title()))
            size += len(lines[-1])
        return "".join(lines)[:length]

    return made


HOSTILE: dict[str, Callable[[int], str]] = {
    "capitals": _repeated("Alpha Beta Gamma Delta "),
    "all in capitals": _repeated("THE MINISTER OF THE INTERIOR SAID ON MONDAY THAT 31 MEMBERS VOTED. "),
    "quotes": _repeated('"“”\'‘’" '),
    "opened quotes": _repeated('"He said " and "she said '),
    "digits": _repeated("1234567890"),
    "numbers": _repeated("12,345.67 1/2 3-4 $5 "),
    "commas": _repeated("a, b, "),
    "only commas": _repeated(","),
    "nested brackets": lambda length: "(" * (length // 2) + ")" * (length // 2),
    "of the of the": _repeated("of the "),
    "offices": _repeated("Minister of the President of the Ministry of "),
    "one endless word": _repeated("abcdefghij"),
    "no stops": _repeated("the assembly of the islands approved the accord with its neighbours and "),
    "dates": _repeated("on Monday 12 May 2011 last year in June "),
    "dots": _repeated("."),
    "initials": _repeated("A. B. "),
    "hyphens": _repeated("x-"),
    "many names": _names,
    "many paragraphs": _paragraphs,
    "one paragraph over and over": _repeated("The assembly on Monday approved the accord by 31 votes to 9.\n"),
    "members of a forum": _repeated("- Joined\n"),
    "lines of letters": _repeated("a b c d e f g h i j k l\n"),
    "captions": _repeated("© x | By A (a) "),
    "bars": _repeated("| a | b | c \n"),
    "titles": _repeated("Mr. "),
    "stops and quotes": _repeated('?" A."!" '),
    "parts of dates": _repeated("between May and the 12 of last March, 2015 to "),
    "results": _repeated("1-1 5 to 4 10% for by a vote voted for 3 no unanimously "),
    "blank lines": _repeated(" \n\t\n" * 20 + "a\n"),
    "open brackets": _repeated("(the [old {town "),
    "tiny paragraphs": _repeated("A b.\n\n"),
    "near copies": _numbered("The assembly of Lewin on Monday approved the accord on fish and tolls, {n}.\n"),
    "ever new dates": _numbered("The council of Lewin{w} met on {n} May 2011 and in June of that year. "),
    "ever new amounts": _numbered("It cost ${n} million, or {n} euros, of {n},000 roubles. "),
    "ever new sayings": _numbered('"It is {w}," said Ada Quill{w}, who told Tomas Brandt that he had said so. '),
    "ever new accords": _numbered("Norland and Marland signed the {W} Agreement on {w}; the accord lapsed. "),
    "ever new letters": _numbered("The {W} Council of Lewin (AC{W}) joined the {W} Union (BU{W}). "),
    "one person's offices": _numbered("Ada Quill, minister of {w}, and Ada Quill, chair of the {W} Bank, left. "),
    "relation words": _repeated("the wife of the founder of the capital of a member of the parent of the brother of "),
    "related names": _numbered(
        "Ada Quill{w}, the wife of Tomas Brandt{w}, founded the {W} Bank, a subsidiary of the {W} Group, in Lewin. "
    ),
    "relations of pronouns": _numbered(
        "His wife, Ada Quill{w}, succeeded him. It borders Peru, and both countries belong to the {W} Union. "
        "The two neighbours met in the capital, Lima, of neighbouring Chad. It owns the {W} Bank. "
    ),
    "names without stops": _numbered("Minister Ada Quill{w} of Norland met Tomas Brandt of the {W} Bank in Oslo and "),
}
