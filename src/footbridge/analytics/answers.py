"""Answers to questions: groups with a figure, and without it where the group is small."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from footbridge.analytics.cohort import SMALLEST_GROUP

if TYPE_CHECKING:
    from footbridge.analytics.questions import Question


@dataclass(frozen=True, slots=True)
class Group:
    """The people whom `by` holds for, the first of which is the week. None is not told."""

    by: tuple[str | int, ...]
    people: int | None
    figure: float | None

    @property
    def week(self) -> int:
        return int(self.by[0])

    @property
    def name(self) -> str:
        """What the group is called beside its week; empty where that is all."""
        return " ".join(str(each) for each in self.by[1:])


@dataclass(frozen=True, slots=True)
class Answer:
    """All groups of one question, in order."""

    question: "Question"
    groups: Sequence[Group]

    @property
    def small(self) -> int:
        """How many groups are not told."""
        return sum(each.figure is None for each in self.groups)


def answer(question: "Question", weeks: Any) -> Answer:
    """Asks an engine. `weeks` is a table of ibis."""
    found = question.ask(weeks).to_pyarrow().to_pylist()
    return Answer(question, groups_of(question, found))


def groups_of(question: "Question", rows: Iterable[Mapping[str, Any]]) -> list[Group]:
    """The rows of an answer in order, without what would tell of few people."""
    groups = [_group(question, row) for row in rows]
    return sorted(groups, key=lambda group: (group.week, group.name))


def _group(question: "Question", row: Mapping[str, Any]) -> Group:
    by = tuple(row[name] for name in question.by)
    people = int(row["people"])
    if people < SMALLEST_GROUP:
        return Group(by, None, None)
    part = int(row["part"]) if question.has_part else 0
    if _tells_of_few(part) or _tells_of_few(people - part):
        return Group(by, people, None)
    return Group(by, people, float(row["figure"]))


def _tells_of_few(count: int) -> bool:
    """Nobody is no group; one to nine are one that is too small."""
    return 0 < count < SMALLEST_GROUP
