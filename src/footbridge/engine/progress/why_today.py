"""Why the day is as it is: one reason or more for each situation that holds."""

from datetime import timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Place
from footbridge.engine.progress.progress import Course
from footbridge.engine.shown.decision import OpenFlag, Reason, Says, Situation
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.limits import Limits


def reasons_for_today(
    found: tuple[Situation, ...], limits: Limits, course: Course
) -> tuple[Reason, ...]:
    """Why the day is as it is, one reason for each situation that holds."""
    return tuple(one for situation in found for one in _reasons_for(situation, limits, course))


def _reasons_for(situation: Situation, limits: Limits, course: Course) -> list[Reason]:
    catalogue, flags = limits.catalogue, limits.flags
    match situation.kind:
        case "not_screened":
            return [reason(catalogue, "REG-13", Says.DUE, "situation")]
        case "emergency":
            return _from_names(situation.flags, (), catalogue, flags, Says.EMERGENCY)
        case "paused":
            return _from_names(situation.flags, situation.gates, catalogue, flags, Says.PAUSED)
        case "reduced":
            says = Says.SEATED_ONLY if situation.seated_only else Says.FROZEN
            return _from_names(situation.flags, situation.gates, catalogue, flags, says)
        case "spared":
            facts = tuple(dict.fromkeys(limits.hot_places.values()))
            is_anywhere = len(situation.places) == len(Place)
            told = {} if is_anywhere else {"places": ", ".join(situation.places)}
            return [reason(catalogue, "REG-07", Says.EXCLUDED, "situation", facts, **told)]
        case "stop_sign":
            values = {"exercises": ", ".join(situation.exercises)}
            return [reason(catalogue, "REG-09", Says.FROZEN, "situation", (), **values)]
        case "flare":
            settled = course.settled[situation.on]
            until = situation.on + timedelta(days=1 + course.numbers.freeze_days)
            return [
                reason(
                    catalogue,
                    "RULE-18",
                    Says.TRIMMED,
                    "situation",
                    settled.facts,
                    rating=settled.rating,
                    base=settled.base,
                    peak=settled.peak,
                    next=settled.next,
                    percent=situation.percent,
                    streams=", ".join(situation.streams),
                    until=until.isoformat(),
                )
            ]
        case "away":
            return [
                reason(
                    catalogue,
                    "REG-01",
                    Says.PAUSED,
                    "situation",
                    until=situation.until.isoformat(),
                )
            ]
        case "starting_again":
            facts = course.fresh_because if situation.fresh_start else ()
            return [
                reason(
                    catalogue,
                    "REG-01",
                    Says.RESTARTED,
                    "situation",
                    facts,
                    days=situation.days,
                    fresh=situation.fresh_start,
                )
            ]
        case "not_enough_known":
            missing = ", ".join(situation.missing)
            return [reason(catalogue, "REG-02", Says.HELD_UNKNOWN, "situation", missing=missing)]
        case "first_days":
            return [reason(catalogue, "RULE-01", Says.STARTS_HERE, "situation")]
        case "on_course":  # pragma: no branch - the union is closed
            week = course.week_on(course.history.today)
            return [reason(catalogue, "RULE-30", Says.PLANNED, "situation", week=week)]


def _from_names(
    names: tuple[str, ...],
    gates: tuple[str, ...],
    catalogue: Catalogue,
    flags: tuple[OpenFlag, ...],
    says: Says,
) -> list[Reason]:
    raised = {flag.flag: flag for flag in flags}
    found = []
    for name in (*names, *gates):
        known = catalogue.flags.get(name) or catalogue.gates[name]
        facts = (raised[name].raised_by,) if name in raised else ()
        found.append(
            Reason(
                rule=name,
                says=says,
                about="situation",
                facts=facts,
                values={},
                sources=known.sources,
            )
        )
    return found
