"""The values of a reason as words for its sentence: units, names and days instead of codes."""

from collections.abc import Callable, Mapping
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream, Trait
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.streams.progression import Seen
from footbridge.engine.values import VALUES, Code, Kind, Many
from footbridge.telling.days import day
from footbridge.telling.dues import missing_answer
from footbridge.telling.durations import exact_time, minutes, seconds, walk_time
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import in_a_sentence, together
from footbridge.telling.names import name
from footbridge.telling.sentence import said

PERCENT = 100
BETWEEN = ", "

SEEN = {
    Seen.NEAR_FALL: said("You nearly fell"),
    Seen.GRABBED: said("You had to grab hold"),
    Seen.UNSTEADY: said("It felt unsteady"),
    Seen.TOUCHES: said("You needed more than one touch"),
    Seen.SHORT_HOLD: said("A hold ended early"),
    Seen.FEWER_SETS: said("Part of it was left out"),
    Seen.FEWER_REPS: said("You did fewer than planned"),
    Seen.FORM_LOST: said("Good form didn’t last to the end"),
    Seen.UNCOMFORTABLE: said("A walk wasn’t comfortable"),
    Seen.FOOT_MARK: said("Something was found on a foot"),
    Seen.SHORTER_WALKS: said("The walks were shorter than planned"),
    Seen.TINGLED: said("Tingling grew"),
    Seen.HIGHER: said("The next day was above your usual"),
    Seen.MORE_STEPS: said("You took many more steps than at first"),
}
RATINGS = {"pain": said("pain"), "soreness": said("soreness")}


def repetitions(count: int) -> str:
    return ngettext("{n} repetition", "{n} repetitions", count).format(n=count)


def sets(count: int) -> str:
    return ngettext("{n} set", "{n} sets", count).format(n=count)


AMOUNTS: Mapping[str, Callable[[int], str]] = {
    "reps": repetitions,
    "sets": sets,
    "hold_seconds": seconds,
    "rest_seconds": exact_time,
    "rep_seconds": seconds,
    "work_seconds": walk_time,
    "level": seconds,
    "walking": walk_time,
}


def words_of(reason: Reason, catalogue: Catalogue) -> dict[str, str]:
    """What can stand in the gaps of a sentence about `reason`, by name."""
    words = {"rule": rule_name(reason.rule, catalogue)}
    for key, value in reason.values.items():
        if value is not False:
            words[key] = _in_words(key, value, reason.about, catalogue)
    # A walk that grew by a few seconds may be shown as before.
    if not _has_moved(reason) or words.get("from") == words.get("to"):
        words.pop("from", None)
    if reason.values.get("lo") == reason.values.get("hi"):
        words.pop("hi", None)
    if not _effort_explains(reason, catalogue.numbers):
        words.pop("effort", None)
    if _is_one_rating(reason):
        words.pop("peak", None)
    return words | _share(reason) | _because(reason, catalogue)


FIRST_OF_TWO = ("from", "lo")
COUNTED = ("reps", "sets", "hold_seconds", "level")


def _is_one_rating(reason: Reason) -> bool:
    """Whether the highest rating is that of the next day: then it is told once, and not as two."""
    return reason.says is Says.TRIMMED and "peak" in reason.values and len(reason.facts) == 1


def _effort_explains(reason: Reason, numbers: Numbers) -> bool:
    """Whether the effort is why: a moderate one is only mentioned where something else was."""
    effort = counts_of(reason).get("effort", 0)
    if reason.says is Says.LOWERED:
        return effort >= numbers.effort_too_hard
    return effort >= numbers.effort_hold_early


def counts_of(reason: Reason) -> dict[str, int]:
    """The whole numbers among the values."""
    return {
        key: value
        for key, value in reason.values.items()
        if isinstance(value, int) and not isinstance(value, bool)
    }


def rule_name(rule: str, catalogue: Catalogue) -> str:
    """The name of the rule, gate or flag with this id."""
    for known in (catalogue.rules, catalogue.flags, catalogue.gates):
        if rule in known:
            return known[rule].name
    raise KeyError(rule)


def _in_words(key: str, value: object, about: str, catalogue: Catalogue) -> str:
    """One value by its kind. A name that is not declared is a mistake of ours."""
    kind = VALUES[key]
    if isinstance(kind, Many):
        return together([_one(kind.of, each, catalogue) for each in _several(value)])
    if isinstance(value, int) and kind in (Kind.AMOUNT, Kind.TIME):
        return _amount(key, value, about)
    return _one(kind, value, catalogue)


def _several(value: object) -> tuple[object, ...]:
    """The items of a list, handed over as they are or as one text."""
    return value if isinstance(value, tuple) else tuple(str(value).split(BETWEEN))


def _amount(key: str, count: int, about: str) -> str:
    """With the unit of what the reason is about; of two, only the second says the unit."""
    unit = AMOUNTS.get(about)
    if unit is None:
        return exact_time(count) if VALUES[key] is Kind.TIME else str(count)
    return str(count) if key in FIRST_OF_TWO and about in COUNTED else unit(count)


def _one(kind: Kind | Code, value: object, catalogue: Catalogue) -> str:
    match kind:
        case Code(words) if words is Seen:
            return _(SEEN[Seen(str(value))].one)
        case Code(words):
            return name(words(str(value)))
        case Kind.EXERCISE:
            return in_a_sentence(catalogue.exercises[str(value)].name)
        case Kind.MISSING:
            return missing_answer(str(value))
        case Kind.RATING:
            return _(RATINGS[str(value)].one)
        case Kind.DAY:
            return day(date.fromisoformat(str(value)))
        case Kind.MINUTES:
            return minutes(int(str(value)))
        case Kind.YES_NO:
            return _("yes")
        case _:
            return str(value)


def _has_moved(reason: Reason) -> bool:
    """Whether `from` is worth telling: nothing comes from nowhere or becomes itself."""
    counts = counts_of(reason)
    before = counts.get("from", 0)
    return bool(before) and before != counts.get("to", before)


def _share(reason: Reason) -> dict[str, str]:
    """How far it went down, in per cent."""
    counts = counts_of(reason)
    before, after = counts.get("from", 0), counts.get("to", 0)
    if before < 1 or after >= before:
        return {}
    return {"less": str(((before - after) * PERCENT + before // 2) // before)}


def _because(reason: Reason, catalogue: Catalogue) -> dict[str, str]:
    """Gives the `because` of a gate or flag the name of its kind, so that a sentence fits it."""
    code = reason.values.get("because")
    if not isinstance(code, str):
        return {}
    if code in list(Trait):
        return {"trait": name(Trait(code))}
    if code in list(Stream):
        return {"stream": name(Stream(code))}
    if code in catalogue.exercises:
        return {"twin": in_a_sentence(catalogue.exercises[code].name)}
    return {}
