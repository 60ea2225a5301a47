"""What a calendar says of sessions, walks, the review and promises. No title names health."""

from datetime import date

from footbridge.telling.days import day
from footbridge.telling.durations import walk_time
from footbridge.telling.language import _, ngettext


def session() -> str:
    return _("Footbridge: session")


def walk() -> str:
    return _("Footbridge: walk")


def review() -> str:
    return _("Footbridge: look back")


def look_in() -> str:
    """Of a day on which the plan rests: why, the app says, and no calendar."""
    return _("Footbridge: please look in")


def promise() -> str:
    """To whom and of what stands in own words, so the title says neither."""
    return _("Footbridge: what you promised")


def about_promise(says: str, to: str) -> str:
    return _("“{says}” – to {to}").format(says=says, to=to)


def about_session(exercises: int, minutes: int) -> str:
    """Told only where that is wished for."""
    about = ngettext(
        "{n} exercise for feet and balance, about {minutes} minutes",
        "{n} exercises for feet and balance, about {minutes} minutes",
        exercises,
    )
    return about.format(n=exercises, minutes=minutes)


def about_walk(seconds: int) -> str:
    return _("{time} without a rest").format(time=walk_time(seconds))


def about_review() -> str:
    return _("The review: your tests, and how the last weeks went")


def may_change(on: date) -> str:
    """What is said of every day but today."""
    return _("As the plan stands on {day}. It can change.").format(day=day(on))
