"""A decoded TOML mapping becomes a ``Script``. Shapes are read by the decoder of the catalogue,
strictly; here is what a shape cannot say. All problems of a file are found in one go.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from footbridge.figures.camera import Camera
from footbridge.figures.decode_pose import PoseReader
from footbridge.figures.drawing import Drawing
from footbridge.figures.muscles import Muscle, Working
from footbridge.figures.pose import Pose
from footbridge.figures.problem import BadScript, Notes
from footbridge.figures.props import DEFAULTS, Prop
from footbridge.figures.script import CAMERAS, Arrow, Hold, Move, Phase, Round, Script
from footbridge.figures.segments import Side
from footbridge.figures.written import WrittenPhase, WrittenProp, WrittenScript


def read_script(file: str, mapping: Mapping[str, Any]) -> Script:
    """The script in ``mapping``; its id is the file's name without ``.toml``.

    Raises ``problem.BadScript`` with every problem found.
    """
    notes = Notes(file)
    written = notes.read(WrittenScript, mapping)
    if written is None:
        raise BadScript(notes.problems)
    script = _Reader(notes, written).script(file.removesuffix(".toml"))
    notes.stop_if_any()
    return script


@dataclass(frozen=True, slots=True)
class _Reader:
    notes: Notes
    written: WrittenScript

    def script(self, name: str) -> Script:
        written = self.written
        poses, words = self.poses()
        cycle = self.cycle(poses)
        return Script(
            id=name,
            title=self.notes.words("title", written.title),
            setting=self.notes.words("setting", written.setting),
            posture=written.posture,
            stage=written.stage,
            angle=written.angle,
            camera=Camera(*written.camera) if written.camera else CAMERAS[written.angle],
            drawing=self.drawing(),
            props=tuple(map(_prop, written.props)),
            poses=poses,
            words=words,
            cycle=cycle,
            start=self.start(cycle, poses),
            stills=self.names("stills", written.stills, poses),
            telling=self.telling(poses),
            working=tuple(self.working()),
            arrows=self.arrows(),
            exemptions=written.exceptions,
            ball=written.ball,
            band_anchor=written.band_anchor,
            small_person=written.small_person,
        )

    # ---- poses and time ----------------------------------------------------------------------

    def poses(self) -> tuple[dict[str, Pose], dict[str, str]]:
        table = self.written.poses
        words = {
            name: self.notes.words(f"poses.{name}.words", str(pose.get("words", "")))
            for name, pose in table.items()
        }
        reader = PoseReader(self.notes, self.written.stances, self.written.base)
        return reader.poses(table, self.written.stage), words

    def cycle(self, poses: Mapping[str, Pose]) -> tuple[Phase, ...]:
        rows = self.written.cycle
        if not rows:
            self.notes.add("cycle", "must be a list of phases with at least one")
        found = [self.phase(f"cycle.{i}", row, poses) for i, row in enumerate(rows)]
        return tuple(phase for phase in found if phase is not None)

    def phase(self, key: str, row: WrittenPhase, poses: Mapping[str, Pose]) -> Phase | None:
        if row.hold is not None:
            return Hold(self.seconds(f"{key}.hold", row.hold), row.cue, row.held)
        seconds = self.seconds(f"{key}.seconds", row.seconds)
        if row.to is not None:
            self.names(f"{key}.to", (row.to,), poses)
            return Move(row.to, self.names(f"{key}.via", row.via, poses), seconds, row.cue)
        if row.round is not None:
            through = self.names(f"{key}.round", row.round, poses)
            return Round(through, seconds, row.cue, row.stride)
        self.notes.add(key, "needs one of to, hold, round")
        return None

    def seconds(self, key: str, seconds: float | None) -> float:
        if seconds is None or seconds <= 0:
            self.notes.add(key, "must be more than 0 seconds")
        return seconds or 1.0

    def start(self, cycle: tuple[Phase, ...], poses: Mapping[str, Pose]) -> str:
        """The pose at time 0: given, or wherever the last move of the cycle ends."""
        if self.written.start is not None:
            self.names("start", (self.written.start,), poses)
            return self.written.start
        ends = [
            p.to if isinstance(p, Move) else p.through[0] for p in cycle if not isinstance(p, Hold)
        ]
        if cycle and not ends:
            self.notes.add("cycle", "nothing moves: at least one phase needs to or round")
        return ends[-1] if ends else ""

    def telling(self, poses: Mapping[str, Pose]) -> str:
        """Given, or the last of the stills: the end of a movement tells more than its start."""
        if self.written.telling is not None:
            self.names("telling", (self.written.telling,), poses)
            return self.written.telling
        return ("", *self.written.stills)[-1]

    # ---- the picture -------------------------------------------------------------------------

    def drawing(self) -> Drawing:
        return replace(self.written.drawing, footwear=self.written.footwear)

    def working(self) -> list[Working]:
        found = []
        for i, row in enumerate(self.written.working):
            muscle, _, side = row.partition(" ")
            if muscle not in tuple(Muscle) or (side or "near") not in tuple(Side):
                what = f"{row!r} is not one of {', '.join(Muscle)}, with near or far"
                self.notes.add(f"working.{i}", what)
            else:
                found.append(Working(Muscle(muscle), Side(side or "near")))
        return found

    def arrows(self) -> tuple[Arrow, ...]:
        for i, arrow in enumerate(self.written.arrows):
            if sum(map(bool, (arrow.trace, arrow.points, arrow.arc))) != 1:
                self.notes.add(f"arrows.{i}", "needs exactly one of trace, points, arc")
        return self.written.arrows

    def names(
        self, key: str, names: tuple[str, ...], poses: Mapping[str, Pose]
    ) -> tuple[str, ...]:
        for name in names:
            if name not in poses:
                self.notes.add(key, f"there is no pose {name!r}; there is {', '.join(poses)}")
        return names


def _prop(row: WrittenProp) -> Prop:
    names = ("x", "z", "height", "every", "rise", "in_front")
    given = {name: found for name in names if (found := getattr(row, name)) is not None}
    return replace(DEFAULTS[row.kind], **given)
