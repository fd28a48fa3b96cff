from pathlib import Path

import pytest

from tests.specs.approved import approved, changes, lines
from tests.specs.extraction import extracted
from tests.specs.gold import CORPUS, Role, articles_folder, gold_files, load_file

SHOWN = [(role, path) for role in (Role.DEVELOPMENT, Role.BUGS, Role.REAL) for path in gold_files(role)]
SEEN = pytest.mark.parametrize(("role", "path"), SHOWN, ids=[f"{role}/{path.stem}" for role, path in SHOWN])


def articles(role: Role, path: Path):
    if articles_folder(role) is None:
        pytest.skip(f"{CORPUS} names no folder with the real articles")
    return load_file(role, path)


@pytest.mark.sampled(3)
@SEEN
def test_every_approved_fact_of_an_article_is_still_found(role, path):
    """What is lost is a mistake, or is approved anew by `python -m tests.specs.report`."""
    for article in articles(role, path):
        before = [line for line in approved(role) if line.split("\t")[1] == article.file]
        changed = changes(before, lines(role, extracted([article]).score()))
        print(f"{article.file}: {len(changed.gained)} gained", *changed.gained, sep="\n")
        assert not changed.facts_lost, "\n".join([f"{article.file} has lost:", *changed.facts_lost])


@pytest.mark.sampled(8)
@SEEN
def test_what_is_extracted_slices_back_and_is_said_once_and_is_the_same_again(role, path):
    for article in articles(role, path):
        output = extracted([article])
        outcome = output.score()
        assert [row.value for row in outcome.unsliced] == []
        said = [(row.type, row.normalised, row.paragraph, row.subject, row.predicate) for row in output.rows]
        assert len(set(said)) == len(said), "the same fact stands twice"
        assert extracted([article]).rows == output.rows, "a second reading gives something else"
