"""Searches kept under a name: saved, renamed, deleted, and each of it undone."""

import pytest

from quizapp.authoring import browse, saved_searches
from quizapp.authoring.saved_searches import SavedSearch


def test_a_search_is_kept_under_its_name_and_in_place_of_the_one_before(library, clock):
    saved_searches.save(library, "Weak", "stability<5", clock.now())
    saved_searches.save(library, "Own", "is:own", clock.now())
    saved_searches.save(library, "Weak", "stability<9", clock.now())
    assert saved_searches.saved(library) == (SavedSearch("Own", "is:own"), SavedSearch("Weak", "stability<9"))


def test_renaming_and_deleting_are_undone_one_after_the_other(library, clock):
    saved_searches.save(library, "Weak", "stability<5", clock.now())
    saved_searches.rename(library, "Weak", "Weakest", clock.now())
    assert [each.name for each in saved_searches.saved(library)] == ["Weakest"]
    saved_searches.delete(library, "Weakest", clock.now())
    assert saved_searches.saved(library) == ()
    for expected in (["Weakest"], ["Weak"], []):
        browse.undo(library, clock.now())
        assert [each.name for each in saved_searches.saved(library)] == expected


def test_one_that_is_not_there_cannot_be_renamed(library, clock):
    with pytest.raises(KeyError):
        saved_searches.rename(library, "none", "some", clock.now())
