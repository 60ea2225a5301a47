"""What a card for somebody who knows says. The person sends it, so it speaks as they would."""

from footbridge.engine.person import Slot
from footbridge.telling.language import _, ngettext
from footbridge.telling.sentence import said
from footbridge.telling.trends import number

PAIN = {
    Slot.MORNING: said("Nerve pain in the morning, usually: {now} of 10."),
    Slot.EVENING: said("Nerve pain in the evening, usually: {now} of 10."),
}


def title(name: str) -> str:
    """Without a name it says only that it is the sender's."""
    return _("{name}’s bridge").format(name=name) if name else _("My bridge")


def goal(own: str, weeks: int) -> str:
    """Their own words, or the plain plan."""
    if own:
        return _("My goal: {own}").format(own=own)
    return _("My goal: a plank for each day, for {n} weeks.").format(n=weeks)


def days_done(laid: int, planks: int) -> str:
    """The days on which something was done, and how many planks the bridge has."""
    if laid == 0:
        return _("The first plank is still to come.")
    if laid >= planks:
        line = _("Days done: {n}. All {planks} planks of the bridge are laid.")
        return line.format(n=laid, planks=planks)
    return ngettext(
        "{n} day done, {n} plank laid. The whole bridge has {planks}.",
        "{n} days done, {n} planks laid. The whole bridge has {planks}.",
        laid,
    ).format(n=laid, planks=planks)


def week(now: int, weeks: int) -> str:
    """After the last week of the guide, the week alone."""
    if now > weeks:
        return _("This is week {n}.").format(n=now)
    return _("This is week {n} of {weeks}.").format(n=now, weeks=weeks)


def lately(days: int, window: int) -> str:
    """How many days, and never how many not."""
    return ngettext(
        "In the last {window} days I did something on {n} day.",
        "In the last {window} days I did something on {n} days.",
        days,
    ).format(n=days, window=window)


def walks(count: int, minutes: int, window: int) -> str:
    """How many there were and how long, and never how many were not."""
    return ngettext(
        "In the last {window} days I went for {n} walk: {minutes} minutes.",
        "In the last {window} days I went for {n} walks: {minutes} minutes together.",
        count,
    ).format(n=count, minutes=minutes, window=window)


def no_walks() -> str:
    """Nothing was walked lately."""
    return _("The next walk is still to come.")


def pain(usual: float, slot: Slot) -> str:
    """The usual rating; of one time of day, as ratings are compared."""
    return _(PAIN[slot].one).format(now=number(usual))
