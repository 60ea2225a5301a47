"""The rules in plain words, and the sentences that the reasons of a plan are told with."""

from collections.abc import Mapping

from footbridge.catalogue.value import value


@value
class SentenceIf:
    """A sentence that is told only when the reason has a value named `needs`."""

    says: str
    needs: str


Sentences = Mapping[str, tuple[str | SentenceIf, ...]]
"""Sentences of reasons by what a reason says, the fullest first. Gaps are values of the reason."""


@value
class GeneralSentences:
    """What reasons are told with where their rule has no sentence of its own.

    `because` is the value of that name, for what is left out; `about` what a reason explains.
    `otherwise` is told when no other sentence can be.
    """

    otherwise: str
    because: Sentences
    about: Mapping[str, Sentences]
    says: Sentences


@value
class Rule:
    """A rule that reasons may name. `says` is the rule in our plain words.

    `in_reasons`: plans name it as a reason, and `sentences` are those of its reasons. Any other
    rule is shown where a thing covers it.
    """

    id: str
    name: str
    says: str
    in_reasons: bool = False
    sentences: Sentences | None = None
    covers: tuple[str, ...] = ()
    sources: tuple[str, ...]
    judged: str = ""
