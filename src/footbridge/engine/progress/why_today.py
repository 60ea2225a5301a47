"""Why the day is as it is: one reason or more for each situation that holds."""

from datetime import timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Place
from footbridge.engine.progress.progress import Progress, has_begun, week_on
from footbridge.engine.shown.decision import OpenFlag, Plain, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.shown.situations import (
    AwayNow,
    Emergency,
    FirstDays,
    Flare,
    NotEnoughKnown,
    NotScreened,
    OnCourse,
    Paused,
    Reduced,
    Situation,
    Spared,
    StartingAgain,
    StopSignSeen,
)
from footbridge.engine.signs.case import Case


def reasons_for_today(
    found: tuple[Situation, ...], case: Case, progress: Progress
) -> tuple[Reason, ...]:
    """Why the day is as it is, one reason for each situation that holds."""
    return tuple(one for each in found for one in _reasons_for(each, case, progress))


def _reasons_for(situation: Situation, case: Case, progress: Progress) -> list[Reason]:
    catalogue, flags = case.catalogue, case.flags
    match situation:
        case Emergency():
            return _from_names(situation.flags, (), catalogue, flags, Says.EMERGENCY)
        case Paused():
            return _from_names(situation.flags, situation.gates, catalogue, flags, Says.PAUSED)
        case Reduced():
            says = Says.SEATED_ONLY if situation.seated_only else Says.FROZEN
            return _from_names(situation.flags, situation.gates, catalogue, flags, says)
        case _:
            rule, says, facts, values = _why(situation, case, progress)
            return [reason(catalogue, rule, says, "situation", facts, **values)]


_Why = tuple[str, Says, tuple[str, ...], dict[str, Plain]]


def _why(situation: Situation, case: Case, progress: Progress) -> _Why:
    """The rule, what it says, the facts and the figures."""
    told: dict[str, Plain]
    match situation:
        case NotScreened():
            return "REG-13", Says.DUE, (), {}
        case Spared(untold=True):
            return "REG-07", Says.EXCLUDED, (case.half_told,), {"untold": True}
        case Spared():
            is_anywhere = len(situation.places) == len(Place)
            told = {} if is_anywhere else {"places": situation.places}
            facts = tuple(dict.fromkeys(case.hot_places.values()))
            return "REG-07", Says.EXCLUDED, facts, told
        case StopSignSeen():
            return "REG-09", Says.FROZEN, (), {"exercises": situation.exercises}
        case Flare():
            return _flare(situation, case, progress)
        case AwayNow():
            return "REG-01", Says.PAUSED, (), {"until": situation.until.isoformat()}
        case StartingAgain():
            facts = progress.fresh_because if situation.fresh_start else ()
            told = {"days": situation.days, "fresh": situation.fresh_start}
            return "REG-01", Says.RESTARTED, facts, told
        case NotEnoughKnown():
            missing = situation.missing
            return "REG-02", Says.HELD_UNKNOWN, (), {"missing": missing}
        case FirstDays():
            return "RULE-01", Says.STARTS_HERE, (), {}
        case OnCourse() if not has_begun(progress) and week_on(progress, case.today) > 1:
            # No week goes on in which nothing was trained yet.
            return "RULE-30", Says.PLANNED, (), {"begins": True}
        case _:
            return "RULE-30", Says.PLANNED, (), {"week": week_on(progress, case.today)}


def _flare(flare: Flare, case: Case, progress: Progress) -> _Why:
    after = progress.responses[flare.on]
    until = after.known_on + timedelta(days=case.numbers.freeze_days)
    values: dict[str, Plain] = {
        "rating": after.rating,
        "base": after.base,
        "peak": after.peak,
        "next": after.next,
        "percent": flare.percent,
        "streams": flare.streams,
        "until": until.isoformat(),
    }
    return "RULE-18", Says.TRIMMED, after.facts, values


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
