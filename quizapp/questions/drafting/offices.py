"""An office as a pack has it: words without a title's capitals, and a state or body that learners can know."""

import re
from dataclasses import replace

from quizapp.corpus.when import Precision, When
from quizapp.facts.fact import Entity, EntityKind, Office
from quizapp.facts.lexicon import word_set
from quizapp.facts.record.record import record
from quizapp.questions.drafting.named import Named, UndraftedError, gazetteer
from quizapp.questions.english import possessive

_TITLES = word_set(
    "prince princess king queen emir sultan sheikh delegate leader"
)  # what many are, or who leads a visit
_BARE = word_set(
    "head chief director member official secretary chair executive minister speaker mediator negotiator commander"
    " leader representative adviser commissioner"
)
# Named in passing in most reports, and known to few.
_DIPLOMAT = re.compile(
    r"\b(?:ambassador|envoy|consul(?: general)?|chargé d['’]affaires|high commissioner) (?:to|in|at)\b"
)
_POSTED = re.compile(r"ambassador|envoy|representative|delegate|commissioner$|spokesperson$")
# Posts that many hold at once, or that are one of a large body: nobody is asked for these by name.
_MANY = re.compile(
    r"^(head|chief)$|\b(lawmaker|senator|councillor|congress|officer|regional|country|counsel|chargé|mission"
    r"|deputy (leader|speaker|director)|negotiator|organiser|state councilor|federation head|member)\b"
)
_DESCRIBED = re.compile(r"(\bof (?:the )?)(?:[^,]*\bgoverning body |(?:(?!of |the )[a-z]+(?:-[a-z]+)? )+)(?=[A-Z])")
# Portfolios of which all follow who has them; other ministers are known to few.
_PORTFOLIO = re.compile(
    r"\b(?:prime|chief|first|foreign|external|defen[cs]e|finance|treasury|interior|home|justice|econom(?:y|ic|ics))\b"
)
_LEADING = re.compile(r"^(?:(?:acting|interim) )?(?:leader|president|chair)\b")
_EARLIER = re.compile(r"\bwho (?:was|were|had been|served as|once)\b")
_CHANGING = re.compile(
    r"\b(?:(?:re-?)?elected|appointed|sworn in|inaugurated|named|nominated|succeed(?:s|ed|ing)?|took over|takes over"
    r"|resign(?:s|ed|ing)?|replac(?:es?|ed|ing)|ousted|sacked|dismissed"
    r"|since (?:yesterday|last (?:week|month)|\w+day))\b"
)
_LEADER = "leader"
_OFTEN = 2  # times that an article names whom it does not name in passing
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def held_then(office: Office, sentence: str, reported: When, named: Named) -> None:
    """Refuse an office that its sentence tells of the past, or that changed hands in the month of the article.

    Raises:
        UndraftedError: it is not clear that this person alone held the office then.
    """
    known, side = record(named.lexicons), office.body or office.polity
    earlier = any(int(year) < reported.first.year - 1 for year in _YEAR.findall(sentence))
    terms = known.terms(office.person, office.office_class, side)
    if (earlier or _EARLIER.search(sentence)) and not any(one.possibly(reported) for one in terms):
        raise UndraftedError("told beside an earlier time")
    new = re.search(rf"\bnew {re.escape(office.office)}\b", sentence, re.IGNORECASE)
    if (new or _CHANGING.search(sentence)) and not any(one.certainly(reported) for one in terms):
        raise UndraftedError("told beside a change of office")
    for holder in known.by_side.get(side, ()):
        edges = (holder.since, *(() if holder.still else (holder.until,)))
        sharp = (edge for edge in edges if edge.precision in {Precision.DAY, Precision.MONTH})
        if office.office.casefold() in holder.offices and any(edge.overlaps(reported) for edge in sharp):
            raise UndraftedError("an office that changed hands in that month")


