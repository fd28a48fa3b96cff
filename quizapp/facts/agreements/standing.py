"""How a described agreement stands: something is under it, it grants or obliges, or it runs, lapses or is upheld."""

from quizapp.facts.agreements.clauses import year_of
from quizapp.facts.agreements.context import Place, tells
from quizapp.facts.agreements.words import Words
from quizapp.facts.fact import Status

_MODAL = frozenset({"would", "could", "should", "might", "may", "will", "can", "must"})
_BE = frozenset({"was", "were", "is", "are", "been", "be"})
_PREPOSITIONS = frozenset({"under", "by", "through", "in"})
_GIVEN = frozenset({"into", "under", "in", "from", "of", "by", "within", "out"})
_TERMS = 4  # units after "under which" in which a modal tells that it is only an idea
_RELATIVE = 12  # units from "which" to "endorsed"
_PASSED = frozenset({"approved", "endorsed", "ratified"})
_COMPLEMENT = 6  # units of "for an Emirati naval base" before ", which"
_RUNS = frozenset({"for", "until", "to", "out"})
_NAMES = frozenset({"B", "C", "D", "L", "X", "U"})
_HOLDERS = frozenset({"B", "C", "D", "X", "U"})
_ORDERS = frozenset({"protocol", "framework", "roadmap"})  # of a body, how it works
_GRANT = 4  # units of "granted Norland a"
_GRANTING = frozenset({"granted", "grants", "awarded", "gave"})
_CHANGING = frozenset({"reopen", "renegotiate", "scrap", "quit", "leave", "terminate", "cancel", "revoke", "annul"})
_CHANGING |= {"revise", "rewrite", "suspend", "abandon", "end", "ditch", "denounce"}
_EFFECTS = frozenset({"ended", "halted", "stopped", "divided", "partitioned", "freed", "settled", "created"})
_COMPACTS = frozenset({"compact", "covenant", "memorandum"})
_NAMED_PAPERS = frozenset({"A", "paper", "document", "text"})
_GOES_ON = frozenset(
    {"and", "or", "was", "is", "has", "had", "which", "that", "between", "of", "to", "by", "with", "in", "as"}
)
_SINCE = frozenset({"T", "Y"})
_PRIVATE = frozenset({"his", "her", "my"})
_WITHIN = frozenset({"in", "under", "with", "through"})
_LEFT_PLACES = frozenset({"left", "leaves", "quit", "lost", "joined", "joins", "rejoined", "defended"})


def stands(place: Place, lexicon: Words) -> bool:
    """Whether a noun with other meanings, as "arrangement", stands for an agreement that is or was in force."""
    context, found = place.context, place.words
    if found.plural or context.wished or context.status is not Status.OCCURRED:
        return False
    if found.head in lexicon.kinds["rules"]:  # of health protocols something is under as well
        return _by_name(place) or _law_of_states(place) or (_acted_on(place, lexicon) and _of_several(place))
    if found.head in lexicon.kinds["granted"]:
        return _granted(place, lexicon)
    telling = tells(found, context) or context.whom
    by_fate = telling and (_fate(place, lexicon) or _acted_on(place, lexicon))
    known = (
        by_fate
        or (grants(place, lexicon) and _of_names(place))
        or _by_name(place)
        or _ratified(place)
        or _for_years(place)
    )
    dated = bool(found.modifiers and year_of(place)) and found.head != "settlement"  # which may be a village
    known |= (dated or _compact_of_a_year(place)) and context.determiner == "the"
    return known and context.determiner not in _PRIVATE


def _of_several(place: Place) -> bool:
    """Whether a paper is of parties or a matter that are told, or of two who renew "their twinning charter"."""
    context = place.context
    theirs = context.determiner == "their" and place.view.word(context.opens - 1) == "renewed"
    return bool(context.parties or context.about or (theirs and place.words.modifiers))


def _law_of_states(place: Place) -> bool:
    """Whether "the" protocol is told by its year, as what doctors follow is not, or ", which lapsed at midnight"."""
    view, context = place.view, place.context
    if context.determiner != "the" or place.words.head != "protocol":
        return False
    dated = bool(year_of(place)) and view.word(place.at + 1) == "of"
    after = view.words[context.end : context.end + 3]
    return dated or (
        bool(place.words.modifiers) and after[:2] == [",", "which"] and after[2:] in (["lapsed"], ["expired"])
    )


def _compact_of_a_year(place: Place) -> bool:
    """Whether a compact is told by its year alone, and is no compact camera: "replace the 1922 compact"."""
    after = place.view.word(place.context.end)
    return place.words.head in _COMPACTS and bool(year_of(place)) and (not after.isalpha() or after in _GOES_ON)


def there_already(place: Place, lexicon: Words) -> bool:
    """Whether one is there although something is wanted: to reopen, or quit, "the" contract, or it has had effects."""
    view, opens = place.view, place.context.opens
    if place.context.determiner not in {"the", "its", "their"}:
        return False
    changed = view.word(opens - 1) in _CHANGING or view.words[max(0, opens - 3) : opens] == ["to", "tear", "up"]
    changed |= view.words[max(0, opens - 2) : opens] in (["withdraw", "from"], ["pull", "out"])
    dated = bool(year_of(place)) or bool(place.context.parties)
    return (changed and place.context.telling and (dated or grants(place, lexicon))) or has_done(place)


def has_done(place: Place) -> bool:
    """Whether an effect is told that it had: "the accord that ended 52 years of war"."""
    view, end = place.view, place.context.end
    return view.word(end) in {"that", "which"} and view.word(end + 1) in _EFFECTS and place.context.determiner == "the"


