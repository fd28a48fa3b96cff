"""One extracted fact as a fact of a pack, or why it cannot be asked."""

import re
from dataclasses import dataclass, field, replace

from quizapp.corpus.when import Precision, When
from quizapp.facts.fact import (
    Agreement,
    Approximation,
    Attribution,
    Duration,
    EntityKind,
    Event,
    Fact,
    FactType,
    Money,
    Office,
    Place,
    Predicate,
    Quantity,
    Relation,
    Stance,
    Statement,
    Status,
    Value,
    Vote,
)
from quizapp.facts.wording.clause import Clause, Refusal, Role
from quizapp.facts.wording.wordings import Wording
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.drafting import sentences
from quizapp.questions.drafting.named import Named, UndraftedError
from quizapp.questions.drafting.offices import drafted_office, held_then
from quizapp.questions.drafting.telling import may_recur, worth_asking
from quizapp.questions.drafting.votes import assembly_told, matter_told
from quizapp.questions.english import is_plural
from quizapp.questions.overlap import mentions
from quizapp.questions.templates.draft import during

_SHORTEST_MATTER = 4  # words
_SIGNED = re.compile(r"\bsign(?:ed|s|ing)?\b", re.IGNORECASE)
_SIDES = r"(?:governments|neighbou?rs|countries|states|sides|parties|leaders|ministers|presidents)"
# Signed in 1996; which six governments signed in 1996: a state alone may only have joined.
_WAS_SIGNED = re.compile(
    r"(?:, known as [\w ]{1,40})?,?(?: which| that)?(?: (?:was|were|had been))?(?: (?:first|finally))? signed\b"
    r"|, (?:by|under) which [^,.;]{1,60}, (?:was|were) signed\b"
    rf"|,? which [^,.;]{{0,60}}\b{_SIDES} signed\b"
)
_BY_SEVERAL = re.compile(rf"\b{_SIDES} (?:that )?(?:\w+ )?signed the $")
_MARKS = re.compile(r"[\"“”«»]")
_POINTING = re.compile(
    r"^(?:It|He|She|They|We|This|That|These|Those|Here|There|You)\b|\b(?:here|there|this|that|these|those|today|tomorrow"
    r"|the (?:regions?|republics?|territor(?:y|ies)|provinces?|countr(?:y|ies)|two|three|deal|agreement|accord|treaty"
    r"|pact|summit|visit|talks|vote|law|bill|decision|measures?|crisis|war|conflict|sides?|parties|project|election"
    r"|court|government|parliament|president|minister))\b"
)
_OWN_WORDS = re.compile(
    r"\bI\b|\b(?:thank|thanks|grateful|proud|hono(?:u)?red|victory|congratulat\w+|condolences|mourn\w*|prayers?)\b",
    re.IGNORECASE,
)
_PACT = re.compile(r"\b(?:an?|the) (?:[\w-]+ ){0,3}(?:treaty|agreement|accord|deal|pact|protocol|memorandum)\b")
_BACKGROUND = 10  # years after which an event is told beside the news
_KINDS: dict[type, FactType] = {Event: FactType.EVENT_DATE, Agreement: FactType.AGREEMENT}  # one may become the other
_SPEAKING = "said “{words}” {time}"


