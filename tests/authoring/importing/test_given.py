"""What is given becomes texts to read, each once, and sentences for the rest."""

from quizapp.authoring.importing.given import MOST, Kept, Pasted, date_of, facts_of, gather, name_of, text_of
from quizapp.corpus.when import When
from tests.authoring.importing.articles import HERRING, herring


def test_folders_give_their_articles_and_every_text_is_read_once(tmp_path):
    (tmp_path / "b.txt").write_text("B.")
    (tmp_path / "a.md").write_text("A.")
    (tmp_path / "c.zip").write_text("C.")
    pasted = Pasted("Some text.", "Pasted text")
    found = gather([tmp_path / "b.txt", tmp_path, pasted, pasted])
    assert [name_of(one) for one in found.texts] == ["b.txt", "a.md", "Pasted text"]
    (problem,) = found.problems
    assert problem.startswith("1 file in ")


def test_a_folder_without_articles_says_what_articles_are(tmp_path):
    found = gather([tmp_path])
    assert found.texts == ()
    assert "must end in .txt" in found.problems[0]


def test_a_file_and_the_same_text_pasted_are_the_same(tmp_path):
    path = tmp_path / "herring.txt"
    path.write_bytes(HERRING.encode())
    assert text_of(path) == text_of(Pasted(HERRING, "herring.txt")) == herring().document


def test_a_pasted_text_without_a_name_is_called_by_its_title_if_it_has_one():
    assert text_of(Pasted(HERRING, "Pasted text 1", untitled=True)).name == "Norway and Iceland seal herring pact"
    assert text_of(Pasted("herring, herring.", "Pasted text 1", untitled=True)).name == "Pasted text 1"


def test_a_date_that_was_confirmed_is_the_one_from_which_others_are_resolved():
    dated = facts_of(herring().document, When.parse("2011-05-12"))
    assert dated.dating is None
    assert str(dated.published) == "2011-05-12"
    assert "2011-05-10" in {fact.normalised for fact in dated.facts}  # Tuesday


def test_an_article_that_the_library_has_is_read_from_the_date_it_was_kept_with():
    document = herring().document
    kept = Kept(document, "2011-05-12")
    assert gather([kept]).texts == (kept,)
    assert name_of(kept) == "herring.txt"
    assert text_of(kept) is document
    assert date_of(kept) == When.parse("2011-05-12")
    assert date_of(Kept(document, "")) is None


def test_more_texts_than_a_person_can_look_through_wait_for_the_next_time():
    found = gather(Pasted(f"Text {number}.", f"Text {number}") for number in range(MOST + 3))
    assert len(found.texts) == MOST
    assert found.problems == ("200 articles are read at once; the other 3 wait for the next time.",)
