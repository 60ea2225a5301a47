"""Each sentence of reasons can be told, and whatever a reason says, one can always be told."""

from collections.abc import Iterator
from string import Formatter

from footbridge.catalogue.model import Catalogue, SentenceIf, Sentences
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import SENTENCES, file_of

# Every reason knows its rule.
ALWAYS_KNOWN = frozenset({"rule"})


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a sentence after one that needs no more, and a last resort that needs a value."""
    for file, place, table in _tables(catalogue):
        for says, sentences in table.items():
            for index, what in _faults(sentences):
                yield Problem(file=file, key=f"{place}.{says}.{index}", what=what)
    if not _gaps(catalogue.sentences.otherwise) <= ALWAYS_KNOWN:
        what = "needs a value: some reason would have no sentence"
        yield Problem(file=SENTENCES, key="otherwise", what=what)


def _tables(catalogue: Catalogue) -> Iterator[tuple[str, str, Sentences]]:
    for rule in catalogue.rules.values():
        yield file_of("rules", rule.id), "sentences", rule.sentences or {}
    general = catalogue.sentences
    yield SENTENCES, "because", general.because
    yield SENTENCES, "says", general.says
    yield from ((SENTENCES, f"about.{about}", table) for about, table in general.about.items())


def _faults(sentences: tuple[str | SentenceIf, ...]) -> Iterator[tuple[int, str]]:
    for index, sentence in enumerate(sentences):
        for before in sentences[:index]:
            if _gaps(before) <= _gaps(sentence) | ALWAYS_KNOWN:
                yield index, f'is never told: "{_text(before)}" always comes first'
                break


def _text(sentence: str | SentenceIf) -> str:
    return sentence.says if isinstance(sentence, SentenceIf) else sentence


def _gaps(sentence: str | SentenceIf) -> frozenset[str]:
    named = {gap for _, gap, _, _ in Formatter().parse(_text(sentence)) if gap}
    return frozenset(named | {sentence.needs} if isinstance(sentence, SentenceIf) else named)
