import pytest

from quizapp.corpus.when import When
from quizapp.facts.fact import Entity, EntityKind, Office
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.named import Named, UndraftedError
from quizapp.questions.drafting.offices import drafted_office, held_then


def office(words: str, **changes: str) -> Office:
    values = {"person": "Ada Quill", "office": words, "office_class": "minister", "polity": "norway", **changes}
    return Office(**values)


def test_an_office_of_a_state_loses_its_capitals_and_keeps_its_holder_and_side() -> None:
    named = Named(bundled())
    made = drafted_office(office("Foreign Minister"), named)
    assert (made.person, made.office, made.polity) == ("ada-quill", "foreign minister", "norway")
    assert named.taken["ada-quill"].side == "norway"


def test_a_portfolio_is_no_name() -> None:
    assert named_office("Reintegration Minister") == "reintegration minister"
    assert named_office("European Affairs Minister") == "European affairs minister"


def named_office(words: str) -> str:
    named = Named(bundled())
    named.add({}, "Quill met Quill.")
    return drafted_office(office(words), named).office


def test_heads_of_places_whose_status_is_disputed_led_them() -> None:
    made = drafted_office(office("President", polity="abkhazia", office_class="president"), Named(bundled()))
    assert (made.office, made.aliases) == ("leader", ("president", "de facto president"))
    made = drafted_office(office("President", polity="kosovo", office_class="president"), Named(bundled()))
    assert (made.office, made.aliases) == ("president", ())


def test_a_post_abroad_is_told_with_its_place() -> None:
    made = drafted_office(office("Trade Representative to Sweden", office_class="diplomat"), Named(bundled()))
    assert made.wording == "Norway’s trade representative to Sweden"


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (office("Ambassador to Sweden"), "a diplomat"),
        (office("Ambassador"), "a post whose place is not told"),
        (office("Spokeswoman"), "a post whose place is not told"),
        (office("Crown Prince"), "a title"),
        (office("Gov."), "a title, or a word cut short"),
        (office("Director"), "says too little"),
        (office("Foreign Minister", person="Quill"), "only a family name"),
        (office("Chairman", polity="", body="friends-of-the-ferry"), "few know"),
        (office("Foreign Minister", polity=""), "few know"),
        (office("Senator"), "says too little"),
        (office("Speaker"), "says too little"),
        (office("Secretary General", polity="", body="international-committee-of-the-red-cross"), "few know"),
        (office("Minister of fish"), "may not stand alone"),
    ],
)
def test_what_would_not_stand_alone_or_nobody_wants_to_know_is_left_out(asked: Office, why: str) -> None:
    with pytest.raises(UndraftedError, match=why):
        drafted_office(asked, Named(bundled()))


def test_who_leads_a_body_that_is_no_party_leads_a_part_of_it() -> None:
    named = Named(bundled())
    named.add({"uefa": Entity(id="uefa", kind=EntityKind.BODY, label="UEFA")}, "")
    with pytest.raises(UndraftedError, match="a part of it"):
        drafted_office(office("Leader of UEFA", polity="", body="uefa"), named)


def test_a_party_is_told_with_its_country_where_its_name_does_not_tell_it() -> None:
    named = Named(bundled())
    party = Entity(id="democratic-party-of-socialists", kind=EntityKind.BODY, label="Democratic Party of Socialists")
    named.add({party.id: party}, "Quill met Quill.")
    made = drafted_office(office("Chairman", polity="", body=party.id), named)
    assert made.wording == "chair of Montenegro’s Democratic Party of Socialists"


def test_who_heads_a_body_may_be_called_anything() -> None:
    named = Named(bundled())
    named.add({"uefa": Entity(id="uefa", kind=EntityKind.BODY, label="UEFA")}, "")
    with pytest.raises(UndraftedError, match="says too little"):
        drafted_office(office("Head of UEFA", polity="", body="uefa"), named)


