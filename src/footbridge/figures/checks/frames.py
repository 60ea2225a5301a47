"""Every frame of a figure that shows the whole body, solved, with its time in seconds."""

from collections.abc import Iterator
from dataclasses import dataclass

from footbridge.figures.figure import Figure
from footbridge.figures.pose import BodyPose
from footbridge.figures.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Frame:
    seconds: float
    segment: int
    pose: BodyPose
    body: Skeleton


def frames(figure: Figure) -> Iterator[Frame]:
    """Nothing for the flat close-ups of a foot."""
    for i, (segment, samples) in enumerate(zip(figure.segments, figure.samples, strict=True)):
        for sample in samples:
            if isinstance(sample.pose, BodyPose):
                seconds = segment.start + segment.seconds * sample.fraction
                yield Frame(seconds, i, sample.pose, figure.skeleton(sample.pose))
