"""One name a thing, and no stiff turn of phrase: `names.toml` says which names we use."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from footbridge.catalogue.problem import Problem
from footbridge.catalogue.rules.own_words import Text

Names = Mapping[str, Mapping[str, Sequence[str]]]


def check(texts: Iterable[Text], names: Names) -> Iterator[Problem]:
    """Refuses each other name in each text (file, key, words), and says what we call it."""
    ours = {other.lower(): name for known in names.values() for name, other in _each(known)}
    if not ours:
        return
    whole_first = sorted(ours, reverse=True)  # a name before one that is its beginning
    others = re.compile(rf"\b({'|'.join(map(re.escape, whole_first))})s?\b", re.IGNORECASE)
    for file, key, text in texts:
        for found in others.finditer(text):
            what = f'says "{found[0]}": we say "{ours[found[1].lower()]}"'
            yield Problem(file=file, key=key, what=what)


def _each(known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    yield from ((name, other) for name, others in known.items() for other in others)