def grants(place: Place, lexicon: Words) -> bool:
    """Whether it is told what holds by it: "under which both share the strait", "that lets ships pass"."""
    view, end = place.view, place.context.end
    end += view.word(end) == ","
    word, after = view.word(end), view.word(end + 1)
    if word in _PREPOSITIONS and after == "which":
        return _MODAL.isdisjoint(view.words[end + 2 : end + 2 + _TERMS])
    return word in lexicon.kinds["granting"] or (word in {"that", "which"} and after in lexicon.kinds["grants"])


def binds(place: Place, lexicon: Words) -> bool:
    """Whether "the" agreement itself is said to bind: "the pact commits Norland and Sudland to defend each other"."""
    view, end = place.view, place.context.end
    if view.word(end) == ",":  # the pact, dated 6 May, binds
        end = view.after(end + 1, frozenset({",", ";"}), _COMPLEMENT) + 1
    return view.word(end) in lexicon.kinds["grants"] and not _NAMES.isdisjoint(view.words[end + 1 : end + 1 + _TERMS])


def given(place: Place) -> bool:
    """Whether it is there although something is wanted: a clause "written into the wage agreement", one of a year."""
    view, context = place.view, place.context
    if context.determiner != "the" or not tells(place.words, context):
        return False
    dated = context.telling and view.word(place.at + 1) == "of"
    return dated or view.word(context.opens - 1) in _GIVEN


def _by_name(place: Place) -> bool:
    """Whether something is done under what a name tells: "under the Norland arrangement"."""
    view, context = place.view, place.context
    named = context.first < place.at and view.words[context.first] in _NAMES
    if view.words[context.first] == "B" and place.words.head in _ORDERS:
        return False
    if not named or context.determiner != "the":
        return False
    return view.word(context.opens - 1).lower() == "under" or _dubbed(place)


def _dubbed(place: Place) -> bool:
    """Whether a paper is called by the name: "an arrangement dubbed the Norland compact"."""
    view, opens = place.view, place.context.opens
    verb = opens - 1 - (view.words[max(0, opens - 2) : opens] == ["known", "as"])
    naming = view.word(verb) in {"known", "dubbed", "called", "named", "nicknamed"}
    return naming and not _NAMED_PAPERS.isdisjoint(view.words[max(0, verb - 2) : verb])


def _of_names(place: Place) -> bool:
    """Whether somebody is named or counted near: what two states share, and not how a family lives."""
    view, end = place.view, place.context.end
    return not (_NAMES | {"N", "M"}).isdisjoint(
        view.words[max(0, place.context.opens - _GRANT) : end + 2 * _COMPLEMENT]
    )


def _granted(place: Place, lexicon: Words) -> bool:
    """Whether a lease or concession is one of named bodies or states, given for years, or with a fate."""
    view, context = place.view, place.context
    around = view.words[max(0, context.opens - _GRANT) : context.end + 2 * _COMPLEMENT]
    if _HOLDERS.isdisjoint(around):
        return False
    pen = context.signing is not None and view.words[context.signing] in lexicon.kinds["pen"]
    given_by = not _GRANTING.isdisjoint(view.words[max(0, context.opens - _GRANT) : context.opens])
    told = pen or given_by or _fate(place, lexicon) or _acted_on(place, lexicon)
    after = view.words[context.end : context.end + _COMPLEMENT + 2]
    of_old = after[:2] == ["held", "by"] and not _SINCE.isdisjoint(after)
    return (told and (bool({"Y", "L"} & set(around)) or "B" in around or of_old)) or grants(place, lexicon)


def _for_years(place: Place) -> bool:
    """Whether something was done in one that lasts for years: "sold its rights in a four-year broadcasting deal"."""
    view, context = place.view, place.context
    if context.determiner not in {"a", "an"} or not place.words.modifiers:
        return False
    return view.word(context.opens - 1) in _WITHIN and "Y" in view.words[context.opens : place.at]


def _fate(place: Place, lexicon: Words) -> bool:
    """Whether it expires, lapsed or was shelved, an adverb between them or none."""
    view, end = place.view, place.context.end
    word, after = view.word(end), view.word(end + 1)
    if word in lexicon.kinds["fate"]:
        return True
    if word in {"runs", "ran"}:
        return after in _RUNS
    if word in {"was", "were", "has", "had"}:
        return any(found in lexicon.kinds["kept or left"] for found in view.words[end + 1 : end + 4])
    return False


def _acted_on(place: Place, lexicon: Words) -> bool:
    """Whether it is upheld, renewed, joined or left: the verb stands right before it."""
    view, opens = place.view, place.context.opens
    verb, before = view.word(opens - 1), view.word(opens - 2)
    if place.context.determiner in lexicon.kinds["no"]:
        return False
    if verb in {"up", "down", "aside"}:
        return before in {"tore", "struck", "set", "ripped"}
    if place.words.head == "settlement" and verb in _LEFT_PLACES:
        return False
    return verb in lexicon.kinds["kept or left"] and before not in _MODAL | {"to", "not", "n't"}


def _ratified(place: Place) -> bool:
    """Whether a parliament or court passed it: "a deal for a naval base, which both houses endorsed"."""
    view, end = place.view, place.context.end
    for index in range(end, min(end + _COMPLEMENT, len(view.words) - 1)):
        if view.words[index] == "," and view.words[index + 1] == "which":
            clause = view.words[index + 2 : index + 2 + _RELATIVE]
            return not _PASSED.isdisjoint(clause) and _MODAL.isdisjoint(clause)
    return False
