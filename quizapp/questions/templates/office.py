"""Offices: who held it, which office somebody held, and of which country or body."""

import re
from dataclasses import replace
from functools import cache

from quizapp.facts.fact import Fact, Office, Statement, Status
from quizapp.facts.lexicon import bundled
from quizapp.questions import english
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.english import article, capital, possessive
from quizapp.questions.fact_base import FactBase
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, during, explained
from quizapp.questions.templates.phrasing import phrasings, with_time

# Offices that several people hold at once: "Who was ...?" would have more than one right answer.
SHARED = (
    "member",
    "deputy",
    "lawmaker",
    "senator",
    "adviser",
    "vice-chair",
    "vice chair",
    "official",
    "diplomat",
    "delegate",
)
_BETWEEN = re.compile(r"[^\w.-]+")
_POSTS = ("office", "post")  # what an office is called in a question for it
_DE_FACTO = "de facto "
# Words for an office that say the same, whoever holds it.
_SAME = {"spokesperson": ("spokesman", "spokeswoman", "press secretary"), "chair": ("chairman", "chairwoman")}
_TOP = ("head", "leader")  # parts of the names of the classes of people at the top


def title(office: Office, base: FactBase) -> str:
    """The whole office without an article: "foreign minister of Georgia"."""
    if office.wording:
        return office.wording
    place = base.the(office.body or office.polity)
    return f"{office.office} of {place}" if place else office.office


def office_name(fact: Fact, base: FactBase) -> Draft | None:
    """Office and time -> who held it."""
    office = _office(fact)
    if office is None or fact.valid is None or _is_shared(fact, office):
        return None
    name, place = base.label(office.person), (office.polity, office.body)
    held, time = _held(fact, office, base), during(fact.valid)
    return Draft(
        template="office-name",
        fact=fact,
        topic=Topic.LEADERS,
        kind=AnswerKind.PERSON,
        stems=phrasings(fact, base, f"Who was {held} {time}?", f"Who served as {held} {time}?", when=fact.valid),
        key=name,
        accepted=tuple(dict.fromkeys((*base.aliases(office.person), *_styled(fact, name)))),
        explanation=_statement(fact, office, base),
        asks=("holder", office.office.casefold(), *place),
        kin=("holder", office.office_class, *place),
        near=_features(office, base),
        at=fact.valid,
        instead=_why(fact, office, base),
        otherwise=f"{name} held the office {time}.",
        changes=True,
    )


def _styled(fact: Fact, name: str) -> list[str]:
    """The given name with an honorific, where the source calls the holder so: Sheikh Ali."""
    told = " ".join(one.sentence for one in fact.evidence)
    given = name.split(maxsplit=1)[0]
    forms = (f"{title} {given}" for title in bundled().words("honorifics")) if f" {given}" in told else ()
    named = (form for form in forms if form in told)  # mostly none: no pattern is made for the others
    return [form for form in named if re.search(rf"\b{re.escape(form)}\b(?![ -][^\W\d_a-z])", told)]


def office_title(fact: Fact, base: FactBase) -> Draft | None:
    """Person and time -> the office."""
    office = _office(fact)
    if office is None or fact.valid is None or (fact.background and fact.status is Status.ACTING):
        return None
    name = base.label(office.person)
    return Draft(
        template="office-title",
        fact=fact,
        topic=Topic.LEADERS,
        kind=AnswerKind.OFFICE,
        stems=phrasings(
            fact, base, *(f"Which {post} did {name} hold {during(fact.valid)}?" for post in _POSTS), when=fact.valid
        ),
        key=capital(_held(fact, office, base)),
        accepted=_short_titles(fact, office, base),
        explanation=_statement(fact, office, base),
        asks=("office", office.person),
        # Best of all what the same person held at other times.
        near=(f"holder {office.person}", *_features(office, base)),
        at=fact.valid,
        subject=base.label(office.person),
        instead=_why(fact, office, base),
        otherwise=f"{name} was {_held(fact, office, base)}.",
        changes=True,
    )


