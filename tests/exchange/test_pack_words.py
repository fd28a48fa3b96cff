"""What is said of packs: a sentence for each kind of change, counts as the place writes them."""

from quizapp.exchange import pack_words
from quizapp.exchange.pack_desk import PackInfo, PackRow, PreparedPack, Seen
from quizapp.store.records import Installed

INFO = PackInfo(id="ports", title="Ports", version="1.1", content_hash="a", licence="CC0")


def seen(does: Installed | None, *doubts: str, before: PackInfo | None = None) -> Seen:
    return Seen(PreparedPack(INFO, (), ()), before, does, doubts)


def test_only_what_changes_is_told() -> None:
    does = Installed(deck_id=1, added=1200, changed=0, reset=1, retired=2, returned=0)
    assert pack_words.what_it_does(seen(does), "{:,}".format) == [
        "1,200 new questions.",
        "1 has another answer and starts anew.",
        "2 are no longer asked.",
    ]
    assert pack_words.what_it_does(seen(None)) == []


def test_an_update_tells_both_versions() -> None:
    older = PackInfo(id="ports", title="Ports", version="1.0", content_hash="b")
    assert pack_words.terms(seen(None, before=older)) == "Version 1.1, in place of 1.0. Licence: CC0."
    assert pack_words.terms(seen(None)) == "Version 1.1. Licence: CC0."


def test_many_doubts_are_counted_after_the_first() -> None:
    told = pack_words.doubts(seen(None, *map(str, range(11))))
    assert told == [*map(str, range(8)), "and 3 more"]


def test_a_removed_pack_has_no_count() -> None:
    assert pack_words.counted(PackRow(INFO, 5, 2, 1)) == "5 questions · 2 answered · 1 in your own words"
    assert pack_words.counted(PackRow(INFO, 0, 0, 0, removed=True)).startswith("Removed;")
