"""Words of an office that name none: a place in a contest or on a market, a trade, a figure of speech."""

import re

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.posts import Post
from quizapp.facts.sentence import Sentence, Tag, word_at

_CONTESTS = word_set(
    "race championship league market industry sector tour overall points table standings pack field world price"
    " category class early overnight halfway runaway clubhouse joint sole stage group-stage cup title tournament season"
    " sales volume provisional virtual final-round first-round polls opinion"
)
_RANKED = _CONTESTS | word_set("rally regatta peloton bunch classification contest competition game procession queue")
_NO_BODIES = word_set("shift worship thought")
_AFLOAT = word_set("whaling fishing trawler boat ferry yacht tug barge charter lifeboat schooner dhow ship sea tanker")
_TRADES = {  # by head, the words before it
    "leader": _CONTESTS | _NO_BODIES,
    "leaders": _CONTESTS | _NO_BODIES | {"group"},
    "manager": word_set(
        "fund portfolio money asset wealth hedge-fund stage case bar shop office floor duty night account store"
        " restaurant line event shift yard"
    ),
    "skipper": _AFLOAT,
    "captain": _AFLOAT,
    "adviser": word_set("proxy investment financial tax mortgage pensions travel"),
    "director": word_set("film movie casting funeral documentary video"),
    "clerk": word_set("bank shop store hotel office sales filing night booking ticket junior post law desk betting"),
}
_FOREMEN = word_set(
    "inspector clerk manager officer supervisor warden foreman forewoman auditor registrar treasurer comptroller"
    " controller bursar receiver liquidator notary"
)
_OF_NO_BODY = re.compile(
    r"(?:for|of) (?:the|his|her|their|(?:[A-Za-z]+ 's)) (?:[a-z]+ )?(?:family|families|victims?)\b"
)
# What a director makes: "the director of the film".
_MADE = re.compile(
    r"of (?:(?:the|an?|its|his|her|their|this|that|both) )?(?:[\w'-]+ ){0,2}?(?:films?|movies?|plays?|series"
    r"|documentar(?:y|ies)|videos?|musicals?|sequel|thriller|comedy|drama|biopic|remake|picture|sitcom|operetta)\b"
)
_UNTOLD = frozenset({"the", "a", "an"})
_NATIONAL = ("ean", "ese", "ish", "ian")
_KINGDOMS = frozenset({"scottish", "welsh", "northern irish"})
_BEYOND = re.compile(
    r"(?:of|in) (?:(?:the|an?|its|his|her|their|this|that|[a-z]+'s) )?(?:[\w-]+ ){0,2}?([\w-]+)(?: |$)"
)
_FIGURES = word_set("king queen prince princess emperor empress dean pope tsar czar sultan")
_AGENTS = ("ers", "ists", "ors")


def no_post(sentence: Sentence, post: Post) -> bool:
    """Whether an office's words tell no post: "race leader", "a leader in steel", "fund manager", "king of herring"."""
    office = sentence.units[post.first].value
    if not isinstance(office, OfficeWords):
        return False
    own = office.words.lower().split()[-2:-1]
    before = own or ([sentence.words(post.first - 1, post.first).lower()] if post.first else [])
    after = " ".join(sentence.line[post.first + 1 : post.first + 7])
    trade = not _TRADES.get(office.head, frozenset()).isdisjoint(before)
    foreman = office.head in _FOREMEN and _unnamed(sentence, post)
    if trade or foreman or (office.group == "spokesperson" and _OF_NO_BODY.match(after) is not None):
        return True
    return _only_figure(sentence, post, office, before, after)


def _only_figure(sentence: Sentence, post: Post, office: OfficeWords, before: list[str], after: str) -> bool:
    """Whether a leader, secretary, director or king is none by what stands beside the word."""
    if office.head in {"leader", "leaders"}:
        return _ranked(before, after)
    if office.words.lower() == "secretary":
        return _clerical(sentence, post, before)
    if office.head == "director":
        return _MADE.match(after) is not None or _by_origin(sentence, post)
    figure = office.head in _FIGURES and after.startswith("of ") and _of_things(sentence, post, office.head)
    return figure or (office.head == "chief" and after.startswith("among "))


def _unnamed(sentence: Sentence, post: Post) -> bool:
    """Whether one of many who oversee others is told, of no body: "an inspector, Ada Quill", "the judge's clerk"."""
    before = word_at(sentence, post.begins - 1)
    if word_at(sentence, post.first - 1) in {"his", "her"} and not post.side:
        return True
    if before in {"a", "an"} or sentence.words(post.begins, post.begins + 1).lower() in {"a", "an"}:
        of = sentence.words(post.first + 1, post.ends)
        return not post.side and (not of or of.islower())
    owner = post.first - 1
    if word_at(sentence, owner) == "'s" and owner:
        return sentence.units[owner - 1].tag in {Tag.OFFICE, Tag.PERSON}
    office = sentence.words(post.first, post.first + 1).lower()
    titled = post.first + 1 < len(sentence.units) and sentence.units[post.first + 1].tag == Tag.PERSON
    return titled and not post.side and office in {"inspector", "chief inspector"}


def _clerical(sentence: Sentence, post: Post, before: list[str]) -> bool:
    """Whether a bare secretary is one who types: "his secretary", "the mayor's secretary", "the secretary Ada Quill".

    The Scottish secretary is a minister, but of another state.
    """
    first = post.first
    if before in (["his"], ["her"]) or (before and before[0] in _KINGDOMS):
        return True
    if before == ["'s"] and first > 1:
        return sentence.units[first - 2].tag in {Tag.OFFICE, Tag.PERSON}
    titled = first + 1 < len(sentence.units) and sentence.units[first + 1].tag == Tag.PERSON
    return titled and not post.side and bool(before) and before[0] in _UNTOLD


def _by_origin(sentence: Sentence, post: Post) -> bool:
    """Whether a director before a name is told with nothing but a nation: "the Norlandish director Ada Quill"."""
    first, units = post.first, sentence.units
    named = first + 1 < len(units) and units[first + 1].tag == Tag.PERSON
    if not (named and first and sentence.words(first, first + 1).lower() == "director"):
        return False
    if units[first - 1].tag == Tag.DEMONYM:
        return post.body is None
    return units[first - 1].tag == Tag.NAME and sentence.words(first - 1, first).endswith(_NATIONAL)


def _ranked(before: list[str], after: str) -> bool:
    """Whether a leader only leads in a contest or on a market: "the leader of the pack", "leader after two rounds"."""
    told = _BEYOND.match(after)
    if told is not None and told[1] in _RANKED:
        return True
    return after.startswith(("after ", "by ")) or (before == ["a"] and after.startswith("in "))


def _of_things(sentence: Sentence, post: Post, head: str) -> bool:
    """Whether what a title is of has no name: "the king of herring", "the dean of Norlandish climbers"."""
    if post.ends <= post.first + 1:  # what follows "of" is no name
        return not any(unit.tag for unit in sentence.units[post.first + 2 : post.first + 4])
    last = sentence.words(post.ends - 1, post.ends)
    if last.endswith(_AGENTS) and last.islower():
        return True
    named = any(unit.tag for unit in sentence.units[post.first + 2 : post.ends])
    return head != "dean" and not named and sentence.words(post.first + 2, post.ends).islower()
