"""A decoded TOML mapping becomes a ``Script``, strictly: unknown keys and wrong kinds are refused.

All problems of a file are found in one go; each names the file, the key and the joint.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from footbridge.figures.camera import Camera
from footbridge.figures.decode_pose import PoseReader
from footbridge.figures.drawing import Drawing
from footbridge.figures.feet import Footwear
from footbridge.figures.muscles import Muscle, Working
from footbridge.figures.pose import Pose
from footbridge.figures.problem import Notes
from footbridge.figures.props import DEFAULTS, Kind, Prop
from footbridge.figures.script import (
    CAMERAS,
    Angle,
    Arrow,
    Exemption,
    Hold,
    Move,
    Phase,
    Posture,
    Round,
    Script,
)
from footbridge.figures.segments import Side
from footbridge.figures.small_person import Does, SmallPerson
from footbridge.figures.stage import Stage

E = TypeVar("E", bound=StrEnum)

# fmt: off
KEYS = frozenset((
    "title", "setting", "posture", "stage", "angle", "camera", "footwear", "drawing", "props",
    "stances", "base", "poses", "cycle", "start", "stills", "telling", "working", "arrows",
    "exceptions", "ball", "band_anchor", "small_person", "covers",
))
# fmt: on
PROP_KEYS = frozenset(["kind", "x", "z", "height", "every", "rise", "in_front"])
REQUIRED = ("title", "setting", "posture", "poses", "cycle", "stills")


def read_script(file: str, mapping: Mapping[str, Any]) -> Script:
    """The script in ``mapping``; its id is the file's name without ``.toml``.

    Raises ``problem.BadScript`` with every problem found.
    """
    notes = Notes(file)
    reader = _Reader(notes)
    notes.unknown_keys("", mapping, KEYS)
    for key in REQUIRED:
        if key not in mapping:
            notes.add(key, "is missing")
    notes.stop_if_any()
    script = reader.script(file.removesuffix(".toml"), mapping)
    notes.stop_if_any()
    return script


@dataclass(frozen=True, slots=True)
class _Reader:
    notes: Notes

    def script(self, name: str, m: Mapping[str, Any]) -> Script:
        stage = self.one_of("stage", m.get("stage", "body"), Stage) or Stage.BODY
        angle = self.one_of("angle", m.get("angle", "side"), Angle) or Angle.SIDE
        poses, words = self.poses(m, stage)
        cycle = self.cycle(m["cycle"], poses)
        self.notes.stop_if_any()
        return Script(
            id=name,
            title=self.notes.text("title", m["title"]),
            setting=self.notes.text("setting", m["setting"]),
            posture=self.one_of("posture", m["posture"], Posture) or Posture.STANDING,
            stage=stage,
            angle=angle,
            camera=self.camera(m, angle),
            drawing=self.drawing(m),
            props=self.rows("props", m, self.prop),
            poses=poses,
            words=words,
            cycle=cycle,
            start=self.start(m, cycle, poses),
            stills=self.names("stills", m["stills"], poses),
            telling=self.telling(m, poses),
            working=self.rows("working", m, self.working),
            arrows=self.rows("arrows", m, self.arrow),
            exemptions=self.rows("exceptions", m, self.exemption),
            ball=self.pair("ball", m),
            band_anchor=self.triple("band_anchor", m),
            small_person=self.small_person(m),
        )

    # ---- poses and time ----------------------------------------------------------------------

    def poses(self, m: Mapping[str, Any], stage: Stage) -> tuple[dict[str, Pose], dict[str, str]]:
        table = self.notes.table("poses", m["poses"])
        words = {
            name: self.notes.text(f"poses.{name}.words", self.notes.table(name, pose).get("words"))
            for name, pose in table.items()
        }
        reader = PoseReader(self.notes, m.get("stances", ()), m.get("base", {}))
        return reader.poses(table, stage), words

    def cycle(self, rows: Any, poses: Mapping[str, Pose]) -> tuple[Phase, ...]:
        if not isinstance(rows, list) or not rows:
            self.notes.add("cycle", "must be a list of phases with at least one")
            return ()
        found = [self.phase(f"cycle[{i}]", row, poses) for i, row in enumerate(rows)]
        return tuple(phase for phase in found if phase is not None)

    def phase(self, key: str, row: Any, poses: Mapping[str, Pose]) -> Phase | None:
        row = self.notes.table(key, row)
        self.notes.unknown_keys(
            key, row, frozenset(("to", "via", "hold", "round", "seconds", "cue", "stride", "held"))
        )
        cue = self.notes.text(f"{key}.cue", row.get("cue", ""), empty=True)
        if "hold" in row:
            is_held = self.notes.truth(f"{key}.held", row.get("held", False))
            return Hold(self.seconds(f"{key}.hold", row["hold"]), cue, is_held)
        seconds = self.seconds(f"{key}.seconds", row.get("seconds"))
        if "to" in row:
            (to,) = self.names(f"{key}.to", [row["to"]], poses) or ("",)
            via = self.names(f"{key}.via", row.get("via", []), poses)
            return Move(to, via, seconds, cue)
        if "round" in row:
            through = self.names(f"{key}.round", row["round"], poses)
            stride = self.notes.number(f"{key}.stride", row.get("stride", 0))
            return Round(through, seconds, cue, stride)
        self.notes.add(key, "needs one of to, hold, round")
        return None

    def seconds(self, key: str, value: Any) -> float:
        seconds = self.notes.number(key, value)
        if seconds <= 0:
            self.notes.add(key, "must be more than 0 seconds")
        return seconds

    def start(
        self, m: Mapping[str, Any], cycle: tuple[Phase, ...], poses: Mapping[str, Pose]
    ) -> str:
        """The pose at time 0: given, or wherever the last move of the cycle ends."""
        if "start" in m:
            return (self.names("start", [m["start"]], poses) or ("",))[0]
        ends = [
            p.to if isinstance(p, Move) else p.through[0] for p in cycle if not isinstance(p, Hold)
        ]
        if not ends:
            self.notes.add("cycle", "nothing moves: at least one phase needs to or round")
            return ""
        return ends[-1]

    def telling(self, m: Mapping[str, Any], poses: Mapping[str, Pose]) -> str:
        """Given, or the last of the stills: the end of a movement tells more than its start."""
        if "telling" in m:
            return (self.names("telling", [m["telling"]], poses) or ("",))[0]
        return str(["", *self.notes.rows("stills", m["stills"])][-1])

    # ---- the picture -------------------------------------------------------------------------

    def camera(self, m: Mapping[str, Any], angle: Angle) -> Camera:
        if "camera" not in m:
            return CAMERAS[angle]
        values = self.notes.numbers("camera", m["camera"], count=2)
        return Camera(*values) if len(values) == 2 else CAMERAS[angle]

    def drawing(self, m: Mapping[str, Any]) -> Drawing:
        table = self.notes.table("drawing", m.get("drawing", {}))
        self.notes.unknown_keys("drawing", table, frozenset(f.name for f in fields(Drawing)))
        values: dict[str, Any] = {}
        for key, value in table.items():
            where = f"drawing.{key}"
            if key in ("legs", "arms_behind"):
                sides = [self.one_of(where, v, Side) for v in self.notes.rows(where, value)]
                values[key] = tuple(s for s in sides if s is not None)
            elif key == "only":
                values[key] = tuple(
                    self.notes.text(where, v) for v in self.notes.rows(where, value)
                )
            elif key in ("frame", "footprints", "toes_from_front", "watch"):
                values[key] = self.notes.numbers(where, value, count=4 if key == "frame" else 2)
            elif isinstance(value, bool):
                values[key] = value
            else:
                self.notes.add(where, f"expected true or false, found {value!r}")
        if "legs" in values and len(values["legs"]) != 2:
            self.notes.add("drawing.legs", "must name both sides")
        wear = self.one_of("footwear", m.get("footwear", "bare"), Footwear) or Footwear.BARE
        return Drawing(**{**values, "footwear": wear})

    def small_person(self, m: Mapping[str, Any]) -> SmallPerson | None:
        if "small_person" not in m:
            return None
        row = self.notes.table("small_person", m["small_person"])
        self.notes.unknown_keys("small_person", row, frozenset(("does", "at", "high")))
        x, y = self.notes.numbers("small_person.at", row.get("at", []), count=2)
        high = self.notes.number("small_person.high", row.get("high", 120))
        does = self.one_of("small_person.does", row.get("does"), Does)
        return SmallPerson(does, (x, y), high) if does else None

    def prop(self, key: str, row: Any) -> Prop | None:
        row = self.notes.table(key, row)
        kind = self.one_of(f"{key}.kind", row.get("kind"), Kind)
        if kind is None:
            return None
        self.notes.unknown_keys(key, row, PROP_KEYS)
        default = DEFAULTS[kind]
        return Prop(
            kind,
            self.span(f"{key}.x", row.get("x"), default.x),
            self.span(f"{key}.z", row.get("z"), default.z),
            self.notes.number(f"{key}.height", row.get("height", default.height)),
            self.notes.number(f"{key}.every", row.get("every", 0)),
            self.notes.number(f"{key}.rise", row.get("rise", 0)),
            self.notes.truth(f"{key}.in_front", row.get("in_front", False)),
        )

    def span(self, key: str, value: Any, default: tuple[float, float]) -> tuple[float, float]:
        if value is None:
            return default
        numbers = self.notes.numbers(key, value, count=2)
        return (numbers[0], numbers[1]) if len(numbers) == 2 else default

    def working(self, key: str, row: Any) -> Working | None:
        muscle, _, side = str(row).partition(" ")
        found = self.one_of(key, muscle, Muscle)
        which = self.one_of(key, side or "near", Side)
        return Working(found, which) if found and which else None

    def arrow(self, key: str, row: Any) -> Arrow | None:
        row = self.notes.table(key, row)
        self.notes.unknown_keys(key, row, frozenset(f.name for f in fields(Arrow)))
        if sum(k in row for k in ("trace", "points", "arc")) != 1:
            self.notes.add(key, "needs exactly one of trace, points, arc")
            return None
        points = [
            self.notes.numbers(f"{key}.points", p, count=2)
            for p in self.notes.rows(f"{key}.points", row.get("points", []))
        ]
        shift = self.notes.numbers(f"{key}.shift", row.get("shift", [0, 0]), count=2)
        span = self.notes.numbers(f"{key}.span", row.get("span", [0, 1]), count=2)
        self.notes.stop_if_any()
        return Arrow(
            trace=self.notes.text(f"{key}.trace", row.get("trace", ""), empty=True),
            points=tuple((p[0], p[1]) for p in points),
            arc=self.notes.numbers(f"{key}.arc", row.get("arc", [])),
            of=self.notes.text(f"{key}.of", row.get("of", ""), empty=True),
            offset=self.notes.number(f"{key}.offset", row.get("offset", 0)),
            shift=(shift[0], shift[1]),
            span=(span[0], span[1]),
            phase=int(self.notes.number(f"{key}.phase", row.get("phase", 0))),
            both=self.notes.truth(f"{key}.both", row.get("both", False)),
            size=self.notes.number(f"{key}.size", row.get("size", 1)),
            dotted=self.notes.truth(f"{key}.dotted", row.get("dotted", False)),
        )

    def exemption(self, key: str, row: Any) -> Exemption | None:
        row = self.notes.table(key, row)
        self.notes.unknown_keys(key, row, frozenset(("check", "joint", "because")))
        return Exemption(
            self.notes.text(f"{key}.check", row.get("check")),
            self.notes.text(f"{key}.joint", row.get("joint", ""), empty=True),
            self.notes.text(f"{key}.because", row.get("because")),
        )

    # ---- small readers -----------------------------------------------------------------------

    def one_of(self, key: str, value: Any, kind: type[E]) -> E | None:
        try:
            return kind(value)
        except ValueError:
            self.notes.add(key, f"{value!r} is not one of {', '.join(kind)}")
            return None

    def names(self, key: str, value: Any, poses: Mapping[str, Pose]) -> tuple[str, ...]:
        found = tuple(str(name) for name in self.notes.rows(key, value))
        for name in found:
            if name not in poses:
                self.notes.add(key, f"there is no pose {name!r}; there is {', '.join(poses)}")
        return found

    def rows(
        self, key: str, m: Mapping[str, Any], read: Callable[[str, Any], Any]
    ) -> tuple[Any, ...]:
        rows = self.notes.rows(key, m.get(key, []))
        found = [read(f"{key}[{i}]", row) for i, row in enumerate(rows)]
        return tuple(value for value in found if value is not None)

    def pair(self, key: str, m: Mapping[str, Any]) -> tuple[float, float] | None:
        values = self.notes.numbers(key, m[key], count=2) if key in m else ()
        return (values[0], values[1]) if len(values) == 2 else None

    def triple(self, key: str, m: Mapping[str, Any]) -> tuple[float, float, float] | None:
        values = self.notes.numbers(key, m[key], count=3) if key in m else ()
        return (values[0], values[1], values[2]) if len(values) == 3 else None
