"""The apostrophe of a text for people is the printed one, as in “it’s”."""

import re
from collections.abc import Iterable, Iterator

from footbridge.catalogue.problem import Problem
from footbridge.catalogue.rules.own_words import Text

_STRAIGHT = re.compile(r"\w+'\w*|'\w+")


def check(texts: Iterable[Text]) -> Iterator[Problem]:
    """Refuses the first straight apostrophe of each text (file, key, words)."""
    for file, key, text in texts:
        found = _STRAIGHT.search(text)
        if found:
            what = f'says "{found[0]}": expected “{found[0].replace(chr(39), "’")}”'
            yield Problem(file=file, key=key, what=what)
