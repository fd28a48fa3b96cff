"""A tour of importing articles: made-up ones that agree on some facts and disagree on others."""

from pathlib import Path

from quizapp.authoring.importing.given import Pasted
from quizapp.i18n import _
from quizapp.ui.pages.importing import ImportPage
from quizapp.ui.tour_driver import Driver

HERRING = """Norway and Iceland seal herring pact

OSLO (Reuters) - Norway and Iceland signed the Bergen Herring Treaty on 12 May 2011.

The Storting voted 96-43 on Tuesday to approve the Bergen Herring Treaty with Iceland.

"The quarrel about the Norwegian herring is over," Norwegian Foreign Minister Jonas Gahr Stoere said in Oslo.

Prime Minister Johanna Sigurdardottir of Iceland said her country would open 14 harbours to Norwegian trawlers.

Norway will pay Iceland $3 million for the harbours. Danish Foreign Minister Lene Espersen praised the deal.

Norway expelled four Icelandic officers in October 2006 after a quarrel about mackerel.

Iceland's president, Olafur Ragnar Grimsson, met Norway's King Harald in Bergen on 9 May 2011.
"""
_QUARREL = """Herring pact divides the north

REYKJAVIK (AP) - Norway and Iceland signed the Bergen Herring Treaty on 13 May 2011.

The Storting voted 96-41 on Tuesday to approve the Bergen Herring Treaty with Iceland.

Norwegian Foreign Minister Jonas Gahr Stoere called the herring talks long.
"""


def articles(driver: Driver) -> None:
    """The room to drop articles into, one without a date, two that disagree, what is decided, and what is left out."""
    page = driver.go("import")
    assert isinstance(page, ImportPage)  # noqa: S101
    driver.picture("09a-import-start")
    page.read([Pasted(_QUARREL, _("quarrel.txt")), Path(_("lost.pdf"))])
    driver.wait(lambda: not page.run.busy)
    driver.picture("09b-import-undated")
    page.read([Pasted(HERRING, _("herring.txt"))])
    driver.wait(lambda: not page.run.busy)
    driver.press("import.next")
    page.review.facts.table.choose(1)
    driver.picture("09c-import-differs")
    driver.press("import.accept", "import.accept", "import.accept")
    driver.press("import.reason")
    driver.picture("09d-import-reject")
    driver.close_what_is_over()
    driver.press("import.edit")
    driver.picture("09e-import-edit")
    driver.close_what_is_over()
    page.review.facts.table.choose(0)
    driver.press("import.write")
    driver.picture("09h-import-write")
    driver.close_what_is_over()
    driver.press("import.fine")
    driver.picture("09-import")
    driver.press("import.ledger")
    driver.picture("09f-import-ledger")
    driver.close_what_is_over()
    driver.press("import.add")
    driver.picture("09g-import-added")