def drafted_office(office: Office, named: Named) -> Office:
    """The office with its entities taken into the pack.

    Raises:
        UndraftedError: it cannot be asked so that it stands alone and somebody would want to know it.
    """
    words = _DESCRIBED.sub(r"\1", named.lowered(office.office))  # of the ruling Harbour Party
    _fit(words, office, named)
    side = named.known(office.polity) or named.known(office.body)
    within = any(re.search(rf"\b{re.escape(name)}\b", words) for name in named.names(office.polity, office.body))
    if side is None and not within:
        raise UndraftedError("the office belongs to nothing that is named")
    if not within and re.search(r" (of|for|in|at) ", words):
        raise UndraftedError("an office told with words that may not stand alone")
    person = named.person(office.person, office.polity or office.body)
    polity = named.kept(office.polity, EntityKind.POLITY)
    body = named.kept(office.body, EntityKind.BODY) or named.kept(office.polity, EntityKind.BODY)
    owner = "|".join(map(re.escape, named.names(office.body))) if body else ""
    if owner and (found := re.fullmatch(rf"(.+) of (?:the )?(?:{owner})", words)):
        words, within = found[1], False
        if words == "leader" and not named.is_party(office.body):
            raise UndraftedError("who leads a part of it, a mission or a group")
    if words in {"head", "chief"}:
        raise UndraftedError("an office that says too little")
    if named.mentions(office.person) < _OFTEN and _is_lesser(words, office, named):
        raise UndraftedError("a lesser minister or party officer, named in passing")
    if words == "secretary" and body and polity:  # one of the many of a state that has secretaries for ministers
        words, body = f"{named.ministry(office.body, office.polity)} secretary", ""
    words, office = _neutral(words, office, named)
    wording = _wording(words, polity, body, side, named, within=within)
    if not polity and not body and not wording:
        raise UndraftedError("the office belongs to nothing that is named")
    return replace(
        office, person=person, office=words, polity=polity, body=body, wording=wording, since=None, until=None
    )


def _fit(words: str, office: Office, named: Named) -> None:
    if " " not in office.person:
        raise UndraftedError("only a family name")
    if (words in _BARE and not office.body) or _MANY.search(words):
        raise UndraftedError("an office that says too little")
    if words.rsplit(maxsplit=1)[-1] in _TITLES or "." in words:
        raise UndraftedError("a title, or a word cut short")
    if _DIPLOMAT.search(words):
        raise UndraftedError("a diplomat, named in passing")
    if _POSTED.search(words) and not re.search(r" (to|for) ", words):
        raise UndraftedError("a post whose place is not told")
    if not named.is_well_known(office.polity, office.body) or office.body in gazetteer(named.lexicons).branched:
        raise UndraftedError("an office of a body that few know")


def _neutral(words: str, office: Office, named: Named) -> tuple[str, Office]:
    """An office of a place whose heads the record has as de facto: they led it, and the title counts as right."""
    there = record(named.lexicons).by_side.get(office.polity, ())
    if not any(one.note.startswith("de facto") and {words, _LEADER} <= {*one.offices} for one in there):
        return words, office
    return _LEADER, replace(office, aliases=tuple(dict.fromkeys((*office.aliases, words, f"de facto {words}"))))


def _is_lesser(words: str, office: Office, named: Named) -> bool:
    """Whether few know who holds an office: of a small portfolio, a deputy's, one of a party that does not lead it."""
    if named.is_party(office.body):
        return not _LEADING.match(words)
    if re.match(r"(?:deputy|vice|junior|state)\b", words) and "prime" not in words and "president" not in words:
        return True
    post = "minister" in words or (words.endswith(" secretary") and not office.body and words.islower())
    return post and not _PORTFOLIO.search(words)


def _wording(words: str, polity: str, body: str, side: Entity | None, named: Named, *, within: bool) -> str:
    """The whole of an office in words where "of" its body or state would read badly; "" where it does not."""
    if within:
        return words
    if " to " in words and side is not None:
        return f"{possessive(side.the)} {words}"
    state = named.country(body)
    if body and state is not None:  # Norway's Labour Party
        return f"{words} of {possessive(state.the)} {named.taken[body].label}"
    if body and named.is_noun(body):
        if not polity:
            raise UndraftedError("a body that goes by a common noun")
        return f"{words} of {named.whole(body, polity)}"
    return ""
