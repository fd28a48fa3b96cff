"""What a vote's own sentence tells of it besides: the bill that it was on, and whose assembly voted."""

import re

from quizapp.facts.fact import Entity, EntityKind
from quizapp.questions.drafting.named import Named, gazetteer, slug

_PASSED = r"\b(?:passed|approved|adopted|rejected|ratified|endorsed|defeated|voted (?:down|for|against)|threw out)"
_THING = r"(?:bill|law|laws|act|resolution|treaty|motion|amendment|declaration|protocol|convention)"
_REST = r"(?:[^,.;()]|,(?=\d{3}))+"
# Passed, by 57 votes to 12, a law on ferries: the figures may stand between the verb and its object.
_MATTER = re.compile(rf"{_PASSED}(?:, by [^,.;]{{1,60}},)? (an? (?:[\w-]+ ){{0,3}}?{_THING} (?:to|on|for) {_REST})")
_SCORE = re.compile(r"\b\d+ (?:votes )?to \w+|\b[a-z]+ votes to \w+|\b\d+[-–]\d+\b")
_AFTER = re.compile(
    r"\s+(?:(?:by|with) (?:[\d]+|\w+ votes)\b.*|\d+[-–]\d+.*|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*)$"
)
_RELATIVE = re.compile(r"(?<=[a-z]) that (?=[a-z]+ )(?<!\b(?:to|of|on|in|at|by) that )")
_MOST = 18  # words


def matter_told(sentence: str, named: Named) -> str:
    """What a sentence has passed or rejected, "on a bill to build ferries"; "" if it points elsewhere."""
    found = _MATTER.search(" ".join(sentence.split()))
    if found is None or len(_SCORE.findall(sentence)) > 1:
        return ""
    thing = _AFTER.sub("", found[1]).strip()
    whole = named.stands(_RELATIVE.sub(" which ", thing)) and '"' not in thing and "“" not in thing
    return f"on {thing}" if whole and len(thing.split()) <= _MOST else ""


def assembly_told(body: str, sentence: str, named: Named) -> Entity | None:
    """The assembly of the state that stands before it in a sentence: Norway's National Assembly; None without one."""
    entity = named.known(body)
    if entity is None or entity.kind is not EntityKind.BODY or entity.side or named.is_well_known("", body):
        return None
    owner = re.search(
        rf"([A-Z][\w-]+(?: [A-Z][\w-]+){{0,2}})['’]s {re.escape(entity.label)}\b", " ".join(sentence.split())
    )
    state = gazetteer(named.lexicons).named(owner[1]) if owner else None
    if state is None or not named.is_state(state.entity.id):
        return None
    label = f"{entity.label} of {state.entity.the}"
    return Entity(id=slug(label), kind=EntityKind.BODY, label=label, side=state.entity.id, article=True)
