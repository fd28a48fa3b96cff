from quizapp.corpus.when import When
from quizapp.facts.fact import Event
from quizapp.questions.action import action

WHEN = When.parse("2019")


def event(actor: str, be: str = "") -> Event:
    return Event(actor=actor, base="opened" if be else "open", past="opened", be=be, when=WHEN)


def test_what_was_done_is_asked_with_did_and_what_was_suffered_with_its_own_helper() -> None:
    assert action(event("Norway"), scheduled=False) == ("did Norway open", "Norway opened")
    assert action(event("two locks", "were"), scheduled=False) == ("were two locks opened", "two locks were opened")


def test_what_lies_ahead_was_due() -> None:
    assert action(event("Norway"), scheduled=True) == ("was Norway due to open", "Norway was due to open")
    assert action(event("two locks"), scheduled=True)[0] == "were two locks due to open"
    assert action(event("the lock", "was"), scheduled=True)[1] == "the lock was due to be opened"
