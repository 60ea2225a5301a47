"""Which walks were comfortable: by shoes, by ground and by time of day."""

from enum import StrEnum

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Surface
from footbridge.drawings.shares import Share
from footbridge.engine.facts.day_markers import Shoes, TimeOfDay
from footbridge.looking_back.markers import Markers
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name
from footbridge.telling.sentence import said


@value
class Told:
    """One word of the days, and how many of the walks were comfortable."""

    share: Share
    words: str


@value
class Comfort:
    title: str
    rows: tuple[Told, ...]


GROUPS: tuple[tuple[type[StrEnum], str], ...] = (
    (Shoes, said("By what was on your feet").one),
    (Surface, said("By the ground").one),
    (TimeOfDay, said("By the time of day").one),
)


def comfort(found: Markers) -> tuple[Comfort, ...]:
    """Nothing for a group of which nothing was told."""
    groups = []
    for kind, title in GROUPS:
        told = {each.word: each for each in found.comfort if isinstance(each.word, kind)}
        rows = tuple(
            Told(
                share=Share(name=_named(word), count=each.comfortable, of=each.told),
                words=_("{n} of {of} walks were comfortable.").format(
                    n=each.comfortable, of=each.told
                ),
            )
            for word in kind
            if (each := told.get(word)) is not None
        )
        if rows:
            groups.append(Comfort(title=_(title), rows=rows))
    return tuple(groups)


def _named(word: StrEnum) -> str:
    return sentence_case(name(word))