def office_polity(fact: Fact, base: FactBase) -> Draft | None:
    """Person, office and time -> the country or territory; only where the office belongs to one and says no more."""
    office = _office(fact)
    if office is None or fact.valid is None or not office.polity or office.body or office.wording:
        return None
    name, place = base.label(office.person), base.label(office.polity)
    return Draft(
        template="office-polity",
        fact=fact,
        topic=Topic.LEADERS,
        kind=AnswerKind.POLITY,
        stems=_of_which(fact, base, _kind(office.polity), name, office),
        key=place,
        accepted=base.aliases(office.polity),
        explanation=_statement(fact, office, base),
        asks=("place of office", office.person, office.office.casefold()),
        near=_features(office, base),
        at=fact.valid,
        giveaways=base.demonyms(office.polity),
        subject=name,
        instead=_why(fact, office, base),
        otherwise=f"{name} was {_held(fact, office, base)}.",
        changes=True,
    )


def _of_which(fact: Fact, base: FactBase, owner: str, name: str, office: Office) -> tuple[str, ...]:
    """The stems for the country or body of an office."""
    role, time = _acting(fact, office.office), f" {during(fact.valid)}" if fact.valid else ""
    one = f"{article(role)} {role}" if _is_shared(fact, office) else role
    had = f"as {one}" if _is_shared(fact, office) else f"as its {role}"
    stems = (f"Of which {owner} was {name} {one}{time}?", f"Which {owner} had {name} {had}{time}?")
    return phrasings(fact, base, *stems, when=fact.valid)


def _kind(polity: str) -> str:
    """What a polity is called in a question for it: a part of a state is no country."""
    return "state, province or region" if polity in _regions() else "country or territory"


@cache
def _regions() -> frozenset[str]:
    return frozenset(row["id"] for row in bundled().rows("polities") if row["kind"] == "region")


def office_body(fact: Fact, base: FactBase) -> Draft | None:
    """Person, office and time -> the organisation; only where the office belongs to one and says no more."""
    office = _office(fact)
    if office is None or fact.valid is None or not office.body or _says_more(office, base):
        return None
    name, body = base.label(office.person), base.label(office.body)
    return Draft(
        template="office-body",
        fact=fact,
        topic=Topic.LEADERS,
        kind=AnswerKind.BODY,
        stems=_of_which(fact, base, "organisation or body", name, office),
        key=body,
        accepted=base.aliases(office.body),
        explanation=_statement(fact, office, base),
        asks=("body of office", office.person, office.office.casefold()),
        near=_features(office, base),
        at=fact.valid,
        giveaways=base.demonyms(office.body),
        instead=_why(fact, office, base),
        otherwise=f"{name} was {_held(fact, office, base)}.",
        changes=True,
    )


def office_speaker(fact: Fact, base: FactBase) -> Draft | None:
    """What somebody said or did, and when -> the office they held; asked of their first statement in an office."""
    said, post = fact.value, _post(fact, base)
    if not isinstance(said, Statement) or not said.claim or post is None or not isinstance(post.value, Office):
        return None
    office = post.value
    return Draft(
        template="office-speaker",
        fact=fact,
        topic=Topic.LEADERS,
        kind=AnswerKind.OFFICE,
        stems=with_time(
            fact.valid,
            f"The holder of which office {said.claim}?",
            f"Which office was held by the person who {said.claim}?",
        ),
        key=capital(_held(post, office, base)),
        accepted=_short_titles(post, office, base),
        explanation=f"{_why(post, office, base)} {capital(base.label(said.speaker))} {said.claim}.",
        asks=("office", office.person),
        near=_features(office, base),
        at=post.valid,
        subject=base.label(office.person),
        source="office-title",
        otherwise=f"{base.label(office.person)} was {_held(post, office, base)}.",
        changes=True,
        beside=(post,),
    )


def _post(fact: Fact, base: FactBase) -> Fact | None:
    """The office in which somebody said this, where they said nothing in it before."""
    said = fact.value
    if not isinstance(said, Statement) or fact.valid is None or fact.background:
        return None
    for post in base.offices.get(said.speaker, ()):
        if post.valid and post.valid.overlaps(fact.valid):
            earlier = (one for one in base.statements[said.speaker] if one.valid and one.valid.overlaps(post.valid))
            return post if next(earlier) is fact else None
    return None


