"""Whether a verb of speech tells of something said, by what stands around it."""

from itertools import pairwise
from typing import NamedTuple

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.naming import ranked, valued
from quizapp.facts.speech.words import SpeechWords, Verb, View

_REACH = 12  # units between a verb and the clause or thing that makes it speech
_QUOTE_REACH = 16  # units between a verb and the quotation it introduces
_SUBJECT_REACH = 14  # units of a subject between a quotation and its verb
_AS = frozenset(
    {"describe", "dismiss", "characterise", "characterize", "portray", "welcome", "reject", "depict", "brand", "assess"}
)
_STORIES = frozenset({"story", "stories", "tale", "tales", "lie", "lies", "joke", "jokes", "truth"})
_PROMISES = frozenset({"promise", "pledge", "vow", "swear", "threaten"})
_PLACED = frozenset({"death", "prison", "life", "jail"})
# After a past form they make it a participle: the army blamed for the raid, a man hailed as a hero.
_PARTICIPLE = frozenset({"for", "of", "as", "by", "over", "to", "at", "from", "into", "with", ".", ",", ";", ""})
# Said with these after "his" or "her" nothing is told of what was said.
_FORMULAS = frozenset(
    {
        "prayers",
        "farewells",
        "farewell",
        "goodbyes",
        "goodbye",
        "piece",
        "lines",
        "name",
        "grace",
        "mass",
        "thanks",
        "vows",
        "adieus",
    }
)
_OCCASIONS = word_set(
    "interview conference briefing speech address broadcast sermon lecture television remarks hearing testimony session"
    " rally debate meeting call podcast court summit reporters lawmakers"
)
_SUBJECTS = frozenset({"that", "he", "she", "it", "they", "there", "we", "i"})
_GREETINGS = (["much"], ["hello"], ["sorry"], ["goodnight"], ["grace"], ["mass"], ["amen"])
_ENDS = frozenset({".", ",", ";", "and", "but"})
_DIFFERED = frozenset({"about", "over", "on", "whether", "how", "who", "why", "what", "when"})
_WONDERED = frozenset({"whether", "if", "why"})
_ASKING = _WONDERED | {"who", "what", "how", "when", "where", "which"}
_NAMING = frozenset({"call", "brand", "label", "term", "dub", "judge", "deem", "pronounce"})
_SHORT_OBJECT = 4  # units in which a letter that is answered stands
_COLON = 9  # units before a colon, after which it is told what was reported
_LIVED = word_set(
    "childhood youth life lives family mother father wife husband son daughter brother sister parents career time years"
    " days memories experience experiences past faith upbringing schooldays work travels"
)
_LETTERS = word_set("letter letters email e-mail message messages invitation advertisement text call calls note query")
_FIGURED = frozenset({"put", "put it", "estimate", "value", "assess", "reckon", "price"})
_CHARGING = frozenset({"accuse", "blame"})  # by these it is told what somebody is said to have done
_LASTING = frozenset({"long", "always", "often", "traditionally", "consistently"})
_AIMS = frozenset({"about", "against", "over", "at"})
_AT_LENGTH = word_set(
    "late long at length into through the night day evening week all again back forth and until till midnight dawn noon"
    " past early hours morning afternoon"
)
# Followed by these a verb tells that people spoke, or did another thing, but of nothing that was said.
_UNSAYING = {
    "argue": frozenset({"with", "over", "about", "among", "amongst", "between", "whether"}),
    "joke": frozenset({"with"}),
    "reply": frozenset({"by", "with", "."}),
    "answer": frozenset({"by", "with", "."}),
    "warn": frozenset({"off", "away"}),
    "boast": frozenset({"about", "of"}),
}
_TOLD = frozenset({"to", "of", "about"})
# Of these "that" may be an object's: held that office, observed that silence.
_HOLDING = frozenset({"hold", "maintain", "submit", "observe", "agree", "recall", "repeat", "write", "post", "propose"})
_AFTER_OBJECT = frozenset({"until", "to", "in", "on", "at", "for", "with", "of", "from", "since", ".", ",", ""})
_BREAKS = frozenset(
    {",", ";", '"', ":", ".", "and", "but", "who", "which", "whose", "when", "while", "after", "because"}
)


