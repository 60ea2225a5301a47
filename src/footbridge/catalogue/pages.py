"""What is read beside the plan: short pages, what to expect, what is measured and how."""

from collections.abc import Mapping

from footbridge.catalogue.doing import Doing
from footbridge.catalogue.movements import Amount
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Measure, Track


@value
class Card:
    """A short page about life between sessions: shoes, skin, recovery, sleep, walking, food.

    `needs_feeling` hides it from numb feet; `on_request` keeps it for those a gate shows it to.
    """

    id: str
    name: str
    group: str
    text: tuple[str, ...]
    needs_feeling: bool = False
    on_request: bool = False
    hidden_by: tuple[str, ...] = ()
    amounts: Mapping[str, Amount] | None = None
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Lesson:
    """A short explanation. `tracks` says who it is for; `week` when it fits best."""

    id: str
    name: str
    tracks: tuple[Track, ...]
    week: int
    text: tuple[str, ...]
    covers: tuple[str, ...]
    sources: tuple[str, ...]
    judged: str = ""


@value
class Expectation:
    """What is common in a span of weeks: never a promise, never a gate."""

    id: str
    first_week: int
    last_week: int
    text: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class CareItem:
    """Something to raise with a clinician."""

    id: str
    name: str
    text: str
    covers: tuple[str, ...]
    sources: tuple[str, ...]


@value
class Guided:
    """A test of the body that the player leads: the line beside its clock, and the one before.

    `doing` says how it is done, and `support` is made of it when it is read. Without phases of its
    own it is done as the variant that has the same figure.
    """

    measure: Measure
    cue: str
    support: str = ""
    figure: str
    side_words: str = ""
    doing: Doing


@value
class UsualAtAge:
    """The middle half of people of an age, women and men apart."""

    first_age: int
    last_age: int
    women_lo: int
    women_hi: int
    men_lo: int
    men_hi: int


@value
class Usual:
    """What is usual by age: beside a result to compare with, and never a mark to pass."""

    source: str
    ages: tuple[UsualAtAge, ...]


@value
class MeasureText:
    """What is tracked and how it is asked or measured; `guided` where it is a test of the body.

    `done_as` says in what our test differs from others of its name. `usual` is there only where
    the test is done just as those did it whose results it is.
    """

    id: str
    name: str
    ask: str
    unit: str
    how: tuple[str, ...]
    lo: int
    hi: int
    guided: Guided | None = None
    done_as: str = ""
    usual: Usual | None = None
    covers: tuple[str, ...]
    sources: tuple[str, ...]
