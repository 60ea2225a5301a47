"""How a day would be another one if more were told: what changes, and why."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.shown.decision import Decision, Item
from footbridge.telling.durations import walk_time
from footbridge.telling.language import _, ngettext
from footbridge.telling.plans import main_why
from footbridge.telling.situations import situation


def other_day(now: Decision, then: Decision, catalogue: Catalogue) -> tuple[str, ...]:
    """What `then` differs in from `now`, a sentence each; the walk is always told."""
    return (
        *_of_situation(now, then, catalogue),
        *_of_walk(now, then, catalogue),
        *_of_the_rest(now, then),
    )


def _of_situation(now: Decision, then: Decision, catalogue: Catalogue) -> Iterator[str]:
    before, after = situation(now, catalogue), situation(then, catalogue)
    if before.title != after.title:
        yield _("Today would become: {title}.").format(title=after.title.rstrip("."))


def _of_walk(now: Decision, then: Decision, catalogue: Catalogue) -> Iterator[str]:
    before, after = _walk(now), _walk(then)
    if before is None and after is None:
        yield _("There’s no walk today, with or without them.")
    elif after is None:
        yield _("There’d be no walk today.")
    elif before is None:
        yield _("Today would have a walk of {time}.").format(time=_time(after))
    elif _time(before) == _time(after):
        yield _("Today’s walk stays as it is: {time}.").format(time=_time(after))
    else:
        yield _("Today’s walk would be {after}, and not {before}.").format(
            after=_time(after), before=_time(before)
        )
        yield main_why(after, catalogue)


def _of_the_rest(now: Decision, then: Decision) -> Iterator[str]:
    before, after = _others(now), _others(then)
    changed = {
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    }
    if changed:
        n = len(changed)
        yield ngettext(
            "{n} of today’s exercises would change as well.",
            "{n} of today’s exercises would change as well.",
            n,
        ).format(n=n)


def _walk(decision: Decision) -> Item | None:
    return next((item for item in _items(decision) if item.stream is Stream.WALKING), None)


def _others(decision: Decision) -> dict[str, object]:
    walks = Stream.WALKING
    return {item.exercise: item.dose for item in _items(decision) if item.stream is not walks}


def _items(decision: Decision) -> Iterator[Item]:
    return (item for block in decision.blocks for item in block.items)


def _time(item: Item) -> str:
    return walk_time(item.dose.work_seconds or 0)
