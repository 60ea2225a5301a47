"""What counts as met by a person: words of the catalogue that stood on a page, or were said.

Who walks through which pages, and what nobody can meet yet: `tests/web/met`, run by `./run met`.
Why this is more than a file that covers an id: `docs/decisions/coverage-means-met.md`.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import Thing

# Shorter texts are names and labels: they stand on pages for other reasons.
FEWEST_WORDS = 4
# Nothing to read, or the end of the visit.
LABELS = ("name", "called")
NOT_READ = ("/static/", "/out", "/settings/delete", "/manifest", "/worker")
# As much as a value of a reason may take: a list of exercises is the longest.
LONGEST_VALUE = 200

_LINK = re.compile(r'href="(/[^"#]*)"')
_SCRIPT = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_KEPT = re.compile(r'="([^"]{12,})"')
# Not the outline of a drawing, and no address.
_IS_TEXT = re.compile(r"[A-Za-z]{2,}[,:]? [a-z]{2,}")
_GAP = re.compile(r"{[^}]*}")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Unmet:
    """A text that nobody met: its file, its key in the file, and what it says."""

    file: str
    key: str
    text: str


class Said:
    """All that people met, each sentence once."""

    def __init__(self, told: Iterable[str]) -> None:
        """`told` are whole texts: pages, papers, what a voice says."""
        each = (part for text in told for part in _SENTENCE_END.split(flat(text)))
        self.words = "\n".join(dict.fromkeys(each))

    def holds(self, text: str) -> bool:
        """Whether every sentence of `text` was met, whatever stood in its gaps."""
        return all(self._holds(part) for part in _SENTENCE_END.split(flat(text)))

    def _holds(self, sentence: str) -> bool:
        around = _GAP.split(sentence)
        if len(around) == 1:
            return sentence in self.words
        whole = re.compile(f".{{1,{LONGEST_VALUE}}}?".join(map(re.escape, around)))
        return any(whole.search(line) for line in self._lines_with(max(around, key=len)))

    def _lines_with(self, words: str) -> Iterator[str]:
        """Each sentence that was met and has these words in it."""
        place = self.words.find(words)
        while place >= 0:
            end = self.words.find("\n", place)
            end = len(self.words) if end < 0 else end
            yield self.words[self.words.rfind("\n", 0, place) + 1 : end]
            place = self.words.find(words, end)


def words_of(page: str) -> str:
    """All that a page says, with what it keeps ready in attributes, as one line."""
    kept = " ".join(each for each in _KEPT.findall(page) if _IS_TEXT.search(each))
    shown = _TAG.sub(" ", _SCRIPT.sub(" ", page))
    return flat(f"{shown} {kept}")


def flat(text: str) -> str:
    """`text` on one line, small, its apostrophes alike; a tag leaves no space before a stop."""
    line = " ".join(html.unescape(text).replace("’", "'").lower().split())
    return re.sub(r" (?=[.,:;?])", "", line)


def links_of(page: str) -> set[str]:
    found = {html.unescape(link) for link in _LINK.findall(page)}
    return {link for link in found if not link.startswith(NOT_READ)}


def long_texts(thing: object) -> Iterator[tuple[str, str]]:
    """Each text of `thing` that is more than a name, beside its key."""
    for key, text in texts(thing):
        if len(text.split()) >= FEWEST_WORDS and key.rpartition(".")[2] not in LABELS:
            yield key, text


def is_met(thing: object, said: Said) -> bool:
    """Whether any whole text of the thing was met."""
    return any(said.holds(text) for _, text in long_texts(thing))


def unmet_texts(by_file: Mapping[str, object], said: Said) -> Iterator[Unmet]:
    """Each text of each thing that nobody met."""
    for file, thing in by_file.items():
        for key, text in long_texts(thing):
            if not said.holds(text):
                yield Unmet(file=file, key=key, text=text)


def unmet(by_file: Mapping[str, Thing], said: Said) -> Iterator[tuple[str, list[str]]]:
    """Each requirement that no met thing covers, with the files that should have said it."""
    served: dict[str, list[str]] = {}
    for file, thing in by_file.items():
        for name in thing.covers:
            served.setdefault(name, []).append(file)
    met = {file for file, thing in by_file.items() if is_met(thing, said)}
    for name, files in sorted(served.items()):
        if not met.intersection(files):
            yield name, files
