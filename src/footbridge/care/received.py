"""A file that waits for a yes, as a value, and as the plain JSON in which it waits."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils import timezone

from footbridge.engine.facts import CameFrom
from footbridge.interop.incoming import Asked, Columns, DateOrder, Found, Unit, WalkFound
from footbridge.storage.waiting import AT, OWNER


class Stage(StrEnum):
    """How far a file is."""

    READING = "reading"
    ASKED = "asked"
    FOUND = "found"
    OURS = "ours"
    REFUSED = "refused"
    BROKEN_OFF = "broken_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file that waits. What is None does not belong to its stage.

    `read` and `size` are bytes. `problems` say where it is broken, a line each.
    """

    id: str
    owner: str
    name: str
    stage: Stage
    size: int
    read: int
    found: Found | None = None
    asked: Asked | None = None
    problems: tuple[str, ...] = ()

    @property
    def percent(self) -> int:
        """How much of it was read."""
        return min(100, self.read * 100 // max(1, self.size))


def plain(file: Received) -> dict[str, Any]:
    """As plain JSON, with the moment of writing."""
    told: dict[str, Any] = {
        OWNER: file.owner,
        "name": file.name,
        "stage": file.stage.value,
        "size": file.size,
        "read": file.read,
        AT: timezone.now().isoformat(),
        "problems": list(file.problems),
    }
    if file.found is not None:
        walks = [_plain_walk(walk) for walk in file.found.walks]
        told["found"] = {"walks": walks, "others": file.found.others}
    if file.asked is not None:
        told["asked"] = asdict(file.asked)
    return told


def _plain_walk(walk: WalkFound) -> list[object]:
    lasted = [walk.longest_seconds, walk.total_seconds, walk.metres, walk.steps]
    return [walk.start.isoformat(), *lasted, walk.came_from.value, walk.was_noticed]


def shaped(name: str, state: Mapping[str, Any]) -> Received:
    """The file behind such JSON."""
    found, asked = state.get("found"), state.get("asked")
    return Received(
        id=name,
        owner=state[OWNER],
        name=state["name"],
        stage=Stage(state["stage"]),
        size=state["size"],
        read=state["read"],
        problems=tuple(state["problems"]),
        found=Found(tuple(map(_walk, found["walks"])), found["others"]) if found else None,
        asked=_asked(asked) if asked else None,
    )


def _walk(plain: Sequence[Any]) -> WalkFound:
    start, longest, total, metres, steps, came_from, was_noticed = plain
    return WalkFound(
        start=datetime.fromisoformat(start),
        longest_seconds=longest,
        total_seconds=total,
        metres=metres,
        steps=steps,
        came_from=CameFrom(came_from),
        was_noticed=was_noticed,
    )


def _asked(plain: Mapping[str, Any]) -> Asked:
    known = plain["known"]
    unit, order = known["unit"], known["order"]
    columns = Columns(
        **known
        | {"unit": Unit(unit) if unit else None}
        | {"order": DateOrder(order) if order else None}
    )
    return Asked(tuple(plain["names"]), tuple(map(tuple, plain["rows"])), columns)
