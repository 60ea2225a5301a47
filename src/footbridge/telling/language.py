"""Which language the sentences are told in. Every sentence in English is its own key."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

DOMAIN = "footbridge"
LOCALE = Path(__file__).parent.parent / "locale"
ENGLISH = "en"

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Tell everything inside in `language` ("de", "pt-br"); what is missing stays English."""
    token = _language.set(language)
    try:
        yield
    finally:
        _language.reset(token)


def _(sentence: str) -> str:
    """`sentence` in the language of the moment."""
    return _sentences(_language.get()).gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the language of the moment counts."""
    return _sentences(_language.get()).ngettext(one, many, count)


@cache
def _sentences(language: str) -> gettext.NullTranslations:
    locale = language.replace("-", "_")
    return gettext.translation(DOMAIN, LOCALE, languages=[locale], fallback=True)
