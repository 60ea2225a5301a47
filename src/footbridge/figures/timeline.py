"""The cycle in time: which pose at which fraction of which phase.

Between poses a move follows minimum jerk, the natural speed profile of a reaching movement (Flash
and Hogan 1985): slow, fast, slow. Rounds run at constant speed along a spline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from footbridge.figures.pose import BodyPose, Pose, weighted
from footbridge.figures.script import Hold, Move, Round, Script


@dataclass(frozen=True, slots=True)
class Segment:
    """One phase. ``names`` are its key poses in order, ``start`` and ``seconds`` its time."""

    start: float
    seconds: float
    names: tuple[str, ...]
    keys: tuple[Pose, ...]
    is_round: bool
    stride: float
    cue: str
    is_held: bool = False

    @property
    def moves(self) -> bool:
        return len(self.keys) > 1

    def at(self, fraction: float) -> Pose:
        """The pose after this fraction (0 to 1) of the phase's time."""
        if not self.moves:
            return self.keys[0]
        if self.is_round:
            return round_spline(self.keys, fraction, self.stride)
        return spline(self.keys, minimum_jerk(fraction))


def segments(script: Script) -> tuple[Segment, ...]:
    """The phases of a script, laid end to end from time 0."""
    found: list[Segment] = []
    here, time = script.start, 0.0
    for phase in script.cycle:
        names: tuple[str, ...] = (here,)
        stride = 0.0
        match phase:
            case Move(to, via):
                names, here = (here, *via, to), to
            case Round(through):
                names, here, stride = through, through[0], phase.stride
            case Hold():
                pass
        keys = tuple(script.poses[name] for name in names)
        is_round = isinstance(phase, Round)
        is_held = isinstance(phase, Hold) and phase.is_held
        found.append(
            Segment(time, phase.seconds, names, keys, is_round, stride, phase.cue, is_held)
        )
        time += phase.seconds
    return tuple(found)


def duration(parts: Sequence[Segment]) -> float:
    return parts[-1].start + parts[-1].seconds


def minimum_jerk(t: float) -> float:
    return t * t * t * (10 - 15 * t + 6 * t * t)


def spline(keys: Sequence[Pose], t: float) -> Pose:
    """Catmull-Rom through all key poses; with two keys a straight mix."""
    last = len(keys) - 1
    if last == 1:
        return weighted(keys, (1 - t, t))
    k = min(int(t * last), last - 1)
    around = (keys[max(k - 1, 0)], keys[k], keys[k + 1], keys[min(k + 2, last)])
    return weighted(around, _catmull_rom(t * last - k))


def round_spline(keys: Sequence[Pose], t: float, stride: float) -> Pose:
    """The same, closed: after the last key comes the first again, one stride further on."""
    count = len(keys)
    k = int(t * count)
    around = [_further(keys[(k + i) % count], stride, (k + i) // count) for i in (-1, 0, 1, 2)]
    return weighted(around, _catmull_rom(t * count - k))


def _further(pose: Pose, stride: float, rounds: int) -> Pose:
    if not stride or not rounds or not isinstance(pose, BodyPose):
        return pose
    return replace(pose, ground=pose.ground - stride * rounds)


def _catmull_rom(f: float) -> tuple[float, float, float, float]:
    return (
        0.5 * (-f + 2 * f * f - f**3),
        0.5 * (2 - 5 * f * f + 3 * f**3),
        0.5 * (f + 4 * f * f - 3 * f**3),
        0.5 * (-f * f + f**3),
    )
