"""The plainest blocks: so many of a list at a time."""

from dataclasses import dataclass


def file_of(index: int) -> str:
    """Where a block of this number is kept, whatever is in it."""
    return f"block-{index:08}.parquet"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Those from `first` to before `end` of a list that the manifest of the run holds."""

    index: int
    first: int
    end: int

    @property
    def file(self) -> str:
        return file_of(self.index)

    @property
    def count(self) -> int:
        return self.end - self.first


def spans_of(count: int, block: int) -> list[Span]:
    """All blocks of a list of `count`, `block` of them to a file."""
    firsts = range(0, count, block)
    return [Span(index, first, min(first + block, count)) for index, first in enumerate(firsts)]
