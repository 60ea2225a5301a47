"""What happened, in words: the facts that a reason looked at."""

from collections.abc import Iterable
from typing import assert_never

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine import journal
from footbridge.engine.journal import Fact, FootFinding, Journal
from footbridge.telling.days import day
from footbridge.telling.durations import seconds, walk_time
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import together
from footbridge.telling.names import name


def looked_at(ids: Iterable[str], known: Journal, catalogue: Catalogue) -> tuple[str, ...]:
    """The facts with these ids, each on one line, in the order of happening."""
    wanted = set(ids)
    found = sorted((f for f in known.facts if f.id in wanted), key=lambda f: (f.at, f.id))
    return tuple(fact(each, catalogue) for each in found)


def fact(happened: Fact, catalogue: Catalogue) -> str:
    """One fact: "Friday 20 November: check-in in the morning, pain 3, soreness 2"."""
    return _("{day}: {what}").format(day=day(happened.at.date()), what=what(happened, catalogue))


def what(happened: Fact, catalogue: Catalogue) -> str:
    """The fact without its day."""
    match happened:
        case journal.CheckIn():
            return check_in(happened)
        case journal.FeetCheck():
            return feet_check(happened)
        case journal.Session():
            return session(happened, catalogue)
        case journal.Walk():
            return walk(happened)
        case journal.Test():
            return test(happened)
        case journal.Stumble():
            return _("a stumble that you caught")
        case journal.Fall():
            return _("a fall")
        case journal.FlagRaised():
            return _("you said yes to: {flag}").format(flag=_flag(happened.flag, catalogue))
        case journal.FlagDenied():
            return _("you said no to: {flag}").format(flag=_flag(happened.flag, catalogue))
        case journal.FlagReported():
            told = _("you called or told somebody about: {flag}")
            return told.format(flag=_flag(happened.flag, catalogue))
        case journal.FlagCleared():
            return _("over: {flag}").format(flag=_flag(happened.flag, catalogue))
        case journal.GateCleared():
            return _("no longer holds: {gate}").format(gate=_gate(happened.gate, catalogue))
        case journal.Screened():
            return _("safety questions answered")
        case journal.Away():
            return away(happened)
        case journal.ProfileChanged():
            return _("your settings changed")
        case journal.ReviewAccepted():
            return _("review gone through")
        case journal.Withdrawn():
            return _("an entry taken back")
    assert_never(happened)


def check_in(made: journal.CheckIn) -> str:
    parts = [_("check-in in the {slot}").format(slot=name(made.slot))]
    if made.pain is not None:
        parts.append(_("pain {score}").format(score=made.pain))
    if made.soreness is not None:
        parts.append(_("soreness {score}").format(score=made.soreness))
    if made.night_pain is not None:
        parts.append(name(made.night_pain))
    return ", ".join(parts)


def feet_check(made: journal.FeetCheck) -> str:
    if not made.could_see:
        return _("feet could not be seen well enough")
    if not made.findings:
        return _("feet looked at, nothing found")
    found = together([finding(each) for each in made.findings])
    return _("feet looked at: {found}").format(found=found)


def finding(seen: FootFinding) -> str:
    """ "a blister, left foot, the heel"."""
    parts = [name(seen.found), _("{side} foot").format(side=name(seen.side))]
    if seen.zone is not None:
        parts.append(name(seen.zone.place))
    return ", ".join(parts)


def session(made: journal.Session, catalogue: Catalogue) -> str:
    done = dict.fromkeys(each.exercise for each in made.sets if each.skipped is None)
    count = len(done)
    line = ngettext("session with {n} exercise", "session with {n} exercises", count)
    stops = {
        _("stopped at {exercise} because of {sign}").format(
            exercise=_exercise(each.exercise, catalogue), sign=name(each.stop)
        )
        for each in made.sets
        if each.stop is not None
    }
    return ", ".join([line.format(n=count), *sorted(stops)])


def walk(made: journal.Walk) -> str:
    line = _("walk of {time} without a rest").format(time=walk_time(made.seconds))
    if made.stop is not None:
        line = _("{walk}, stopped because of {sign}").format(walk=line, sign=name(made.stop))
    return line


def test(made: journal.Test) -> str:
    from_measure = _("{measure}: {result}").format(
        measure=name(made.measure), result=result(made.measure, made.result)
    )
    if made.side is None:
        return from_measure
    return _("{test}, {side} side").format(test=from_measure, side=name(made.side))


def result(measure: Measure, amount: int) -> str:
    """A result with its unit."""
    match measure:
        case Measure.HEEL_RAISES | Measure.CHAIR_STANDS:
            return str(amount)
        case Measure.WALKING_TOLERANCE:
            return walk_time(amount * 60)
        case Measure():
            return seconds(amount)


def away(made: journal.Away) -> str:
    return _("away from {first} to {last}, because of {why}").format(
        first=day(made.first), last=day(made.last), why=name(made.why)
    )


def _exercise(exercise: str, catalogue: Catalogue) -> str:
    known = catalogue.exercises.get(exercise)
    return known.name if known else exercise


def _flag(flag: str, catalogue: Catalogue) -> str:
    known = catalogue.flags.get(flag)
    return known.name if known else flag


def _gate(gate: str, catalogue: Catalogue) -> str:
    known = catalogue.gates.get(gate)
    return known.name if known else gate
