"""The poses of a script: laid over its stances and base, read strictly, and made mixable."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from footbridge.figures.pose import (
    Arm,
    BodyPose,
    FootSidePose,
    FootTopPose,
    FreeArm,
    FreeLeg,
    Leg,
    PlacedArm,
    PlantedLeg,
    Pose,
)
from footbridge.figures.problem import Notes
from footbridge.figures.segments import HIP_HALF_WIDTH, Side
from footbridge.figures.stage import Stage
from footbridge.figures.stances import STANCES
from footbridge.figures.written import WrittenBody

T = TypeVar("T")

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

    def poses(self, table: Mapping[str, Mapping[str, Any]], stage: Stage) -> dict[str, Pose]:
        if not table:
            self.notes.add("poses", "there is none")
        if stage is not Stage.BODY:
            kind = FootSidePose if stage is Stage.FOOT_SIDE else FootTopPose
            return {name: self.flat(name, pose, kind) for name, pose in table.items()}
        start = self.starting_point()
        found = {name: self.body(f"poses.{name}", start, pose) for name, pose in table.items()}
        poses = {name: pose for name, pose in found.items() if pose is not None}
        # A pose that could not be read says nothing about how it mixes with the others.
        if len(poses) == len(found):
            self.must_mix(poses)
        return {name: pose or BodyPose() for name, pose in found.items()}

    def flat(
        self, name: str, pose: Mapping[str, Any], kind: type[FootSidePose] | type[FootTopPose]
    ) -> Pose:
        """A close-up."""
        table = {key: said for key, said in {**self.base, **pose}.items() if key != "words"}
        return self.part(kind, f"poses.{name}", table)

    # ---- the whole body ----------------------------------------------------------------------

    def starting_point(self) -> dict[str, Any]:
        start: dict[str, Any] = {}
        for name in self.stances:
            if name in STANCES:
                start = _laid_over(start, _both_sides(STANCES[name]))
            else:
                self.notes.add("stances", f"{name!r} is not one of {', '.join(STANCES)}")
        return _laid_over(start, _both_sides(self.base))

    def body(
        self, where: str, start: Mapping[str, Any], pose: Mapping[str, Any]
    ) -> BodyPose | None:
        table = _laid_over(start, _both_sides(pose))
        written = self.notes.read(WrittenBody, table, where)
        if written is None:
            return None
        if written.root and "foot" not in table.get(f"{written.root}_leg", {}):
            what = f"the {written.root} foot is not planted, so it cannot carry the pelvis"
            self.notes.add(f"{where}.root", what)
        return BodyPose(
            pelvis=written.pelvis,
            spine=written.spine,
            neck=written.neck,
            near_leg=self.leg(f"{where}.near_leg", written.near_leg, Side.NEAR),
            far_leg=self.leg(f"{where}.far_leg", written.far_leg, Side.FAR),
            near_arm=self.arm(f"{where}.near_arm", written.near_arm),
            far_arm=self.arm(f"{where}.far_arm", written.far_arm),
            root=written.root,
            ground=written.ground,
        )

    def leg(self, where: str, raw: Any, side: Side) -> Leg:
        table = self.notes.table(where, raw)
        if "foot" not in table:
            return self.part(FreeLeg, where, table)
        foot = table["foot"]
        if isinstance(foot, Mapping):
            foot = {"z": side.sign * HIP_HALF_WIDTH, **foot}
        return self.part(PlantedLeg, where, {**table, "foot": foot})

    def arm(self, where: str, raw: Any) -> Arm:
        table = self.notes.table(where, raw)
        if "palm" in table:
            return self.part(PlacedArm, where, table)
        return self.part(FreeArm, where, table)

    def part(self, kind: type[T], where: str, table: Mapping[str, Any]) -> T:
        """One part as the decoder reads it; as it is by itself where that cannot be."""
        return self.notes.read(kind, table, where) or kind()

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
