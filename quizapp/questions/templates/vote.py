"""Votes: the result, the body that voted, and when."""

from quizapp.corpus.when import Precision, When, dated, worded
from quizapp.facts.fact import Fact, Status, Vote
from quizapp.questions.english import capital, counted, is_plural
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, asked_when, explained, near_miss
from quizapp.questions.templates.phrasing import phrasings

_SHORT = 15  # words of a matter
_ORDER = ", for and against,"  # of a lost vote many tell the larger figure first
_OF_MANY = ("on a ", "on an ")  # a bill may come up more than once: its figures tell which vote is meant
UNANIMOUS = "Unanimously in favour"


def score(votes_for: int, votes_against: int, abstentions: int | None = None) -> str:
    """A result as figures: 440–0, or 31–9 with 4 abstentions."""
    figures = f"{votes_for}–{votes_against}"
    return f"{figures} with {counted(abstentions, 'abstention')}" if abstentions else figures


def vote_result(fact: Fact, base: FactBase) -> Draft | None:
    """Body, matter and date -> the result."""
    vote, when = _vote(fact)
    if vote is None or when is None or fact.status is not Status.OCCURRED:
        return None
    body = base.the(vote.body)
    if vote.votes_for is not None and vote.votes_against is not None:
        key = score(vote.votes_for, vote.votes_against, vote.abstentions)
        accepted: tuple[str, ...] = (f"{vote.votes_for} to {vote.votes_against}",)
        voted = _voted(vote, when, body)
        stems: tuple[str, ...] = (
            f"What was the result{_ORDER if _is_lost(vote) else ''} when {voted}?",
            f"What were the figures for and against when {voted}?",
        )
    elif vote.unanimous:
        key, accepted = UNANIMOUS, ("unanimous", "unanimously", "all in favour", "by a unanimous vote")
        stems = (
            f"{capital(dated(when))}, how did {body} vote {_on(vote)}?",
            f"How did {body} vote {dated(when)} {_on(vote)}?",
            f"What was the outcome when {body} voted {dated(when)} {_on(vote)}?",
        )
    else:
        return None
    return Draft(
        template="vote-result",
        fact=fact,
        topic=Topic.VOTES,
        kind=AnswerKind.VOTE,
        stems=phrasings(fact, base, *stems, when=when),
        key=key,
        accepted=accepted,
        explanation=_statement(fact, vote, when, base),
        asks=("result", vote.body, vote.matter.casefold()),
        near=("result",),
        at=when,
        instead=f"That was the result when {body} voted {vote.matter} {dated(when)}.",
        otherwise="The vote was unanimous." if vote.unanimous else f"A result that is not on record; it was {key}.",
        changes=True,
    )


def vote_body(fact: Fact, base: FactBase) -> Draft | None:
    """Result, matter and date -> the body that voted or was to vote."""
    vote, when = _vote(fact)
    if vote is None or when is None:
        return None
    if fact.status is Status.SCHEDULED:
        stems = (f"Which body was due to vote {dated(when)} {_on(vote)}?",)
    else:
        stems = (f"Which body voted{_how(vote)} {dated(when)} {vote.matter}?",)
    return Draft(
        template="vote-body",
        fact=fact,
        topic=Topic.VOTES,
        kind=AnswerKind.BODY,
        stems=phrasings(fact, base, *stems, when=when),
        key=base.label(vote.body),
        accepted=base.aliases(vote.body),
        explanation=_statement(fact, vote, when, base),
        asks=("body", vote.matter.casefold(), fact.status.value),
        near=(f"side {base.side(vote.body)}",),
        at=when,
        giveaways=base.demonyms(vote.body),
        instead=capital(f"{_clause(fact, vote, when, base)}."),
        otherwise=f"It was {base.the(vote.body)}.",
        changes=True,
    )


def vote_date(fact: Fact, base: FactBase) -> Draft | None:
    """Body and matter -> when it voted or was to vote."""
    vote, when = _vote(fact)
    if vote is None or when is None or when.precision is Precision.INTERVAL:
        return None
    body = base.the(vote.body)
    if fact.status is Status.SCHEDULED:
        rest = f"{_was(vote, base)} {body} due to vote {_on(vote)}"
    else:
        how = _how(vote) if vote.matter.startswith(_OF_MANY) else ""
        rest = f"did {body} vote{how} {vote.matter}"
    return Draft(
        template="vote-date",
        fact=fact,
        topic=Topic.VOTES,
        kind=AnswerKind.DATE,
        stems=phrasings(fact, base, *(f"{opening} {rest}?" for opening in asked_when(when))),
        key=worded(when),
        explanation=_statement(fact, vote, when, base),
        asks=("date of vote", vote.body, vote.matter.casefold()),
        near=("event", when.precision.value),
        when=when,
        instead=f"That was when {_clause(fact, vote, None, base)}.",
        otherwise=near_miss(when.precision.value, worded(when)),
    )


def _vote(fact: Fact) -> tuple[Vote | None, When | None]:
    """The vote and its date, where it is told whole: who voted on what, and no bare share or margin."""
    vote = fact.value
    if not isinstance(vote, Vote) or fact.status is Status.DENIED:
        return None, None
    whole = vote.body and vote.matter and not vote.share and vote.margin is None
    return (vote, vote.when) if whole else (None, None)


def _on(vote: Vote) -> str:
    """The matter after a vote that was only due: "on whether to approve the accord"."""
    return f"on whether {vote.matter}" if vote.matter.startswith("to ") else vote.matter


def _voted(vote: Vote, when: When, body: str) -> str:
    """The clause of a vote with its day behind a short matter, before a long one."""
    if len(vote.matter.split()) > _SHORT:
        return f"{body} voted {dated(when)} {_on(vote)}"
    return f"{body} voted {vote.matter} {dated(when)}"


def _is_lost(vote: Vote) -> bool:
    return (vote.votes_for or 0) < (vote.votes_against or 0)


def _was(vote: Vote, base: FactBase) -> str:
    return "were" if is_plural(base.the(vote.body)) else "was"


def _how(vote: Vote) -> str:
    if vote.votes_for is not None and vote.votes_against is not None:
        return f" {score(vote.votes_for, vote.votes_against, vote.abstentions)}"
    return " unanimously" if vote.unanimous else ""


def _clause(fact: Fact, vote: Vote, when: When | None, base: FactBase) -> str:
    time = f" {dated(when)}" if when else ""
    if fact.status is Status.SCHEDULED:
        return f"{base.the(vote.body)} {_was(vote, base)} due to vote{time} {_on(vote)}"
    return f"{base.the(vote.body)} voted{_how(vote)}{time} {vote.matter}"


def _statement(fact: Fact, vote: Vote, when: When, base: FactBase) -> str:
    margin = ""
    if vote.votes_for is not None and vote.votes_against is not None:
        margin = f"The margin was {counted(abs(vote.votes_for - vote.votes_against), 'vote')}."
    return explained(fact, base, capital(f"{_clause(fact, vote, when, base)}."), margin)