def _office(fact: Fact) -> Office | None:
    return fact.value if isinstance(fact.value, Office) else None


def _is_shared(fact: Fact, office: Office) -> bool:
    return office.office.casefold().startswith(SHARED) or "shared" in fact.tags


def _acting(fact: Fact, words: str) -> str:
    return f"acting {words}" if fact.status is Status.ACTING and "acting" not in words else words


def _held(fact: Fact, office: Office, base: FactBase) -> str:
    return _acting(fact, title(office, base))


def _features(office: Office, base: FactBase) -> tuple[str, ...]:
    """For somebody at the top the other heads of the place come before other countries' presidents."""
    top = any(word in office.office_class for word in _TOP)
    place = office.polity or office.body or office.person
    return (
        f"office {office.office} {office.polity} {office.body}",
        f"top of {place}" if top else f"class {office.office_class}",
        f"class {office.office_class}",
        f"top {top}",
        f"place {place}",
        f"side {base.side(office.person) or base.side(office.polity) or office.person}",
    )


def _short_titles(fact: Fact, office: Office, base: FactBase) -> tuple[str, ...]:
    """Other and shorter ways to name the office, with and without its owner: "Georgian foreign minister"."""
    polity, whole = office.polity, title(office, base)
    adjectives = english.adjectives(base.demonyms(polity))
    owners = [*adjectives, possessive(base.label(polity))] if polity and not office.wording else []
    places = [] if _says_more(office, base) else _called(office.body or polity, fact, base)
    owners += [place.removeprefix("the ") for place in places] if office.body else []
    titles: list[str] = []
    for name in _synonyms(fact, office.office, *office.aliases):
        owned = () if name.startswith(_DE_FACTO) else (f"{owner} {name}" for owner in owners)
        bare = (
            () if " " not in name and office.wording.endswith(f" {name}") else (name,)
        )  # Treasury secretary: one of many secretaries
        titles += [*bare, *owned, *(f"{name} of {place}" for place in places)]
    titles += comparables().offices.called(
        office.office, polity, office.body
    )  # marking takes them with their owner too
    titles += _synonyms(fact, office.wording)
    titles += [office.wording.removeprefix(f"{owner} ") for owner in adjectives if office.wording]
    return tuple(dict.fromkeys(short for short in titles if folded(short) not in {"", folded(whole)}))


def _says_more(office: Office, base: FactBase) -> bool:
    """Whether the words of an office tell more than whose it is: not chair of Norway's Labour Party."""
    if not office.wording or not office.body:
        return bool(office.wording)
    owned = rf"{re.escape(office.office)} of .+['’]s? {re.escape(base.label(office.body))}"
    return re.fullmatch(owned, office.wording) is None


def _called(id: str, fact: Fact, base: FactBase) -> list[str]:
    """The names of what an office is of, as they stand in a sentence: its own, and those that the sources use."""
    entity = base.entities.get(id)
    if entity is None:
        return [base.the(id)] if id else []
    told = " ".join(f"{one.surface} {one.sentence}" for one in fact.evidence)
    used = (name for name in entity.aliases if f" {name} " in f" {_BETWEEN.sub(' ', told)} ")
    return [base.the(id), *(replace(entity, label=name.removeprefix("The ")).the for name in used)]


def _synonyms(fact: Fact, *names: str) -> list[str]:
    """The names with words that say the same, "de facto" before them where the office is one."""
    found = list(names)
    for word, others in _SAME.items():
        found += [name.replace(word, other) for name in names if word in name for other in others]
    return [*found, *(f"{_DE_FACTO}{name}" for name in found if fact.status is Status.DE_FACTO and name)]


def _why(fact: Fact, office: Office, base: FactBase) -> str:
    time = f" {during(fact.valid)}" if fact.valid else ""
    held = _held(fact, office, base)
    return f"{base.label(office.person)} was {f'{article(held)} {held}' if _is_shared(fact, office) else held}{time}."


def _statement(fact: Fact, office: Office, base: FactBase) -> str:
    return explained(fact, base, capital(_why(fact, office, base)))
