"""Amounts of money: signs before figures, names after numbers, and the second currency in brackets."""

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from quizapp.corpus.sentences import Stretch
from quizapp.facts.amounts.about import attribution, clause
from quizapp.facts.amounts.amount import Amount
from quizapp.facts.amounts.currencies import Currencies, currencies, meant, of_its_time, polities_named
from quizapp.facts.amounts.figures import sign_before
from quizapp.facts.amounts.home import BARE, Home, home
from quizapp.facts.amounts.numeral import LARGEST, Kind, Numeral, Words, below, number_words
from quizapp.facts.amounts.numerals import led, numerals
from quizapp.facts.fact import FactType, Money
from quizapp.facts.lexicon import Lexicons, word_set
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag, Unit

# A digit comes first, so that the search leaps to it.
_FIGURES = re.compile(r"\d(?:\d{0,2}(?:,\d{2,3})+(?:\.\d+)?(?!\d)|\d*(?:\.\d+)?)")
_PARTED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?![\d.,]?\d)")
_COMMA = re.compile(r"\d{1,3},\d{1,2}(?= ?(?:million|billion|trillion|mn|bn|m)\b)")
_MARKS = re.compile(r"[, \u00a0\u202f]")
_LONGEST = 20  # signs of figures
_BEFORE = 6  # tokens before a sum that tell that it is paid
_COINS = frozenset({"pound", "pounds", "crown", "crowns"})  # small sums of them are money where they are paid
_PAID = word_set(
    "pay pays paid paying cost costs costing fine fined price priced fee fees earn earns earned worth spent spend"
)
_TAG = Tag.MONEY.value
_SCALE = re.compile(r"[ \u00a0-]?([^\W\d_]+)")
_SHORT = {"m": 10**6, "k": 1000, "b": 10**9}
# "$3 to $5 million" leaves the scale of the first amount open.
_RANGE = re.compile(r" ?(?:to|or|-|–) ?[^\w\s]?\d[\d.,]* ?(?:million|billion|trillion|m|bn)\b")
_OFFERS = frozenset({"admission", "entry", "subscription", "tickets"})  # of a paper or museum, with no verb between


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The amounts of money of a sentence; the value is an `Amount`. Those of an open scale are none."""
    table, words = currencies(lexicons), number_words(lexicons)
    for amount in [*_signed(sentence, table, words), *_named(sentence, lexicons, table)]:
        first, last = sentence.tokens_at(*amount.surface)
        lead, approximation = led(sentence, first, lexicons, spread=True)
        value = Amount(amount.amount, amount.name, amount.codes, amount.surface, approximation)
        if any(sentence.taken[lead:first]):
            lead = first
        yield Mention(Tag.MONEY, lead, last, value)


def _signed(sentence: Sentence, table: Currencies, words: Words) -> Iterator[Amount]:
    """Amounts with a sign before them: $128 million, £3.2bn, NPR 9 billion, N18,500, Rs 2 lakh crore."""
    text, (start, end) = sentence.text, sentence.stretch
    if not table.signed.search(text, start, end):
        return  # as most
    for match in _FIGURES.finditer(text, start, end):
        before = text[max(start, match.start() - 6) : match.start()]
        if before.rstrip()[-1:] not in table.sign_ends or (found := table.sign.search(before)) is None:
            continue
        sign = found.group().strip()
        codes = table.signs.get(sign) or table.signs.get(sign.upper() if sign.endswith("$") else "")
        if not codes or len(match.group()) > _LONGEST:
            continue
        parted = _PARTED.match(text, match.start(), end)  # R250 000
        plain = "," not in match.group() and parted is None
        figures, past = (parted.group(), parted.end()) if parted else (match.group(), match.end())
        comma = _COMMA.match(text, match.start(), end)  # N$1,8 million
        figures, past = (comma.group().replace(",", "."), comma.end()) if comma else (figures, past)
        amount, last = _scaled(Fraction(_MARKS.sub("", figures)), past, text, end, words)
        unscaled = last == past
        # One letter is a sign only of amounts that look like money: N18,500, but not N95.
        if (unscaled and _RANGE.match(text, last, end)) or (unscaled and plain and len(sign) == 1 and sign.isalpha()):
            continue
        yield Amount(amount, sign, codes, Stretch(match.start() - len(found.group()), last))


def _scaled(amount: Fraction, at: int, text: str, end: int, words: Words) -> tuple[Fraction, int]:
    while below(amount, LARGEST) and (match := _SCALE.match(text, at, end)) is not None:
        word = match.group(1).lower()
        scale = words.marks.get(word) or (_SHORT.get(word) if match.start(1) == at else None)
        if scale is None:
            break
        amount, at = amount * scale, match.end()
    return amount, at


def _named(sentence: Sentence, lexicons: Lexicons, table: Currencies) -> Iterator[Amount]:
    """Amounts with a name after them: 240 million euros, ten million U.S. dollars, a 50,000-euro fine."""
    texts = sentence.texts
    for number in numerals(sentence, lexicons):
        if number.kind is not Kind.COUNT:
            continue
        if number.tail in table.names:
            yield _amount(number, number.tail, table.names[number.tail], sentence, number.last)
            continue
        last = number.last
        if number.tail in _SHORT:  # 11m pounds, where m is no metre
            number = number._replace(amount=number.amount * _SHORT[number.tail], tail="")  # noqa: PLW2901
        if number.tail or last >= len(texts) or sentence.lower[last] not in table.first_words:
            continue
        for length in (4, 3, 2, 1):
            phrase = sentence.lower[last : last + length]
            codes = _codes(phrase, table) if len(phrase) == length else ()
            if codes and _is_money(number, phrase[-1], codes, sentence, last + length, table):
                yield _amount(
                    number, " ".join(phrase) if len(codes) == 1 else phrase[-1], codes, sentence, last + length
                )
                break


def _codes(phrase: list[str], table: Currencies) -> tuple[str, ...]:
    """The currencies of a name, or the one of a name with its adjective."""
    codes = table.names.get(" ".join(phrase))
    if codes:
        return codes
    for cut in range(1, len(phrase)):
        code = table.adjectives.get((" ".join(phrase[:cut]), " ".join(phrase[cut:])))
        if code:
            return (code,)
    return ()


def _is_money(
    number: Numeral, name: str, codes: tuple[str, ...], sentence: Sentence, last: int, table: Currencies
) -> bool:
    """Whether a name that is a plain word too (pounds, won) stands for money."""
    least = table.least.get(name) or table.least.get(name.removesuffix("s"))
    if least is None or (len(codes) == 1 and last - number.last > 1):
        return True
    weighs = last < len(sentence.texts) and sentence.texts[last] == "of"
    paid = name in _COINS and not _PAID.isdisjoint(sentence.lower[max(0, number.first - _BEFORE) : number.first])
    return (paid or number.amount >= least) and not weighs


def _amount(number: Numeral, name: str, codes: tuple[str, ...], sentence: Sentence, last: int) -> Amount:
    surface = Stretch(sentence.begins[number.first], sentence.ends[last - 1])
    return Amount(number.amount, name, codes, surface)


def find(reading: Reading) -> Iterator[Candidate]:
    """One fact for each amount in whole units; "7.6 billion roubles ($128 million)" are two, linked by the first."""
    table = currencies(reading.lexicons)
    at_home: Home | None = None
    for sentence in reading.sentences:
        if _TAG not in sentence.tags:
            continue
        at_home = at_home or home(reading, table)
        for at, unit in enumerate(sentence.units):
            if unit.tag == _TAG and isinstance(unit.value, Amount):
                yield from _candidate(reading, sentence, at, unit.value, at_home, table)


def _candidate(
    reading: Reading, sentence: Sentence, at: int, amount: Amount, at_home: Home, table: Currencies
) -> Iterator[Candidate]:
    here = polities_named([sentence])
    currency = _currency(amount, reading, at_home, here, table)
    reason = _why_not(sentence, at, amount, currency)
    if reason:
        reading.drop(FactType.MONEY, "money", reason, amount.surface)
        return
    sign = sign_before(sentence.text, amount.surface.start, sentence.stretch.start)
    whole, hundredths = divmod(int(amount.amount * 100), 100)
    figure = f"{whole}.{hundredths:02}" if hundredths else str(whole)
    below = sign != amount.surface.start
    second = _second(sentence, at)
    about = clause(sentence, at, at + 1)
    yield Candidate(
        type=FactType.MONEY,
        rule="money-sign" if amount.name in table.signs else "money-name",
        value=Money(
            amount=-whole if below else whole,
            hundredths=hundredths,
            currency=currency,
            second_amount=second.amount.numerator if second else None,
            second_currency=_currency(second, reading, at_home, here, table) if second else "",
            question="",
            statement="",
        ),
        normalised=f"{'-' if below else ''}{figure} {currency}",
        subject=about.words,
        status=about.status,
        sentence=sentence,
        surface=amount.surface._replace(start=sign),
        approximation=amount.approximation,
        attribution=attribution(sentence, sentence.units[at].first),
    )


def _currency(amount: Amount, reading: Reading, at_home: Home, here: Counter[str], table: Currencies) -> str:
    if amount.name in amount.codes:  # told by its code
        return amount.name
    if amount.name in BARE:
        return at_home.dollars
    return of_its_time(meant(amount.codes, amount.name, at_home.spoken, here, table), reading.written, table)


def _why_not(sentence: Sentence, at: int, amount: Amount, currency: str) -> str:
    if not currency:
        return "the currency is not told"
    if _before(sentence, at) in _OFFERS:
        return "a price in small print"
    if (amount.amount * 100).denominator != 1:
        return "an amount in less than hundredths"
    around = sentence.text[max(sentence.stretch.start, amount.surface.start - 3) : amount.surface.end + 3]
    return "a rate of exchange" if "=" in around else ""


def _second(sentence: Sentence, at: int) -> Amount | None:
    """The whole amount in brackets right after another."""
    units = sentence.units
    if at + 3 >= len(units) or not _is(sentence, units[at + 1], "(") or not _is(sentence, units[at + 3], ")"):
        return None
    value = units[at + 2].value
    return value if isinstance(value, Amount) and value.amount.denominator == 1 else None


def _before(sentence: Sentence, at: int) -> str:
    return sentence.lower[sentence.units[at].first - 1] if at else ""


def _is(sentence: Sentence, unit: Unit, word: str) -> bool:
    return not unit.tag and sentence.texts[unit.first] == word