@dataclass(frozen=True, slots=True)
class Drafter:
    """Drafts the facts of one document, its offices first; `reported` is when it was printed, to the month."""

    named: Named
    reported: When
    known: set[str] = field(default_factory=set)  # people by name whose offices were drafted

    def drafted(self, wording: Wording) -> Fact:
        """The fact with a value that templates can ask, valid at its time.

        Raises:
            UndraftedError: it cannot be asked so that it stands alone.
        """
        fact = wording.fact
        if fact.flagged:
            raise UndraftedError(f"contradicted: {fact.flagged}")
        if fact.approximation not in {Approximation.EXACT, Approximation.ABOUT}:
            raise UndraftedError("no figure, or only a bound")
        value, valid = self._value(wording)
        said = fact.attribution
        clause = wording.clause
        if isinstance(value, Statement):
            said = Attribution()  # who said it is what is asked for
        elif isinstance(clause, Clause) and clause.said_by:
            said = Attribution(speaker=self.named.speaker(clause.said_by), stance=Stance.CLAIMED)
        elif said.speaker:
            said = replace(said, speaker=self.named.speaker(said.speaker))
        skip = _given_away(value) if isinstance(value, Office) else ()
        if isinstance(value, Vote) and self._tells_its_body(value):
            skip = ("vote-body",)
        if isinstance(value, Statement):
            skip = ("office-speaker",)  # the words are asked for once, by whoever said them
        kind = _KINDS.get(type(value), fact.type)
        return replace(
            fact, type=kind, value=value, valid=valid, reported=None, attribution=said, provenance=None, skip=skip
        )

    def _value(self, wording: Wording) -> tuple[Value, When | None]:  # noqa: PLR0911, C901  one return for each type
        match wording.fact.value:
            case Office() as office:
                return self._office(office, wording)
            case Event() as event:
                return self._event(event, wording)
            case Money() as money:
                return self._money(money, wording)
            case Quantity() as quantity:
                return self._quantity(quantity, wording)
            case Duration() as duration:
                return self._duration(duration, wording)
            case Place() as place:
                return self._place(place, wording)
            case Vote() as vote:
                return self._vote(vote, wording.fact.evidence[0].sentence)
            case Agreement() as pact:
                return self._agreement(replace(pact, when=pact.when or wording.when), wording.fact)
            case Relation() as relation:
                return self._relation(relation)
            case Statement() as said:
                return self._statement(said, wording)

    def _clause(self, wording: Wording) -> Clause:
        """The clause of a fact, if somebody would want to know it.

        Raises:
            UndraftedError: there is none.
        """
        if not isinstance(wording.clause, Clause):
            raise UndraftedError(wording.clause.value if isinstance(wording.clause, Refusal) else "no clause")
        worth_asking(wording.clause, self.named, self.known)
        return wording.clause

    def _office(self, office: Office, wording: Wording) -> tuple[Value, When | None]:
        """An office held when the article was printed."""
        if wording.fact.status not in {Status.CURRENT, Status.ACTING, Status.DE_FACTO}:
            raise UndraftedError("an office that was over")
        held_then(office, wording.fact.evidence[0].sentence, self.reported, self.named)
        if not any(self.named.is_told(id) for id in (office.polity, office.body)):
            raise UndraftedError("the article does not say whose office it is")
        made = drafted_office(office, self.named)
        self.known.add(office.person)
        return made, self.reported

    def _event(self, event: Event, wording: Wording) -> tuple[Value, When | None]:
        """A dated event that names who did what."""
        clause = self._clause(wording)
        if event.when.precision is Precision.INTERVAL:
            raise UndraftedError("an interval")
        if event.when.last.year < self.reported.first.year - _BACKGROUND:
            raise UndraftedError("an event of long before")
        if may_recur(clause):
            raise UndraftedError("what may happen on other days as well")
        signed = self._signed_by_all(clause, event.when)
        if signed is not None:
            return signed, event.when
        pact = _PACT.search(f"{clause.before} {clause.after}")
        if pact and not self._is_told(clause, pact.end()):
            raise UndraftedError("an agreement without its name")
        planned = f"as planned {during(self.reported)}" if clause.scheduled else ""
        rest = ", ".join(part for part in (clause.after, planned) if part)
        made = Event(actor=clause.actor, base=clause.base, past=clause.past, rest=rest, be=clause.be, when=event.when)
        return made, event.when

    def _signed_by_all(self, clause: Clause, when: When) -> Agreement | None:
        """An agreement by its title that two states or more are told to have signed, and nobody else."""
        title = clause.after.removeprefix("the ")
        if clause.base != "sign" or clause.before or clause.scheduled or not self.named.is_title(title):
            return None
        states = clause.actors if all(map(self.named.is_state, clause.actors)) else ()
        if len(states) < 2 or not set(clause.others) <= {title}:  # noqa: PLR2004
            return None
        parties = tuple(self.named.kept(one, EntityKind.POLITY) for one in states)
        return Agreement(name=title, aliases=self.named.short_titles(title), parties=parties, when=when)

    def _is_told(self, clause: Clause, end: int) -> bool:
        """Whether an agreement without a name is told by two states or more that made it, and by what it is for."""
        states = [one for one in clause.actors if self.named.is_state(one)]
        matter = f"{clause.before} {clause.after}"[end:].split()
        return len(states) > 1 and len(matter) >= _SHORTEST_MATTER and matter[0] in {"to", "on", "for"}

    def _money(self, money: Money, wording: Wording) -> tuple[Value, When | None]:
        """An amount in whole units that somebody did something with."""
        if money.hundredths:
            raise UndraftedError("a price with hundredths")
        clause = self._clause(wording)
        told = sentences.amount(clause, sentences.asked(clause, wording.when, self.reported))
        if told is None:
            raise UndraftedError("an amount beside the object")
        return replace(money, question=told.question, statement=told.statement), wording.when or self.reported

    def _quantity(self, quantity: Quantity, wording: Wording) -> tuple[Value, When | None]:
        """A count of things named by their noun, or a change in per cent."""
        clause = self._clause(wording)
        told = sentences.asked(clause, wording.when, self.reported)
        if quantity.number.isdigit() and quantity.unit and clause.role in {Role.SUBJECT, Role.OBJECT}:
            if int(quantity.number) < 2:  # noqa: PLR2004
                raise UndraftedError("one")
            unit = _without_end(quantity.unit, clause.after)
            statement = told.statement.replace("{value}", f"{{value}} {unit}")
            made = replace(quantity, unit=unit, question=told.question, statement=statement)
            return made, wording.when or self.reported
        if quantity.number.endswith("%") and not quantity.unit:
            moved = sentences.percentage(clause, told)
        else:
            moved = sentences.points(clause, quantity.unit, told) if quantity.number.isdigit() else None
        if moved is None:
            raise UndraftedError("a figure without a noun, or beside the object")
        made = replace(quantity, unit="", question=moved.question, statement=moved.statement)
        return made, wording.when or self.reported

    def _duration(self, duration: Duration, wording: Wording) -> tuple[Value, When | None]:
        """How long something lasted."""
        clause = self._clause(wording)
        if not sentences.lasts(clause):
            raise UndraftedError("a length that nothing lasted")
        told = sentences.asked(clause, wording.when, self.reported)
        question = f"for how long {told.question}" if clause.preposition == "for" else told.question
        return replace(duration, question=question, statement=told.statement), wording.when or self.reported

    def _place(self, place: Place, wording: Wording) -> tuple[Value, When | None]:
        """Where somebody did something."""
        clause = self._clause(wording)
        if wording.fact.approximation is Approximation.ABOUT:
            raise UndraftedError("beside a place, not in it")
        if clause.role is not Role.COMPLEMENT or clause.preposition not in {"in", "at"}:
            raise UndraftedError("a place that something else stands before")
        told = sentences.asked(clause, wording.when, self.reported)
        if not self.named.is_place(place.place):
            raise UndraftedError("a place that few know")
        where = self.named.place(place.place)
        return Place(place=where, question=told.question, statement=told.statement), wording.when or self.reported

    def _vote(self, vote: Vote, sentence: str) -> tuple[Value, When | None]:
        """A result of a body on a matter that stands alone."""
        told = matter_told(sentence, self.named)
        vote = replace(vote, matter=told or vote.matter)
        leads = vote.matter.startswith(("to ", "on ", "for ", "against "))
        whole = bool(told) or (leads and self.named.stands(vote.matter))
        if "similar" in vote.matter.split():
            raise UndraftedError("likened to something that only the article tells")
        if vote.unanimous:
            raise UndraftedError("without a count, consensus is no vote")
        own = assembly_told(vote.body, sentence, self.named)
        body = own or self.named.known(vote.body) or self.named.parliament(vote.body)
        strange = own is None and self.named.known(vote.body) is not None
        known = body is not None and (self.named.is_well_known("", body.id) or not strange)
        if body is None or not known or vote.share or vote.margin is not None:
            raise UndraftedError("a result without its body")
        named = any(word[:1].isupper() for word in vote.matter.split())
        if not whole or not named or len(vote.matter.split()) < _SHORTEST_MATTER:
            raise UndraftedError("a result without its matter")
        return replace(vote, body=self.named.take(body), when=vote.when or self.reported), None

    def _tells_its_body(self, vote: Vote) -> bool:
        """Whether a body is named after its state, the Parliament of Norway, or the matter of its vote names that."""
        body = self.named.taken[vote.body]
        side = self.named.known(body.side)
        names = (side.label, *side.aliases, *side.demonyms) if side else ()
        return not self.named.is_well_known("", vote.body) or any(mentions(vote.matter, name) for name in names)

    def _agreement(self, pact: Agreement, fact: Fact) -> tuple[Value, When | None]:
        """An agreement by its title, with its parties and time; without parties the event that it was signed."""
        if not pact.parties and pact.when is not None and self._is_signed(pact, fact):
            be = "were" if is_plural(pact.name) else "was"
            signing = Event(actor=f"the {pact.name}", base="signed", past="signed", rest="", be=be, when=pact.when)
            return signing, pact.when
        parties = tuple(
            self.named.kept(one, EntityKind.POLITY) or self.named.kept(one, EntityKind.BODY) for one in pact.parties
        )
        if len(parties) < 2 or "" in parties or not pact.name[:1].isupper():  # noqa: PLR2004
            raise UndraftedError("an agreement without a title or parties")
        if pact.when is None:
            raise UndraftedError("an agreement without a date")
        if fact.status is Status.OCCURRED and not _SIGNED.search(fact.evidence[0].sentence):
            raise UndraftedError("an agreement that is not told to be signed")
        aliases = tuple(dict.fromkeys((*pact.aliases, *self.named.short_titles(pact.name))))
        return replace(pact, aliases=aliases, parties=parties, about=""), pact.when

    def _is_signed(self, pact: Agreement, fact: Fact) -> bool:
        """Whether a title that leads to one agreement is followed by when it was signed, in nobody's words."""
        evidence = fact.evidence[0]
        sentence = " ".join(evidence.sentence.split())
        before, _title, after = sentence.partition(evidence.surface)
        told = _WAS_SIGNED.match(after) is not None or _BY_SEVERAL.search(before) is not None
        alone = self.named.is_lone_title(pact.name)
        return told and alone and fact.status is Status.OCCURRED and not _MARKS.search(sentence)

    def _relation(self, relation: Relation) -> tuple[Value, When | None]:
        """A relation between two things that are named."""
        if relation.predicate in {Predicate.SPOUSE_OF, Predicate.CHILD_OF}:
            raise UndraftedError("a private tie")
        if relation.predicate in {Predicate.CAPITAL_OF, Predicate.PART_OF}:
            raise UndraftedError("geography that no news tells")
        if relation.predicate is Predicate.FOUNDED:
            raise UndraftedError("one founder of perhaps many")
        one, two = self.named.thing(relation.subject), self.named.thing(relation.object)
        if not one or not two:
            raise UndraftedError("a side that is only described")
        if not all(self.named.is_state(side) or self.named.is_well_known("", side) for side in (one, two)):
            raise UndraftedError("a side that few know")
        return replace(relation, subject=one, object=two), self.reported

    def _statement(self, said: Statement, wording: Wording) -> tuple[Value, When | None]:
        """A quotation that names what it is about, and who said it: somebody whose office is drafted."""
        if not wording.quotation:
            raise UndraftedError("no quotation that tells its occasion")
        if _OWN_WORDS.search(wording.quotation):
            raise UndraftedError("a promise or thanks of the speaker's own, such as many give")
        if _POINTING.search(wording.quotation):
            raise UndraftedError("a quotation that points to what only the article tells")
        speaker = self.named.speaker(said.speaker) if said.speaker in self.known else ""
        if not speaker:
            raise UndraftedError("a speaker whom few know")
        claim = _SPEAKING.format(words=wording.quotation, time=during(self.reported))
        return Statement(speaker=speaker, quoted=True, claim=claim), self.reported


def _given_away(office: Office) -> tuple[str, ...]:
    """The templates that would ask of an office what everybody knows or the office itself tells."""
    offices = comparables().offices
    if offices.is_famous(office.body or office.polity, office.office):
        return ("office-title", "office-polity", "office-body")
    if office.office.endswith(" secretary") and not office.office.islower():  # Treasury secretary
        return ("office-polity", "office-body")
    return ("office-body",) if offices.is_of_one(office.office) else ()


def _without_end(unit: str, after: str) -> str:
    """A noun without the words that the clause tells after it as well: "ships from Sweden" before "from Sweden"."""
    words = unit.split()
    for at in range(1, len(words)):
        if f"{after} ".startswith(f"{' '.join(words[at:])} "):
            return " ".join(words[:at])
    return unit
