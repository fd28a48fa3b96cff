"""Titles of agreements: capitalised words with a head, or that a sentence says to be an agreement's name."""

from collections.abc import Sequence

from quizapp.facts.agreements.documents import apposed, explained, free, of_law, told_so
from quizapp.facts.agreements.words import AgreementWords, Words
from quizapp.facts.sentence import Mention, Sentence, Tag, plain

_LONGEST_TITLE = 16  # words after the head
_AMENDED = 5  # words of a title up to its head, after "Amendment to the"
REACH = 10  # words before any head
_JOINING = frozenset({"of", "on", "for", "and", "the", "against", "in", "to", ",", "de", "del", "di"})
_OPENING = frozenset({"of", "on", "for", "against", "concerning", "relating", "regarding", "de", "del", "di"})
_CAPITAL_OPENING = frozenset(
    {"Relating", "Concerning", "Regarding", "Establishing", "Regulating", "Prohibiting", "For"}
)
_CAPITAL_OPENING |= {"Against", "On"}
_BEFORE_NAME = frozenset({"the", "a", "an", "'", '"', "\u2018", "\u201c", "to", "of", "on", "so-called"})
_CAPITAL_ARTICLES = frozenset({"The", "A", "An"})
NAMING_REACH = 4  # words from a document to "known as", or from "called" to a name
_YEAR = 4  # digits
_LONGEST_NUMBER = 3  # digits: Treaty 11, but not Treaty 1854
_DASHES = frozenset({"\u2013", "\u2014"})
_CALL = frozenset({"call", "calls", "called"})
_NUMERALS = frozenset({"I", "II", "III", "IV", "V"})