@pytest.mark.parametrize("words", ["Chair of the ruling UEFA", "Chair of Norwegian football's governing body UEFA"])
def test_what_describes_a_body_is_no_part_of_its_name(words: str) -> None:
    named = Named(bundled())
    named.add({"uefa": Entity(id="uefa", kind=EntityKind.BODY, label="UEFA")}, "")
    made = drafted_office(office(words, polity="", body="uefa"), named)
    assert (made.office, made.body, made.wording) == ("chair", "uefa", "")


def test_a_body_by_its_short_name_is_the_body() -> None:
    named = Named(bundled())
    named.add({"uefa": Entity(id="uefa", kind=EntityKind.BODY, label="UEFA", aliases=("UE",))}, "")
    made = drafted_office(office("President of the UE", polity="", body="uefa"), named)
    assert (made.office, made.body, made.wording) == ("president", "uefa", "")


@pytest.mark.parametrize(
    ("department", "told"),
    [
        ("US Treasury", "Treasury secretary"),
        ("American Defense Department", "Defense secretary"),
        ("Department of the Interior", "Interior secretary"),
    ],
)
def test_a_secretary_is_told_with_the_department_and_its_state(department: str, told: str) -> None:
    secretary = office("Secretary", polity="united-states", body="us-treasury")
    named = Named(bundled())
    named.add({"us-treasury": Entity(id="us-treasury", kind=EntityKind.BODY, label=department)}, "")
    made = drafted_office(secretary, named)
    assert (made.office, made.body, made.wording) == (told, "", "")


PASSING = "Ada Quill spoke too."


@pytest.mark.parametrize(
    ("asked", "text", "fits"),
    [
        (office("Fisheries Minister"), PASSING, False),
        (office("Fisheries Minister"), f"{PASSING} Ms Quill said little.", True),
        (office("Foreign Minister"), PASSING, True),
        (office("Deputy Foreign Minister"), PASSING, False),
        (office("Deputy Prime Minister"), PASSING, True),
        (office("Energy Secretary"), PASSING, False),
        (office("General Secretary", polity="norway", body="norwegian-labour-party"), PASSING, False),
        (office("Chairman", polity="norway", body="norwegian-labour-party"), PASSING, True),
    ],
)
def test_lesser_ministers_and_party_officers_are_asked_where_an_article_names_them_twice(
    asked: Office, text: str, fits: bool
) -> None:
    named = Named(bundled())
    party = Entity(id="norwegian-labour-party", kind=EntityKind.BODY, label="Norwegian Labour Party")
    named.add({party.id: party}, text)
    if fits:
        assert drafted_office(asked, named).person == "ada-quill"
        return
    with pytest.raises(UndraftedError, match="in passing"):
        drafted_office(asked, named)


REPORTED = When.parse("2019-05")


@pytest.mark.parametrize(
    "sentence",
    ["Ada Quill, who was foreign minister of Norway, agreed.", "In 1946 Foreign Minister Ada Quill signed it."],
)
def test_an_office_told_of_the_past_is_left_out(sentence: str) -> None:
    with pytest.raises(UndraftedError, match="earlier"):
        held_then(office("foreign minister"), sentence, REPORTED, Named(bundled()))


def test_an_office_that_somebody_has_just_got_or_lost_is_left_out() -> None:
    with pytest.raises(UndraftedError, match="change of office"):
        held_then(office("foreign minister"), "Ada Quill was appointed foreign minister.", REPORTED, Named(bundled()))


def test_a_holder_whom_the_record_knows_may_be_told_beside_an_earlier_year() -> None:
    holder = office("prime minister", person="Erna Solberg", office_class="head of government")
    held_then(holder, "Erna Solberg, prime minister since 2013, agreed.", REPORTED, Named(bundled()))


def test_an_office_that_changed_hands_in_the_month_is_left_out() -> None:
    holder = office("prime minister", person="Boris Johnson", polity="united-kingdom")
    with pytest.raises(UndraftedError, match="changed hands"):
        held_then(holder, "", When.parse("2019-07"), Named(bundled()))
    held_then(holder, "", When.parse("2019-08"), Named(bundled()))
