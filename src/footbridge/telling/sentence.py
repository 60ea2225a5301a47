"""A sentence with gaps, and the choice of the fullest one that the values at hand can fill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

from footbridge.telling.language import _, ngettext


@dataclass(frozen=True, slots=True)
class Sentence:
    """`one` with its gaps in braces. With `by`, `many` is told unless values[by] is one.

    `needs` names a value that must be there although the sentence does not show it.
    """

    one: str
    many: str = ""
    by: str = ""
    needs: str = ""

    @property
    def gaps(self) -> frozenset[str]:
        """The names of the values it needs."""
        fields = [part[1] for part in Formatter().parse(self.one + self.many)]
        return frozenset(name for name in (*fields, self.by, self.needs) if name)

    def told(self, words: Mapping[str, str], counts: Mapping[str, int]) -> str:
        """The sentence in the language of the moment, its gaps filled with `words`."""
        pattern = ngettext(self.one, self.many, counts[self.by]) if self.by else _(self.one)
        return pattern.format_map(words)


def said(sentence: str, *, needs: str = "") -> Sentence:
    """Marks a sentence of a table, so that translators find it."""
    return Sentence(sentence, needs=needs)


def counted(one: str, many: str, by: str) -> Sentence:
    """Marks a sentence that changes with a number, the value named `by`."""
    return Sentence(one, many, by)


def fullest(
    sentences: Sequence[Sentence], words: Mapping[str, str], counts: Mapping[str, int]
) -> str:
    """The first sentence whose gaps can all be filled, in the language of the moment."""
    return told_first(sentences, words, counts).told(words, counts)


def told_first(
    sentences: Sequence[Sentence], words: Mapping[str, str], counts: Mapping[str, int]
) -> Sentence:
    """The first sentence whose gaps can all be filled. The last of a list needs nothing."""
    known = words.keys()
    for sentence in sentences:
        if sentence.gaps <= known and (not sentence.by or sentence.by in counts):
            return sentence
    raise LookupError(f"no sentence can be told with {sorted(known)}")
