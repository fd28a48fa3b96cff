import pytest

from quizapp.facts.fact import Entity, EntityKind
from quizapp.facts.lexicon import bundled
from quizapp.questions.drafting.named import Named, slug


def named() -> Named:
    found = Named(bundled())
    board = Entity(id="harbour board", kind=EntityKind.BODY, label="Harbour Board", aliases=("HB",), side="norway")
    found.add({"harbour board": board}, "The Harbour Board met. Then the Harbour Board went home.")
    return found


def test_ids_are_small_letters_digits_and_single_hyphens() -> None:
    assert slug("Energean Oil & Gas — Énergie") == "energean-oil-gas-energie"
    assert slug("日本") == "x"
    assert len(slug("a" * 99)) == 60


def test_an_entity_is_taken_with_its_side() -> None:
    found = named()
    assert found.kept("harbour board", EntityKind.BODY) == "harbour-board"
    assert found.taken["harbour-board"].side == "norway"
    assert found.taken["harbour-board"].article
    assert found.taken["norway"].label == "Norway"


def test_an_entity_of_another_kind_is_not_taken() -> None:
    found = named()
    assert found.kept("harbour board", EntityKind.POLITY) == ""
    assert found.kept("nowhere", EntityKind.POLITY) == ""
    assert found.taken == {}


def test_a_speaker_is_a_body_by_any_of_its_names_or_a_person_by_a_full_name() -> None:
    found = named()
    assert found.speaker("HB") == "harbour-board"
    assert found.speaker("Ada Quill") == "ada-quill"
    assert found.speaker("the minister") == ""
    assert found.speaker("Quill") == ""


def test_a_person_keeps_the_side_of_the_office_that_is_told_first() -> None:
    found = named()
    found.speaker("Ada Quill")
    found.person("Ada Quill", "norway")
    found.person("Ada Quill", "sweden")
    assert found.taken["ada-quill"].side == "norway"


def test_the_words_of_an_office_lose_their_capitals_and_names_keep_theirs() -> None:
    found = named()
    assert found.lowered("Prime Minister") == "prime minister"
    assert found.lowered("Chair of the Harbour Board") == "chair of the Harbour Board"
    assert found.lowered("CEO") == "CEO"
    assert found.lowered("European Affairs Minister") == "European affairs minister"
    assert found.lowered("Foreign Ministry spokeswoman") == "foreign ministry spokesperson"
    assert found.lowered("Chief Executive of Ulan Bator Ltd") == "chief executive of Ulan Bator Ltd"


def test_words_that_point_elsewhere_do_not_stand_alone() -> None:
    assert named().stands("to approve the accord with Norway")
    assert not named().stands("to approve the accord")
    assert not named().stands("to recognise their independence")


def test_two_spellings_of_a_name_are_one_person_by_the_name_on_record() -> None:
    found = Named(bundled())
    assert found.person("Sergey V. Lavrov", "russia") == found.person("Sergei Lavrov", "russia")
    assert found.taken["sergei-lavrov"].label == "Sergei Lavrov"
    assert found.person("Ada Quill", "") == found.person("Ada Quill", "norway")
    assert found.person("Ada Quill", "") != found.person("Bo Quill", "")


def test_a_union_of_states_is_a_body() -> None:
    found = Named(bundled())
    found.add({"european-union": Entity(id="european-union", kind=EntityKind.POLITY, label="European Union")}, "")
    assert found.kept("european-union", EntityKind.BODY)
    assert not found.kept("european-union", EntityKind.POLITY)


def test_a_parliament_is_known_by_its_polity_where_that_has_one() -> None:
    found = Named(bundled())
    turkish = found.parliament("Turkish parliament")
    assert turkish is not None
    assert turkish.id == "grand-national-assembly-of-turkey"
    assert found.parliament("Turkey's parliament") == turkish
    assert found.parliament("Turkish board") is None
    british = found.parliament("Britain's parliament")  # of two chambers
    assert british is not None
    assert (british.the, british.side) == ("the Parliament of the United Kingdom", "united-kingdom")
    assert found.parliament("Lewin parliament") is None


def test_what_a_document_says_in_words_is_told_by_it() -> None:
    named = Named(bundled())
    norway = Entity(id="norway", kind=EntityKind.POLITY, label="Norway", demonyms=("Norwegian",))
    named.add({"norway": norway}, "The Norwegian fleet sailed.")
    assert named.is_told("norway")
    named.add({"norway": norway}, "The fleet sailed.")
    assert not named.is_told("norway")


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Treaty of Sund", True),
        ("Convention on Fisheries in the Oslo Fjord", True),
        ("Antarctic Treaty", True),
        ("Strategic Arms Reduction Treaty", False),  # there is a second one
        ("Agreement on the Lasting Protection of Coastal Herring", False),
        ("General Peace Agreement", False),
    ],
)
def test_an_agreement_without_its_parties_is_told_by_a_place_or_one_word_of_its_own(name: str, *, alone: bool) -> None:
    assert named().is_lone_title(name) is alone


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Oslo treaty was signed. The treaty is long.", ("Oslo treaty",)),
        ("The Oslo treaty follows the Bergen treaty.", ()),
        ("The Oslo accord was signed.", ()),
        ("The Quill treaty was signed.", ()),
    ],
)
def test_what_an_article_calls_an_agreement_by_its_place_is_its_short_name(text: str, short: tuple[str, ...]) -> None:
    found = named()
    found.add({}, text)
    assert found.short_titles("Treaty on the Sharing of Herring") == short


@pytest.mark.parametrize(
    ("party", "country"), [("norwegian-labour-party", None), ("democratic-party-of-socialists", "montenegro")]
)
def test_a_party_whose_name_tells_no_country_has_one(party: str, country: str | None) -> None:
    found = named()
    found.add({party: Entity(id=party, kind=EntityKind.BODY, label=party.replace("-", " ").title())}, "")
    state = found.country(party)
    assert (state.id if state else None) == country