class Saying(NamedTuple):
    """A verb of speech at units `at` to `end` (exclusive); `subject_end` is the unit before its helpers and adverbs.

    `sure`: speech by what follows; else only if it stands after what was said, between commas.
    `personal`: it is speech of somebody named alone.
    """

    verb: Verb
    at: int
    end: int
    subject_end: int
    passive: bool
    sure: bool = True
    personal: bool = False


def tells(view: View, saying: Saying) -> bool:
    """Whether a verb of its kind tells of speech here."""
    match saying.verb.kind:
        case "say" | "tell" as kind:
            return not _refuses(view, saying) if kind == "say" else _is_told(view, saying)
        case "that":
            promised = saying.verb.base in _PROMISES and view.word(saying.end) == "to"
            before = saying.subject_end
            named = view.tag(before) in {"P", "B", "C"} or view.word(before) in {",", "he", "she"}
            clause = _clause_follows(view, saying.end) and not _holds(view, saying)
            clause = clause or _colon_follows(view, saying)
            quoted = beside_quotation(view, saying) and not (saying.verb.base == "agree" and _holds(view, saying))
            urged = saying.verb.base == "urge" and named and _asks_to(view, saying)
            figure = saying.verb.base == "forecast" and view.tag(saying.end) in {"N", "M"}
            return (promised and named) or urged or figure or clause or quoted or _estimates(view, saying)
        case "find":
            return _clause_follows(view, saying.end)
        case "judge":
            return not saying.passive and _judges(view, saying)
        case "call":
            participle = saying.verb.form == "past" and view.word(saying.end) in {"as", "by"}
            participle = participle and not _dismisses(view, saying)
            called = beside_quotation(view, saying) or (not participle and _called(view, saying))
            return called and not saying.passive
        case _:
            asked = saying.verb.base == "call for" and _urges(view, saying)
            asking = _ASKING if saying.verb.base.startswith("wonder") else _WONDERED
            wondered = view.word(saying.end) in asking and not saying.passive
            told = asked or wondered or beside_quotation(view, saying) or _estimates(view, saying)
            return told and not _differs(view, saying)


def _differs(view: View, saying: Saying) -> bool:
    """Whether only is told on what people have no one mind: "disagree about who owns the wall"."""
    return saying.verb.base == "disagree" and view.word(_past_manner(view, saying.end)) in _DIFFERED


