"""What a training day did is noted, and waits until its next day is over."""

from collections.abc import Iterable, Iterator, Sequence

from footbridge.catalogue.words import Stream
from footbridge.engine.facts import SetDone, Walk
from footbridge.engine.known.training import Sets, TrainingDay
from footbridge.engine.known.wishes import easier_on
from footbridge.engine.progress.progress import Progress, Waiting, dose_of
from footbridge.engine.signs.case import Case
from footbridge.engine.streams.balance_level import BalanceLevel
from footbridge.engine.streams.balance_rounds import Practice, judge_rounds
from footbridge.engine.streams.strength_dose import DATES_KEPT, StrengthDose
from footbridge.engine.streams.strength_sets import Judged, judge_sets

LEAST = (1, 1)
"""Sets and repetitions that anybody who did anything has done."""


def note_done(case: Case, progress: Progress, day: TrainingDay) -> Progress:
    """Keep what this day did until its next day is known."""
    stream, guide = progress.strength, case.guide
    doses, sessions = stream.doses, dict[str, Judged]()
    begun: dict[str, StrengthDose] = {}
    minutes = case.person_on(day.on).minutes
    is_over = day.on < case.today
    light = easier_on(case.history, day.on) is not None
    for name in guide.strength & day.sets.keys():
        sets = day.sets[name]
        for key, done in _by_way(case, name, sets):
            dose = doses.get(key)
            if dose is None:
                exercise = case.catalogue.exercises[name]
                dose = dose_of(case, progress, exercise, day.on, done[0].variant)
                begun[key] = dose
            asked = LEAST if light else dose.as_last_asked().asked(minutes, case.numbers)
            sessions[key] = judge_sets(asked, dose.variant, done, sets.fact, day.on)
            if is_over and dose.third_from is not None and not dose.third_used:
                begun[key] = dose._replace(third_used=True)
    if begun:
        stream = stream._replace(doses={**doses, **begun})
    if Stream.STRENGTH in day.streams:
        last_done = stream.last_done
        if is_over:
            trained = guide.strengthens & day.sets.keys()
            last_done = {**last_done, **dict.fromkeys(trained, day.on)}
        dates = (*stream.dates[-DATES_KEPT:], day.on)
        stream = stream._replace(dates=dates, last_done=last_done)
    practice = _practice(case, progress.balance, day)
    # An easier day proves nothing of the full dose: nothing goes up on it, and nothing comes back.
    untold = day.streams if light else tuple(_untold(case, day, sessions.values(), practice))
    return progress._replace(
        strength=stream,
        waiting=Waiting(day, sessions, practice, untold),
        first_on=progress.first_on or day.on,
        last_on={**progress.last_on, **dict.fromkeys(day.streams, day.on)},
    )


def _untold(
    case: Case, day: TrainingDay, sessions: Iterable[Judged], practice: Practice | None
) -> Iterator[Stream]:
    """The streams of which some answer is missing, and a walk that was not comfortable."""
    if not all(one.is_known for one in sessions if one.was_done):
        yield Stream.STRENGTH
    if practice is not None and not practice.known:
        yield Stream.BALANCE
    if not all(walk.what.comfortable for walk in case.history.on(day.on, Walk)):
        yield Stream.WALKING


def _by_way(case: Case, name: str, sets: Sets) -> Iterable[tuple[str, Sequence[SetDone]]]:
    """The sets of one exercise, each way of doing it by itself."""
    exercise = case.catalogue.exercises[name]
    if len({one.variant for one in sets.done}) == 1:
        return [(case.guide.key_of(exercise, sets.done[0].variant), sets.done)]
    ways: dict[str, list[SetDone]] = {}
    for one in sets.done:
        ways.setdefault(case.guide.key_of(exercise, one.variant), []).append(one)
    return ways.items()


def _practice(case: Case, level: BalanceLevel, day: TrainingDay) -> Practice | None:
    """All balance sets of the day together; a near-fall counts in whichever exercise it happened.

    None when there was neither.
    """
    streams = case.guide.streams
    told = [each for each in day.near_falls if streams[each[0].exercise] is not Stream.BALANCE]
    if Stream.BALANCE in day.streams:
        for name, sets in day.sets.items():
            if streams[name] is Stream.BALANCE:
                told += [(one, sets.fact) for one in sets.done]
    if not told:
        return None
    done = [one for one, _ in told]
    return judge_rounds(level.rung, level.seconds, done, told[0][1], day.on, case.numbers)
