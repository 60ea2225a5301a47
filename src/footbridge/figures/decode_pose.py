"""The poses of a script: laid over its stances and base, read strictly, and made mixable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from footbridge.figures.pose import (
    Arm,
    BodyPose,
    Foot,
    FootSidePose,
    FootTopPose,
    FreeArm,
    FreeLeg,
    Leg,
    Neck,
    Pelvis,
    Pivot,
    PlacedArm,
    PlantedLeg,
    Pose,
    Spine,
)
from footbridge.figures.problem import Notes
from footbridge.figures.segments import HIP_HALF_WIDTH, Side
from footbridge.figures.stage import Stage
from footbridge.figures.stances import STANCES
from footbridge.figures.vectors import Vec3

# fmt: off
BODY_KEYS = frozenset((
    "words", "pelvis", "spine", "neck", "near_leg", "far_leg", "near_arm", "far_arm", "legs",
    "arms", "root", "ground",
))
# fmt: on
LIMBS = ("near_leg", "far_leg", "near_arm", "far_arm")
# What tells a placed limb from a free one.
PLACED_BY = {"near_leg": "foot", "far_leg": "foot", "near_arm": "palm", "far_arm": "palm"}
# Leaves that a default cannot stand in for: given in one pose, they must be given in all.
ALL_OR_NONE = ("knee_toward", "elbow_toward")


@dataclass(slots=True)
class PoseReader:
    notes: Notes
    stances: Iterable[str]
    base: Mapping[str, Any]

    def poses(self, table: Mapping[str, Any], stage: Stage) -> dict[str, Pose]:
        if not table:
            self.notes.add("poses", "there is none")
        if stage is Stage.FOOT_SIDE:
            return {name: self.flat(name, pose, FootSidePose) for name, pose in table.items()}
        if stage is not Stage.BODY:
            return {name: self.flat(name, pose, FootTopPose) for name, pose in table.items()}
        start = self.starting_point()
        poses = {name: self.body(f"poses.{name}", start, pose) for name, pose in table.items()}
        self.must_mix(poses)
        return dict(poses)

    # ---- close-ups ---------------------------------------------------------------------------

    def flat(self, name: str, pose: Any, kind: type) -> Any:
        where = f"poses.{name}"
        table = {**self.notes.table("base", self.base), **self.notes.table(where, pose)}
        table.pop("words", None)
        self.notes.unknown_keys(where, table, frozenset(f.name for f in fields(kind)))
        values: dict[str, Any] = {}
        for field in fields(kind):
            if field.name not in table:
                continue
            key = f"{where}.{field.name}"
            many = isinstance(field.default, tuple)
            value = table[field.name]
            values[field.name] = (
                self.notes.numbers(key, value, count=5) if many else self.notes.number(key, value)
            )
        return kind(**values)

    # ---- the whole body ----------------------------------------------------------------------

    def starting_point(self) -> dict[str, Any]:
        start: dict[str, Any] = {}
        for name in self.notes.rows("stances", self.stances):
            if name in STANCES:
                start = _laid_over(start, _both_sides(STANCES[name]))
            else:
                self.notes.add("stances", f"{name!r} is not one of {', '.join(STANCES)}")
        return _laid_over(start, _both_sides(self.notes.table("base", self.base)))

    def body(self, where: str, start: Mapping[str, Any], pose: Any) -> BodyPose:
        given = self.notes.table(where, pose)
        self.notes.unknown_keys(where, given, BODY_KEYS)
        table = _laid_over(start, _both_sides(given))
        return BodyPose(
            pelvis=self.part(f"{where}.pelvis", table.get("pelvis", {}), Pelvis),
            spine=self.part(f"{where}.spine", table.get("spine", {}), Spine),
            neck=self.part(f"{where}.neck", table.get("neck", {}), Neck),
            near_leg=self.leg(f"{where}.near_leg", table.get("near_leg", {}), Side.NEAR),
            far_leg=self.leg(f"{where}.far_leg", table.get("far_leg", {}), Side.FAR),
            near_arm=self.arm(f"{where}.near_arm", table.get("near_arm", {})),
            far_arm=self.arm(f"{where}.far_arm", table.get("far_arm", {})),
            root=self.root(f"{where}.root", table),
            ground=self.notes.number(f"{where}.ground", table.get("ground", 0)),
        )

    def root(self, key: str, table: Mapping[str, Any]) -> Side | None:
        name = table.get("root")
        if name is None:
            return None
        if name not in ("near", "far"):
            self.notes.add(key, f"{name!r} is not one of near, far")
            return None
        if "foot" not in table.get(f"{name}_leg", {}):
            self.notes.add(key, f"the {name} foot is not planted, so it cannot carry the pelvis")
            return None
        return Side(name)

    def leg(self, where: str, table: Any, side: Side) -> Leg:
        table = dict(self.notes.table(where, table))
        if "foot" not in table:
            free: FreeLeg = self.part(where, table, FreeLeg)
            return free
        foot = {
            "z": side.sign * HIP_HALF_WIDTH,
            **self.notes.table(f"{where}.foot", table.pop("foot")),
        }
        planted = self.part(where, table, PlantedLeg, leave_out=("foot",))
        return PlantedLeg(
            self.part(f"{where}.foot", foot, Foot),
            planted.shank,
            planted.side,
            planted.knee,
            planted.knee_toward,
        )

    def arm(self, where: str, table: Any) -> Arm:
        table = self.notes.table(where, table)
        found: Arm = self.part(where, table, PlacedArm if "palm" in table else FreeArm)
        return found

    def part(self, where: str, table: Any, kind: type, leave_out: tuple[str, ...] = ()) -> Any:
        """Any of the small pose dataclasses: numbers, places, a flag or a pivot."""
        table = self.notes.table(where, table)
        names = {f.name: f.default for f in fields(kind) if f.name not in leave_out}
        self.notes.unknown_keys(where, table, frozenset(names))
        return kind(
            **{
                name: self.leaf(f"{where}.{name}", value, names[name])
                for name, value in table.items()
                if name in names
            }
        )

    def leaf(self, key: str, value: Any, default: Any) -> Any:
        if isinstance(default, bool):
            return self.notes.truth(key, value)
        if isinstance(default, Pivot):
            if value in tuple(Pivot):
                return Pivot(value)
            self.notes.add(key, f"{value!r} is not one of {', '.join(Pivot)}")
            return default
        if default is None or isinstance(default, tuple):
            return self.place(key, value)
        return self.notes.number(key, value)

    def place(self, key: str, value: Any) -> Vec3:
        x, y, z = self.notes.numbers(key, value, count=3)
        return (x, y, z)

    # ---- can any two poses be mixed? ---------------------------------------------------------

    def must_mix(self, poses: Mapping[str, BodyPose]) -> None:
        for limb in LIMBS:
            kinds = {type(getattr(pose, limb)) for pose in poses.values()}
            if len(kinds) > 1:
                self.notes.add(f"poses.*.{limb}", "is placed in some poses and free in others")
                continue
            for leaf in ALL_OR_NONE:
                given = {getattr(getattr(p, limb), leaf, None) is not None for p in poses.values()}
                if len(given) > 1:
                    self.notes.add(
                        f"poses.*.{limb}.{leaf}", "must be given in every pose or in none"
                    )
        if len({pose.root for pose in poses.values()}) > 1:
            self.notes.add("poses.*.root", "must be the same foot in every pose, or in none")


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Deep merge; a limb that changes between free and placed is replaced whole."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        if (
            not isinstance(value, Mapping)
            or not isinstance(old, Mapping)
            or (
                key in LIMBS
                and (mark := PLACED_BY[key]) not in value
                and mark in old
                and _is_free(key, value)
            )
            or (key in LIMBS and PLACED_BY[key] in value and PLACED_BY[key] not in old)
        ):
            merged[key] = value
        else:
            merged[key] = _laid_over(old, value)
    return merged


def _is_free(limb: str, value: Mapping[str, Any]) -> bool:
    placed, free = (PlantedLeg, FreeLeg) if limb.endswith("leg") else (PlacedArm, FreeArm)
    own = {f.name for f in fields(free)} - {f.name for f in fields(placed)}
    return any(key in own for key in value)


def _both_sides(table: Mapping[str, Any]) -> dict[str, Any]:
    """``legs`` and ``arms`` written out for near and far; the far side is the mirror image."""
    out = {key: value for key, value in table.items() if key not in ("legs", "arms")}
    for pair, limb in (("legs", "leg"), ("arms", "arm")):
        if isinstance(both := table.get(pair), Mapping):
            for side, value in (("near", both), ("far", _mirrored(both))):
                out[f"{side}_{limb}"] = _laid_over(value, out.get(f"{side}_{limb}", {}))
    return out


def _mirrored(limb: Mapping[str, Any]) -> dict[str, Any]:
    """The other side of the body: what lies to the right goes to the left."""
    out = dict(limb)
    for key in ("palm", "knee_toward", "elbow_toward"):
        if isinstance(place := out.get(key), list) and len(place) == 3:
            out[key] = [place[0], place[1], -place[2]]
    if isinstance(yaw := out.get("yaw"), (int, float)):
        out["yaw"] = -yaw
    foot = out.get("foot")
    if isinstance(foot, Mapping) and isinstance(z := foot.get("z"), (int, float)):
        out["foot"] = {**foot, "z": -z}
    return out
