"""What was seen, as the lines of a report."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tools.load.visiting import Seen

MOST_SECONDS = 1.0
MILLISECONDS = 1000
MOST_KINDS = 10


def of_all(seen: Sequence[Seen], share: float) -> float:
    """The time in milliseconds under which so much of all pages is."""
    ordered = sorted(each.seconds for each in seen)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * MILLISECONDS


def is_well(seen: Sequence[Seen]) -> bool:
    """No error, and of a hundred pages ninety-nine within a second."""
    is_quick = bool(seen) and of_all(seen, 0.99) < MOST_SECONDS * MILLISECONDS
    return is_quick and not any(each.wrong for each in seen)


def report(seen: Sequence[Seen]) -> Iterator[str]:
    """A line a kind of page, then all of them, then what was wrong."""
    yield f"{'page':<22} {'count':>7} {'p50 ms':>8} {'p99 ms':>8} {'longest':>8} {'errors':>7}"
    for name in sorted({each.name for each in seen}):
        yield _line(name, [each for each in seen if each.name == name])
    if seen:
        yield _line("all", seen)
    wrong = Counter(f"{each.name}: {each.wrong}" for each in seen if each.wrong)
    for what, times in wrong.most_common(MOST_KINDS):
        yield f"{times} × {what}"


def _line(name: str, seen: Sequence[Seen]) -> str:
    middle, most = of_all(seen, 0.5), of_all(seen, 0.99)
    longest = max(each.seconds for each in seen) * MILLISECONDS
    errors = sum(1 for each in seen if each.wrong)
    return f"{name:<22} {len(seen):>7} {middle:>8.0f} {most:>8.0f} {longest:>8.0f} {errors:>7}"