def title(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A title that begins at a capitalised token: Kosi Agreement, Treaty on the Shared Waters of the Kosi."""
    texts, end = sentence.texts, at
    while end < at + _LONGEST_TITLE and (_capital(sentence, end) or (end > at and _links(sentence, end, known))):
        end += 1
    if free(sentence, end) and end > at and _dubbed(sentence, at, end, known):
        return _titled(sentence, at, end + 1, texts[end], known)
    if free(sentence, end) and texts[end] in known.kinds["named"]:
        return _small_head(sentence, at, end, known)
    heads = [index for index in range(at, end) if texts[index] in known.kinds["title"]]
    return _headed(sentence, at, end, heads, known) if heads else _headless(sentence, at, end, known)


def _headless(sentence: Sentence, at: int, end: int, known: Words) -> Mention | None:
    """A title without a head of agreements, which the words around it tell to be one."""
    texts = sentence.texts
    if _amends(sentence, end, known):
        return _title_to(sentence, at, end, end, known)
    if end > at and explained(sentence, at, end, known):
        return _titled(sentence, _start(texts, at, end, known), end, texts[end - 1], known)
    last = _complement(sentence, end, known) if end == at + 1 else end
    if last > at + 1 and apposed(sentence, at, last, texts[end - 1], known):
        return _titled(sentence, at, last, texts[end - 1], known)
    if end > at + 1 and (_named_here(sentence, at, end, known) or told_so(sentence, at, end, known)):
        return _titled(sentence, _start(texts, at, end, known), end, texts[end - 1], known)
    return None


def _headed(sentence: Sentence, at: int, end: int, heads: Sequence[int], known: Words) -> Mention | None:
    """A title with its head first, as a Treaty on the Kosi, or last, as the Kosi Treaty."""
    texts = sentence.texts
    if heads[0] == at:
        last = _complement(sentence, at + 1, known)
        if last == at + 1 and _numbered(sentence, last):
            last += 1
        if last == at + 1:
            return _of_a_year(sentence, at, known)
        other = last == at + 3 and texts[at + 2] in known.kinds["no complement"]
        return None if other else _titled(sentence, at, last, texts[at], known)
    return _title_to(sentence, at, heads[-1] + 1, end, known)


def _of_a_year(sentence: Sentence, at: int, known: Words) -> Mention | None:
    """A head that only its year tells from others: the Concordat of 1953, the Agreed Minutes of March 1958."""
    head, end = sentence.texts[at], _end_of_date(sentence, at + 2)
    if end == at + 2 or sentence.lower[at + 1] != "of":
        return None
    if head in known.kinds["loose title"] and not of_law(sentence, at, at + 1, known):
        return None
    name = sentence.text[sentence.begins[at] : sentence.ends[end - 1]]
    return Mention(Tag.AGREEMENT, at, at + 1, AgreementWords(name, head, title=True))


def _end_of_date(sentence: Sentence, at: int) -> int:
    """Where a date ends that begins at a token with its year or month, or `at`."""
    for end in range(at, min(at + 2, len(sentence.texts))):
        if not sentence.taken[end]:
            break
        if sentence.lower[end].isdigit() and len(sentence.lower[end]) == _YEAR:
            return end + 1
    return at


def _links(sentence: Sentence, at: int, known: Words) -> bool:
    """Whether a small word joins two capitalised ones of a title: Trade and Cooperation, Cessation of Hostilities."""
    text, before = sentence.texts[at] if free(sentence, at) else "", sentence.lower[at - 1]
    if text in _DASHES and at + 1 < len(sentence.texts):  # China\u2013Nepal Boundary Treaty
        begins, ends = sentence.begins, sentence.ends
        joined = ends[at - 1] == begins[at] and begins[at + 1] == ends[at]
        return joined and _capital(sentence, at + 1)
    kind = {"and": "paired", "&": "paired", ",": "paired", "of": "of title"}.get(text)
    return kind is not None and before in known.kinds[kind] and _capital(sentence, at + 1)


def _numbered(sentence: Sentence, at: int) -> bool:
    """Whether a treaty's number ends its name: Treaty 11, but not Treaty 6 Street."""
    if not free(sentence, at) or _capital(sentence, at + 1):
        return False
    text = sentence.texts[at]
    return text.isdigit() and len(text) <= _LONGEST_NUMBER


def _amends(sentence: Sentence, end: int, known: Words) -> bool:
    """Whether "Amendment" ends here and an agreement follows: the Kigali Amendment to the Montreal Protocol."""
    texts = sentence.texts
    if texts[end - 1] not in known.kinds["amending title"]:
        return False
    if not (free(sentence, end + 1) and (texts[end], texts[end + 1]) == ("to", "the")):
        return False
    at = end + 2
    while at < end + 2 + _AMENDED and _capital(sentence, at):
        if texts[at] in known.kinds["title"]:
            return True
        at += 1
    return False


def _named_here(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether capitalised words are signed, by their head, or are what an agreement is said to be called."""
    head, before = sentence.texts[end - 1], at - 1
    if any(sentence.taken[at:end]) or sentence.lower[end : end + 1] in (["'s"], ["\u2019s"]):
        return False
    while before >= 0 and sentence.lower[before] in _BEFORE_NAME:
        before -= 1
    if before < 0:
        return False
    verb = sentence.lower[before]
    if verb in _CALL and "what" in sentence.lower[max(0, before - NAMING_REACH) : before]:
        what = before - 1 - sentence.lower[before - 1 :: -1].index("what")  # signed what both call the Harbour Deal
        signed = what > 0 and sentence.lower[what - 1] in known.kinds["pen"] and head in known.kinds["signed title"]
        return signed or _called(sentence, before, head, known)
    if (verb in known.kinds["pen"] or verb == "agreed") and head in known.kinds["signed title"]:
        return before < at - 1
    if verb in known.kinds["takes"] and head in known.kinds["signed title"] and before < at - 1:
        place = known.names.gazetteer.match(sentence.texts, at, end)
        return place is not None and place[1].tag in {Tag.POLITY, Tag.PLACE}
    return _called(sentence, before, head, known)


def _dubbed(sentence: Sentence, at: int, end: int, known: Words) -> bool:
    """Whether a name with a small head of any paper is what an agreement is called: dubbed the Kosi compact."""
    if sentence.texts[end] not in known.kinds["called"] or sentence.lower[max(0, at - 1)] != "the":
        return False
    verb = max(0, at - 2)
    if sentence.lower[verb] not in known.kinds["naming"] and sentence.lower[verb - 1 : verb + 1] != ["known", "as"]:
        return False
    return not known.kinds["called"].isdisjoint(sentence.lower[max(0, verb - 3) : verb])


def _called(sentence: Sentence, at: int, head: str, known: Words) -> bool:
    """Whether a verb of naming ends at a token, of an agreement, or of any document if the name has a head for one."""
    as_known = sentence.lower[at] == "as" and "known" in sentence.lower[max(0, at - 2) : at]
    if not as_known and sentence.lower[at] not in known.kinds["naming"]:
        return False
    if (
        as_known
        and head in known.kinds["signed title"]
        and sentence.lower[max(0, at - 3) : at - 1] == ["what", "became"]
    ):
        return True
    near = sentence.lower[max(0, at - NAMING_REACH - as_known) : at]
    if not known.kinds["called"].isdisjoint(near) and near[-1] not in known.kinds["called"]:
        return True
    before = sentence.lower[max(0, at - REACH) : at]
    told = not known.kinds["document"].isdisjoint(before) or "agreed" in sentence.lower[:at]
    return told and head in known.kinds["called title"]


def _title_to(sentence: Sentence, at: int, last: int, end: int, known: Words) -> Mention | None:
    """A title whose head is the one before `last`, in a run of capitalised words from `at` to `end`."""
    texts = sentence.texts
    if last < end and texts[last] not in _NUMERALS:
        return None  # a body or building that is named after an agreement
    start = _start(texts, at, last, known)
    loose = texts[last - 1] in known.kinds["loose title"] and texts[last - 2].isupper()
    if loose and _numbered(sentence, last):
        return None  # of "ILO Convention 190" the title is what its number tells
    loose = loose and not of_law(sentence, start, last, known)
    other = not known.kinds["no title"].isdisjoint(texts[start:last])
    if loose or other or start == last - 1:
        return None
    last = _complement(sentence, last, known) if last == end else last + 1
    return _titled(sentence, start, last, texts[last - 1], known)


def _start(texts: Sequence[str], at: int, last: int, known: Words) -> int:
    """Where a title begins: not with an article, nor a word that only begins the sentence."""
    while at < last - 1 and (texts[at] in _CAPITAL_ARTICLES or (at == 0 and texts[at] in known.names.not_names)):
        at += 1
    return at


def _titled(sentence: Sentence, first: int, last: int, head: str, known: Words) -> Mention:
    name = sentence.text[sentence.begins[first] : sentence.ends[last - 1]]
    name = known.canonical.get(" ".join(sentence.texts[first:last]), name)
    return Mention(Tag.AGREEMENT, first, last, AgreementWords(name, head, title=True))


def _complement(sentence: Sentence, end: int, known: Words) -> int:
    """The end of "of the Sea" or "on Trade and Transit" after a head, or `end`; joining words lie between capitals."""
    texts, last, at = sentence.texts, end, end
    if not free(sentence, end) or texts[end] not in _OPENING | _CAPITAL_OPENING:
        return end
    while free(sentence, at) and at < end + _LONGEST_TITLE:
        text = texts[at]
        if text[0].isupper() or (text[0].isdigit() and last > end):
            last = at + 1
        elif (last == at and not _joins(sentence, at, texts[end], known)) or text not in _JOINING:
            break
        at += 1
    return last


def _joins(sentence: Sentence, at: int, opening: str, known: Words) -> bool:
    """Whether a small word after a capitalised one goes on with a title, and not with the sentence."""
    texts, text = sentence.texts, sentence.texts[at]
    listed = opening != "of" or texts[at - 1].lower() in known.kinds["of"]
    if text == ",":
        after = at + 1
        while _capital(sentence, after) or (free(sentence, after) and texts[after] == ","):
            after += 1
        return listed and after > at + 1 and free(sentence, after) and texts[after] == "and"
    if text == "and":
        return listed
    if text == "in":
        return opening != "of" and free(sentence, at + 1) and texts[at + 1] == "the"
    return text in _JOINING


def _capital(sentence: Sentence, at: int) -> bool:
    return free(sentence, at) and sentence.texts[at][0].isupper()


def _small_head(sentence: Sentence, at: int, head: int, known: Words) -> Mention | None:
    """A name with a small head: Kosi agreement; not after a polity or acronym, which are parties."""
    texts = sentence.texts
    start = _start(texts, at, head, known)
    if start == head or (start == 0 and head == 1):
        return None  # a single word at the beginning has its capital from there
    small = {plain(text) for text in texts[start:head]}
    if any(not small.isdisjoint(known.kinds[kind]) for kind in ("stop", "definite", "no", "plain", "private")):
        return None
    for index in range(start, head):
        entry = known.names.gazetteer.match(texts, index, head)
        tag = entry[1].tag if entry is not None else None
        polity = tag in {Tag.POLITY, Tag.DEMONYM} or (tag is Tag.BODY and index == start)
        joined = "-" in texts[index] and tag is not Tag.PLACE and not _of_a_series(texts[index])
        if polity or joined or (texts[index].isupper() and len(texts[index]) > 1):
            return None
        kind = known.names.heads.get(texts[index])
        if texts[index].lower() in known.names.offices or kind not in {None, "place"}:
            return None
    return _titled(sentence, start, of_matters(sentence, head + 1, known), texts[head], known)


def _of_a_series(text: str) -> bool:
    """Whether a name ends in a number, as that of the second agreement made in a town: Minsk-2."""
    tail = text.rpartition("-")[2]
    return tail.isdigit() or tail in _NUMERALS


def of_matters(sentence: Sentence, end: int, known: Words) -> int:
    """The end of "of friendship, cooperation and mutual assistance", or "of understanding", after a head, or `end`."""
    texts, last = sentence.texts, end
    if not (free(sentence, end) and texts[end] == "of"):
        return end
    at = end + 1
    while free(sentence, at):
        text = texts[at]
        if text in known.kinds["of"]:
            last = at + 1
        elif text not in {",", "and"}:
            break
        at += 1
    return last
