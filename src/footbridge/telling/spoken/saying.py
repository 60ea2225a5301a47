"""One thing that the voice says: its words, what kind of thing it is, and when."""

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Word


class Kind(Word):
    """What yields to what. Nothing that is being said is ever cut off by the next.

    An INSTRUCTION waits for the voice as long as its step lasts. A QUESTION that would come late
    is left to the screen: what comes next has to be heard. A CUE belongs to a moment, such as the
    one to lower, and a COUNT to a second: said late they would mislead, so they are dropped.
    """

    INSTRUCTION = "instruction"
    QUESTION = "question"
    CUE = "cue"
    COUNT = "count"


@value
class Wish:
    """What is to be said in a step, at `at_ms` from its beginning; below 0, before its end."""

    at_ms: int
    kind: Kind
    words: str


@value
class Saying:
    """What is said, as it comes out at the usual speed; `at_ms` is from the start of it all.

    Where it is waited for somebody, they come as soon as the voice has ended. `step` is the place
    of its step in the timeline.
    """

    at_ms: int
    lasts_ms: int
    kind: Kind
    words: str
    step: int


@value
class Script:
    """All that a session says. `wishes` has those of each step, `sayings` what comes of them.

    `unsaid` are the wishes for which the voice had no time.
    """

    wishes: tuple[tuple[Wish, ...], ...]
    sayings: tuple[Saying, ...]
    unsaid: tuple[Saying, ...]
