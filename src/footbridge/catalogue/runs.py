"""Runs of words, and their marks: so that a text can be compared with one that is not here.

Facts carry over from the guides, sentences never do. The guides are no part of the project, so
what is kept of them is a mark for each run of their words: it tells a run again, and tells nobody
what the words were.
"""

import re
from collections.abc import Iterator
from hashlib import sha256

# So many words in a row are a sentence of somebody else, and no chance.
RUN_WORDS = 8
MARK_LENGTH = 10
FILE = "guide_runs.txt"

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’]")


def runs(text: str) -> Iterator[str]:
    """Each run of words of `text`, in small letters and without marks between them."""
    words = _WORD.findall(_APOSTROPHE.sub("", text.lower()))
    for first in range(len(words) - RUN_WORDS + 1):
        yield " ".join(words[first : first + RUN_WORDS])


def mark(run: str) -> str:
    """What is kept of a run."""
    return sha256(run.encode()).hexdigest()[:MARK_LENGTH]
