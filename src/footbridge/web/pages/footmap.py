"""The foot map as a form shows it: every place with its tick boxes and their names."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from footbridge.catalogue.words import Place, Side
from footbridge.drawings import footmap
from footbridge.engine.facts import Feeling
from footbridge.engine.person import Zone
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name


@dataclass(frozen=True, slots=True)
class Mark:
    """One tick box: `layer` picks its style, `pattern` what is painted."""

    field: str
    layer: str
    pattern: str
    is_on: bool
    label: str


@dataclass(frozen=True, slots=True)
class Patch:
    """One place with its tick boxes; `was` when it was marked the last time."""

    key: str
    outline: SafeString
    x: int
    y: int
    width: int
    height: int
    was: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    transform: str
    clip: str
    shape: str
    toes: SafeString
    seams: str
    nails: SafeString
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class View:
    name: str
    width: int
    height: int
    feet: tuple[Foot, ...]


@dataclass(frozen=True, slots=True)
class FootMap:
    """`brushes` are the feelings to choose from; none when a place is only ticked."""

    views: tuple[View, ...]
    brushes: tuple[Feeling, ...]
    marked: tuple[str, ...]


def foot_map(
    ticked: Mapping[str, Collection[str]], was: Collection[str] = (), *, by_feeling: bool
) -> FootMap:
    """`ticked` maps each field of the form to the places that are on in it.

    With `by_feeling` the fields are the four feelings; else there is one field.
    """
    brushes = tuple(Feeling(field) for field in ticked) if by_feeling else ()
    views = tuple(_view(view, ticked, was, by_feeling) for view in footmap.views())
    marks = (mark for v in views for f in v.feet for p in f.patches for mark in p.marks)
    return FootMap(views, brushes, tuple(mark.label for mark in marks if mark.is_on))


def _view(
    view: footmap.View,
    ticked: Mapping[str, Collection[str]],
    was: Collection[str],
    by_feeling: bool,
) -> View:
    feet = tuple(
        Foot(
            transform=foot.transform,
            clip=foot.clip,
            shape=foot.shape,
            toes=_safe(foot.toes),
            seams=foot.seams,
            nails=_safe(foot.nails),
            patches=tuple(_patch(patch, ticked, was, by_feeling) for patch in foot.patches),
        )
        for foot in view.feet
    )
    return View(view.name, view.width, view.height, feet)


def _patch(
    patch: footmap.Patch,
    ticked: Mapping[str, Collection[str]],
    was: Collection[str],
    by_feeling: bool,
) -> Patch:
    marks = tuple(
        Mark(
            field=field,
            layer=field if by_feeling else "one",
            pattern=field if by_feeling else Feeling.NUMB.value,
            is_on=patch.key in places,
            label=place_name(patch.side, patch.place, Feeling(field) if by_feeling else None),
        )
        for field, places in ticked.items()
    )
    return Patch(
        key=patch.key,
        outline=_safe(patch.outline),
        x=patch.x,
        y=patch.y,
        width=patch.width,
        height=patch.height,
        was=patch.key in was,
        marks=marks,
    )


def place_name(side: Side, place: Place, feels: Feeling | None = None) -> str:
    """ "Left foot: the heel, numb"."""
    if feels is None:
        told = _("{side} foot: {place}").format(side=name(side), place=name(place))
    else:
        told = _("{side} foot: {place}, {feels}").format(
            side=name(side), place=name(place), feels=name(feels)
        )
    return sentence_case(told)


def _safe(drawing: str) -> SafeString:
    # Our own drawing: it holds numbers only.
    return mark_safe(drawing)  # noqa: S308


def keys_of(zones: Sequence[Zone]) -> frozenset[str]:
    """The values of the map for zones of the journal."""
    return frozenset(footmap.zone_key(each.side, each.place) for each in zones)
