"""Two made-up articles that agree on some facts and disagree on others, and what came out of them."""

from functools import cache

from quizapp.authoring.importing.resolving import Resolved, resolve
from quizapp.corpus.reading import read_clipboard
from quizapp.facts.extract import extract
from quizapp.facts.extraction import Extraction

HERRING = """Norway and Iceland seal herring pact

OSLO (Reuters) - Norway and Iceland signed the Bergen Herring Treaty on 12 May 2011.

The Storting voted 96-43 on Tuesday to approve the Bergen Herring Treaty with Iceland.

"The quarrel about the Norwegian herring is over," Norwegian Foreign Minister Jonas Gahr Stoere said in Oslo.

Prime Minister Johanna Sigurdardottir of Iceland said her country would open 14 harbours to Norwegian trawlers.

Norway will pay Iceland $3 million for the harbours. Danish Foreign Minister Lene Espersen praised the deal Wednesday.

Norway expelled four Icelandic officers in October 2006 after a quarrel about mackerel.

Iceland's president, Olafur Ragnar Grimsson, met Norway's King Harald in Bergen on 9 May 2011.
"""

QUARREL = """Herring pact divides the north

REYKJAVIK (AP) - Norway and Iceland signed the Bergen Herring Treaty on 13 May 2011.

The Storting voted 96-41 on Tuesday to approve the Bergen Herring Treaty with Iceland.

Norwegian Foreign Minister Jonas Gahr Stoere called the herring talks long.
"""


@cache
def herring() -> Extraction:
    return extract(read_clipboard(HERRING, "herring.txt"))


@cache
def quarrel() -> Extraction:
    return extract(read_clipboard(QUARREL, "quarrel.txt"))


@cache
def resolved() -> Resolved:
    """The first article alone."""
    return resolve([herring()], [])


@cache
def beside_known() -> Resolved:
    """The first article, where the library has the second."""
    return resolve([herring()], [quarrel()])
