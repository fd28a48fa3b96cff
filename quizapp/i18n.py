"""The sentences people read, in their language: gettext over the catalogues under assets/translations."""

import gettext as _gettext
import os

from quizapp import resources

_DOMAIN = "quizapp"
_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def install(language: str = "") -> str:
    """Speak `language` ("de", "pt_BR"), or the system's own where empty; gives the one found ("en" for none)."""
    global _catalogue  # noqa: PLW0603  one language per process, as in gettext itself
    wanted = [language] if language else _system_languages()
    folder = resources.asset("translations")
    _catalogue = _gettext.translation(_DOMAIN, folder, languages=wanted, fallback=True)
    return language_in_force()


def language_in_force() -> str:
    """The language that is spoken, "en" where there is no catalogue; another process is told to speak it as well."""
    return str(_catalogue.info().get("language", "en")) or "en"


def _system_languages() -> list[str]:
    named = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    found = next((value for value in named if value), "")
    if not found:
        import locale

        found = locale.getlocale()[0] or ""
    return [part.split(".")[0] for part in found.split(":") if part] or ["en"]


def _(sentence: str) -> str:
    """The sentence in the language in force."""
    return _catalogue.gettext(sentence)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form that fits `count`; `{count}` is for the caller to fill."""
    return _catalogue.ngettext(singular, plural, count)
