"""English as stems need it: articles, plurals, possessives, ordinals, numbers and money in words. Small and tabled."""

import re
from collections.abc import Sequence
from fractions import Fraction

ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = dict(enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2))
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHARES = {
    "half": Fraction(1, 2),
    "one-third": Fraction(1, 3),
    "two-thirds": Fraction(2, 3),
    "one-quarter": Fraction(1, 4),
    "three-quarters": Fraction(3, 4),
    "one-fifth": Fraction(1, 5),
    "two-fifths": Fraction(2, 5),
    "three-fifths": Fraction(3, 5),
    "four-fifths": Fraction(4, 5),
}
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
CURRENCIES = {
    "RUB": "roubles",
    "GEL": "lari",
    "UAH": "hryvnias",
    "AMD": "drams",
    "AZN": "manats",
    "TRY": "lira",
    "NOK": "kroner",
    "SEK": "kronor",
    "CHF": "francs",
    "DKK": "kroner",
    "PLN": "zlotys",
    "CZK": "koruny",
    "HUF": "forints",
    "CNY": "yuan",
    "INR": "rupees",
    "BRL": "reais",
    "ZAR": "rand",
    "KRW": "won",
    "ILS": "shekels",
    "KZT": "tenge",
}
_VOWEL_SOUND = {"hour", "honest", "honour", "heir", "mp", "msc", "nbc", "fbi", "sms", "x-ray"}
_CONSONANT_SOUND = ("uni", "use", "usu", "eu", "one", "once", "u.s", "us ", "uk", "ukr")
_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "spokesman": "spokesmen"}
_PEOPLE = re.compile(r"s$|[cs]h(?:wo)?m[ae]n$")  # Swedes, a Dutchwoman
_SHORT = 2  # letters: US is no plural
_SMALL_WORDS = {
    "a",
    "about",
    "as",
    "at",
    "besides",
    "between",
    "both",
    "by",
    "for",
    "from",
    "how",
    "in",
    "more",
    "of",
    "on",
    "some",
    "that",
    "the",
    "to",
    "under",
    "what",
    "when",
    "where",
    "which",
    "who",
    "with",
}
_THOUSAND = 1000
_FIRST_TENS = 20


def article(words: str) -> str:
    """The article "a" or "an", by the sound the words begin with: an hour, a university, an eight-day visit."""
    start = words.casefold()
    first = start.split()[0] if start.split() else ""
    if first in _VOWEL_SOUND:
        return "an"
    if start.startswith(_CONSONANT_SOUND) or f"{first} ".startswith(_CONSONANT_SOUND):
        return "a"
    return "an" if start[:1] in {"a", "e", "i", "o", "u", "8"} or first in {"11", "18"} else "a"


def plural(noun: str) -> str:
    """More than one of the noun, by the last word of it."""
    head, _, last = noun.rpartition(" ")
    start = f"{head} " if head else ""
    if last in _IRREGULAR:
        return start + _IRREGULAR[last]
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return f"{start}{last}es"
    if last.endswith("y") and last[-2:-1] not in set("aeiou"):
        return f"{start}{last[:-1]}ies"
    return f"{start}{last}s"


def is_plural(subject: str) -> bool:
    """Whether a subject takes "were": two joined by "and", "both houses", "road links"; the United States does not."""
    low = subject.casefold()
    if " and " in re.split(r" (?:of|on|for|between|with|about) ", low, maxsplit=1)[0] or low.startswith(
        ("both ", "two ", "three ", "four ", "several ")
    ):
        return True
    head = re.split(r" (?:of|on|for|between|with|about|to|in) ", low, maxsplit=1)[0].split()
    last = head[-1] if head else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and "united" not in low and "'" not in last


def possessive(name: str) -> str:
    """The name with its apostrophe: Georgia's, the United States'."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def adjectives(demonyms: Sequence[str]) -> list[str]:
    """Those that can stand before an office: Danish, and neither Dane nor Danes, Dutchman or New Zealander."""
    apart = demonyms[:1] and demonyms[0].endswith(("ish", "ic"))  # then the people have a noun of their own
    return [
        name
        for name in demonyms
        if (len(name) <= _SHORT or not _PEOPLE.search(name))
        and not (f"{name}s" in demonyms and (apart or name.endswith("er")))
    ]


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 22nd."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def in_words(number: int) -> str:
    """A whole number below a hundred in words, a larger one in digits with its thousands set apart."""
    if 0 <= number < _FIRST_TENS:
        return ONES[number]
    if number in range(_FIRST_TENS, 100):
        ten, one = divmod(number, 10)
        return TENS[ten] if not one else f"{TENS[ten]}-{ONES[one]}"
    return f"{number:,}"


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 day", "5 days"."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def joined(names: Sequence[str]) -> str:
    """The names as a list in a sentence: "Russia", "Russia and Georgia", "Russia, Georgia and Abkhazia"."""
    if len(names) < 2:  # noqa: PLR2004  a list of one needs no "and"
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(sentence: str) -> str:
    """The sentence with its first letter large, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def lower(sentence: str) -> str:
    """The sentence with the small first letter it has after "According to ...,"; a name keeps its large one."""
    first = sentence.split(" ", 1)[0]
    return sentence[:1].lower() + sentence[1:] if first.casefold() in _SMALL_WORDS else sentence


def typeset(text: str) -> str:
    """The text with the apostrophes of print."""
    return re.sub(r"(?<=\w)'", "’", text) if "'" in text else text


def scaled(amount: int) -> str:
    """A whole number as prose has it: 7.6 billion, 128 million, 4,500."""
    for word, size in reversed(SCALES.items()):
        if size > _THOUSAND and amount >= size:
            return f"{amount / size:.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"{amount:,}"


def money(amount: int, currency: str) -> str:
    """An amount in whole units of an ISO 4217 currency: 7.6 billion roubles, $128 million."""
    if currency in SYMBOLS:
        return f"{SYMBOLS[currency]}{scaled(amount)}"
    return f"{scaled(amount)} {CURRENCIES.get(currency, currency)}"


def share(value: Fraction) -> str:
    """A share in words where it has some: two-thirds, half; else the fraction itself."""
    return next((word for word, size in SHARES.items() if size == value), str(value))
