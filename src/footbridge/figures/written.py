"""A pose script as its author writes it: every table of the file, with what may be left out.

The shapes alone; ``decode.py`` makes a ``Script`` of them and refuses what cannot be true.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from footbridge.catalogue.value import value
from footbridge.figures.drawing import Drawing
from footbridge.figures.feet import Footwear
from footbridge.figures.pose import Neck, Pelvis, Spine
from footbridge.figures.props import Kind, Span
from footbridge.figures.script import Angle, Arrow, Exemption, Posture
from footbridge.figures.segments import Side
from footbridge.figures.small_person import SmallPerson
from footbridge.figures.stage import Stage
from footbridge.figures.vectors import Vec2, Vec3


@value
class WrittenPhase:
    """One of ``to``, ``hold`` and ``round``. A phase that the dose holds is ``held``."""

    to: str | None = None
    via: tuple[str, ...] = ()
    hold: float | None = None
    round: tuple[str, ...] | None = None
    seconds: float | None = None
    cue: str = ""
    stride: float = 0.0
    held: bool = False


@value
class WrittenProp:
    """A thing; what is left out is as things of its kind usually are."""

    kind: Kind
    x: Span | None = None
    z: Span | None = None
    height: float | None = None
    every: float | None = None
    rise: float | None = None
    in_front: bool | None = None


@value
class WrittenBody:
    """A pose of the whole body, laid over its stances and base. Limbs are read one by one."""

    words: str = ""
    pelvis: Pelvis = Pelvis()
    spine: Spine = Spine()
    neck: Neck = Neck()
    near_leg: Any = field(default_factory=dict)
    far_leg: Any = field(default_factory=dict)
    near_arm: Any = field(default_factory=dict)
    far_arm: Any = field(default_factory=dict)
    root: Side | None = None
    ground: float = 0.0


@value
class WrittenScript:
    """The whole file."""

    title: str
    setting: str
    posture: Posture
    poses: Mapping[str, Mapping[str, Any]]
    cycle: tuple[WrittenPhase, ...]
    stills: tuple[str, ...]
    stage: Stage = Stage.BODY
    angle: Angle = Angle.SIDE
    camera: Vec2 | None = None
    footwear: Footwear = Footwear.BARE
    drawing: Drawing = Drawing()
    props: tuple[WrittenProp, ...] = ()
    stances: tuple[str, ...] = ()
    base: Mapping[str, Any] = field(default_factory=dict)
    start: str | None = None
    telling: str | None = None
    working: tuple[str, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    exceptions: tuple[Exemption, ...] = ()
    ball: Vec2 | None = None
    band_anchor: Vec3 | None = None
    small_person: SmallPerson | None = None
    covers: tuple[str, ...] = ()