def _is_told(view: View, saying: Saying) -> bool:
    """Whether somebody is told something, not stories, nor "the man told to leave"."""
    if view.word(saying.end) == "it" and view.word(saying.end + 1) not in {"that", "to"}:
        return False  # Norland tells it from the other end
    participle = view.word(saying.end) in (_TOLD if saying.verb.base != "tell" else {"to"})
    story = not _STORIES.isdisjoint(view.words[saying.end : saying.end + 3])
    hearer = view.words[saying.end : saying.end + _REACH // 2]
    clause = next((at for at, word in enumerate(hearer) if at and word in _SUBJECTS), len(hearer))
    story = story or "nothing" in hearer[:clause]  # told the council nothing; not: told it that he knew nothing
    return not (participle or story or _interviewed(view, saying))


def _interviewed(view: View, saying: Saying) -> bool:
    """Whether it is a line above an interview: "Ada Quill tells Bo Reed why she left"."""
    named = view.tag(saying.end) == "P" and view.word(saying.end + 1) in {"why", "how", "what", "about"}
    return named and saying.verb.form == "third"


def _refuses(view: View, saying: Saying) -> bool:
    """Whether it is no speech by what follows: "denied Quill a licence", "argued with her"."""
    end, base = view.word(saying.end), saying.verb.base
    if base == "deny":
        after = view.word(saying.end + 1)
        given = after in {"a", "an", "the", "any"} or after in view.known.unspeech  # bail
        return given and view.tag(saying.end) in {"P", "B", "C", "X"}
    if base == "say" and (_says_nothing(view, saying) or (end == "to" and view.word(saying.end + 1) in {"be", "have"})):
        return True
    unsaid = _UNSAYING.get(base)
    in_a_tongue = base in {"reply", "answer"} and end == "in" and view.tag(saying.end + 1) == "D"
    if in_a_tongue or _of_no_matter(view, saying):
        return True
    if unsaid is None or (beside_quotation(view, saying) and not (base == "argue" and _named_only(view, saying))):
        return False
    if base == "warn":
        object_ = view.words[saying.end : saying.end + _REACH // 2]
        ended = next((at for at, word in enumerate(object_) if word in _BREAKS or word in {"that", "of"}), len(object_))
        return not {"off", "away"}.isdisjoint(object_[:ended])  # warned the trawlers off
    return end in unsaid or (base == "argue" and (_argues_on(view, saying, unsaid) or _argues_case(view, saying)))


def _of_no_matter(view: View, saying: Saying) -> bool:
    """Whether only is told of what somebody spoke or what was answered: "spoke of her youth", "replied to the note"."""
    object_ = view.words[saying.end : saying.end + _SHORT_OBJECT]
    if saying.verb.base == "speak of":
        told = view.word(saying.end) in {"his", "her", "their"} and not _LIVED.isdisjoint(object_[1:2])
    else:
        told = saying.verb.base in {"reply", "answer"} and not _LETTERS.isdisjoint(object_)
        told = told and "that" not in view.words[saying.end : saying.end + _REACH]
    return told and not beside_quotation(view, saying)


def _argues_case(view: View, saying: Saying) -> bool:
    """Whether only a thing is argued, not that something is so: "argued the case"."""
    clause = view.words[saying.end : saying.end + _REACH]
    return view.word(saying.end) in view.known.determiners and not _tells_so(view, clause)


def _tells_so(view: View, words: list[str]) -> bool:
    """Whether words may be a clause without "that": one with an auxiliary or a word in -ed."""
    return any(word in view.known.auxiliaries or word.endswith("ed") or word == "that" for word in words)


def _argues_on(view: View, saying: Saying, unsaid: frozenset[str]) -> bool:
    """Whether only is told when, how long or about what was argued: "argued late into the night over the budget"."""
    past = _past_manner(view, saying.end)
    while view.word(past) in _AT_LENGTH:
        past = _past_manner(view, past + 1)
    timed = view.word(saying.end) == "for" and view.tag(saying.end + 1) == "Y"
    return view.word(past) in unsaid or (timed and view.word(past) != "that")


def _named_only(view: View, saying: Saying) -> bool:
    """Whether only words in the object of a verb are quoted, not a whole saying after a comma or colon."""
    if any(view.quoted[: saying.at]):
        return False
    opened = next((at for at in range(saying.end, view.count) if view.quoted[at]), 0)
    return opened > 1 and view.word(opened - 2) not in {",", ":"}


def only_feels(view: View, saying: Saying) -> bool:
    """Whether a verb only tells how somebody feels about a thing: "have long grumbled about the fee"."""
    return view.word(_past_manner(view, saying.end)) in _AIMS and not beside_quotation(view, saying)


def _past_manner(view: View, at: int) -> int:
    """The unit after adverbs, dates and times from a unit: after "bitterly for years" and "on Monday"."""
    last = min(at + _REACH // 2, view.count)
    while at < last:
        word, timed = view.words[at], view.tag(at + 1) in {"T", "Y"}
        ahead = timed and word in {"for", "on", "in", "since"}
        if not (ahead or view.tags[at] in {"T", "Y"} or word in view.known.adverbs or in_ly(word, view.known)):
            break
        at += 1
    return at


def _says_nothing(view: View, saying: Saying) -> bool:
    """Whether only is told how or that somebody spoke: "said a few words", "said her prayers", "rarely said much"."""
    words = view.words[saying.end : saying.end + _REACH // 3]
    if words[:1] in _GREETINGS or words[:3] in (["a", "few", "words"], ["the", "words", "in"], ["a", "word", "."]):
        return True
    if words[:1] in (["his"], ["her"], ["their"]):
        return not _FORMULAS.isdisjoint(words[1:])
    return words[:2] == ["it", "in"] and not any(view.quoted)


def _judges(view: View, saying: Saying) -> bool:
    """Whether an object is judged in words; none is in "the army blamed for the raid", "condemned Quill to death"."""
    following = view.words[saying.end : saying.end + _REACH // 2]
    lasts = not _LASTING.isdisjoint(view.words[saying.subject_end + 1 : saying.at])
    if lasts and saying.verb.base not in _CHARGING and not beside_quotation(view, saying):
        return False  # has long criticised the tax
    if saying.verb.base == "condemn" and any(one == "to" and other in _PLACED for one, other in pairwise(following)):
        return False
    return saying.verb.form != "past" or view.word(saying.end) not in _PARTICIPLE or beside_quotation(view, saying)


def _holds(view: View, saying: Saying) -> bool:
    """Whether a verb only has an object: "held that office until May", "agreed on a plan"."""
    if saying.verb.base == "agree" and view.word(saying.end) == "on" and view.tag(saying.end + 1) != "T":
        return True
    if saying.verb.base == "hold" and "that" not in view.words[saying.end : saying.end + _REACH]:
        return True  # held out until the figures were read
    if saying.verb.base not in _HOLDING or view.word(saying.end) != "that":
        return False
    noun = view.word(saying.end + 1)
    singular = noun.isalpha() and not noun.endswith("s") and not view.tag(saying.end + 1)
    follows = view.word(saying.end + 2) in _AFTER_OBJECT or view.tag(saying.end + 2) in {"T", "Y"}
    if not (singular and follows) or noun in view.known.determiners:
        return False
    rest = view.words[saying.end + 2 : saying.end + _REACH]
    return view.known.auxiliaries.isdisjoint(rest) and not any(word.endswith("ed") for word in rest)


def _colon_follows(view: View, saying: Saying) -> bool:
    """Whether a thing is named and told after a colon: "reported one incident: a goat had eaten the map"."""
    after, known = view.word(saying.end), view.known
    placed = after in known.prepositions or after in known.place_prepositions  # reported for duty, put it on a shelf
    if placed or saying.passive or saying.verb.form not in {"past", "third"}:
        return False
    for at in range(saying.end, min(saying.end + _COLON, view.count)):
        if view.words[at] == ":":
            return at > saying.end and not view.quoted[at]
        if view.words[at] in _BREAKS or view.words[at] == "-":
            return False
    return False


def _clause_follows(view: View, end: int) -> bool:
    """Whether a clause follows, with "that" or by its auxiliary: "confirmed it had asked"."""
    plain = True  # so far only whom it was said to, when and where
    for at in range(end, min(end + _REACH, view.count)):
        word, tag = view.words[at], view.tags[at]
        if word == "that":
            return plain and view.word(at + 1) not in {".", ",", ""}
        if word in _BREAKS:
            return False
        if word in view.known.auxiliaries and at > end:
            return view.words[at - 1] != "to"
        plain = plain and (tag not in {"", "N", "M"} or _addressed(view, at))
    return False


def _addressed(view: View, at: int) -> bool:
    """Whether a plain word may stand between a verb and its "that": "to reporters on", "again", "the council"."""
    word, known = view.words[at], view.known
    before = view.word(at - 1)
    small = word in known.prepositions or word in known.place_prepositions or word in known.adverbs
    article = word in known.determiners and (before in known.prepositions or before in known.place_prepositions)
    return small or article or word in known.nouns or word in known.means or word in _OCCASIONS or word == "the"


def _called(view: View, saying: Saying) -> bool:
    """Whether a thing is called something in the speaker's words: "described it as a farce", "called it illegal"."""
    base, following = saying.verb.base, view.words[saying.end : saying.end + _REACH]
    objects = view.known.objects.get(base)
    if objects is not None and not objects.isdisjoint(following[:6]):
        return True
    if base in _AS and "as" in following:
        return "that" not in following[: following.index("as")]
    return base in _NAMING and following[:1] != ["off"] and _called_so(view, saying, following)


def _dismisses(view: View, saying: Saying) -> bool:
    """Whether what a thing is called stands before it: "dismissed as fiction a report"."""
    after = view.words[saying.end + 2 : saying.end + 4]
    return view.word(saying.end) == "as" and not {"a", "the", "any"}.isdisjoint(after) and not saying.passive


def _called_so(view: View, saying: Saying, following: list[str]) -> bool:
    """Whether "called" tells what was said: of a thing what it is, or of others what they should do."""
    dated = (view.word(saying.end) in {"on", "in"}) + saying.end
    if view.tag(dated) == "T" and view.word(dated + 1) == "for":
        return _urges(view, saying._replace(end=dated + 2))  # called on Monday for calm
    if following[:1] == ["on"]:
        return "to" in following[1:8] and _urges(view, saying)
    if ranked(view, saying.end, following):
        return True
    judged = following[:1] in (["it"], ["this"], ["them"]) and view.word(saying.end + 1) in {"a", "an", "the"}
    said_of = "what" in view.words[max(0, saying.subject_end - 5) : saying.subject_end]
    first = "".join(following[:1])
    said_of = said_of and (first in view.known.determiners or first == '"')  # not: what he called lunch
    what = following[:1] in (["a"], ["an"])  # called an illegal strike
    as_one = not view.known.evaluations.isdisjoint(following) or valued(view, following)
    return judged or said_of or (not what and as_one)


def _asks_to(view: View, saying: Saying) -> bool:
    """Whether others are asked to do a thing: "urged Norland to sign"."""
    reach = view.words[saying.end : saying.end + _REACH]
    return not saying.passive and "to" in reach[1:] and _BREAKS.isdisjoint(reach[: reach.index("to")])


def _urges(view: View, saying: Saying) -> bool:
    """Whether somebody named, or told of between commas, calls for a thing or on others."""
    named = view.tag(saying.subject_end) in {"P", "B", "X"} or view.word(saying.subject_end) in {",", "he", "she"}
    return named and not saying.passive and view.tag(saying.end) not in {"T", "Y"}


def _estimates(view: View, saying: Saying) -> bool:
    """Whether a figure is told: "put turnout at 61 per cent"."""
    valued = view.word(saying.end) == "at" and saying.verb.base not in {"put", "put it"}  # a house valued at so much
    if saying.verb.base not in _FIGURED or saying.passive or valued:
        return False
    reach = range(saying.end, min(saying.end + _REACH, view.count - 1))
    return any(view.words[at] == "at" and (_is_figure(view, at + 1) or _is_figure(view, at + 2)) for at in reach)


def _is_figure(view: View, at: int) -> bool:
    return view.tag(at) in {"N", "M"} or view.word(at)[:1].isdigit()


def beside_quotation(view: View, saying: Saying) -> bool:
    """Whether a quotation opens soon after the verb, or was closed right before it or its subject."""
    if not any(view.quoted):
        return False
    for at in range(saying.end, min(saying.end + _QUOTE_REACH, view.count)):
        if view.quoted[at]:
            return True
        if view.words[at] in {".", ";"}:
            break
    for at in range(saying.subject_end, max(saying.subject_end - _SUBJECT_REACH, -1), -1):
        if view.quoted[at]:
            return True
        if view.words[at] in {".", ";", "-"}:
            break
    return False


def in_ly(word: str, known: SpeechWords) -> bool:
    """Whether a word is an adverb by its end."""
    return word.endswith("ly") and word not in known.no_adverbs
