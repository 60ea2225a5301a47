"""Sentences are short: 20 words at most (I1)."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.readability import sentences, words
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import readable

MOST_WORDS = 20


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses each longer sentence, and shows how it begins."""
    for file, thing in readable(catalogue):
        for key, text in texts(thing):
            for sentence in sentences(text):
                count = len(words(sentence))
                if count > MOST_WORDS:
                    what = f'{count} words in one sentence: "{sentence[:40]}…"'
                    yield Problem(file=file, key=key, what=what)
