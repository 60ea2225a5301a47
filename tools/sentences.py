"""Finds the sentences of reasons in the content, so that translators get them with the others.

Babel calls this for each TOML file that `babel.cfg` names.
"""

import tomllib
from collections.abc import Iterator
from typing import IO, Any

# Where sentences stand: in a rule under this key, in the general file under all of its own.
IN_A_RULE = "sentences"
GENERAL = frozenset({"otherwise", "because", "about", "says"})

Found = tuple[int, None, str, list[str]]


def extract(
    file: IO[bytes], keywords: object, comment_tags: object, options: object
) -> Iterator[Found]:
    """Each sentence with the line on which it stands."""
    source = file.read().decode("utf-8")
    content = tomllib.loads(source)
    found = content.get(IN_A_RULE, {})
    if content.keys() <= GENERAL:
        found = content
    for sentence in _sentences(found):
        yield _line_of(sentence, source), None, sentence, []


def _sentences(part: Any) -> Iterator[str]:
    """Every text, and of a sentence that needs a value its text alone."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict) and "needs" in part:
        yield part["says"]
    else:
        for inner in part.values() if isinstance(part, dict) else part:
            yield from _sentences(inner)


def _line_of(sentence: str, source: str) -> int:
    return source.partition(sentence)[0].count("\n") + 1
