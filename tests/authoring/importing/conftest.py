"""The import of one made-up article, as it is before anything was decided."""

import pytest

from quizapp.authoring.importing.session import Import
from tests.authoring.importing.articles import herring, resolved


@pytest.fixture
def importing():
    made = Import()
    made.read([herring()])
    made.resolve(resolved(), {})
    return made
