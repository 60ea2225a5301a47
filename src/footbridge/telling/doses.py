"""A prescription in words: how many, how long, how slowly, which side, and how it should feel."""

from footbridge.catalogue.words import DoseKind, Scale, Sides
from footbridge.engine.shown.decision import Dose, TargetBand, TempoAsked
from footbridge.telling.durations import exact_time, seconds, walk_time
from footbridge.telling.language import _, ngettext
from footbridge.telling.sentence import said

WALK_LIKE_SECONDS = 150
TARGETS = {
    Scale.EFFORT: said("Effort {lo} to {hi} out of 10."),
    Scale.SENSATION: said("A mild pull or tingle, {lo} to {hi} out of 10."),
    Scale.PRESSURE: said("Light pressure, {lo} to {hi} out of 10."),
}


def dose(asked: Dose) -> str:
    """The whole of it on one line: "2 sets of 8, slow: 2 seconds up, hold 1, 3 down"."""
    parts = [amount(asked), *side_words(asked.sides)]
    line = ", ".join(parts)
    if asked.tempo is None:
        return line
    return _("{dose}, slow: {tempo}").format(dose=line, tempo=tempo(asked.tempo))


def amount(asked: Dose) -> str:
    """How many and how long, without side or tempo."""
    match asked.kind:
        case DoseKind.REPS:
            return _sets_of(asked.sets, asked.reps or 0)
        case DoseKind.HOLD:
            return _holds(asked.sets, asked.reps or 1, asked.hold_seconds or 0)
        case DoseKind.TIME:
            return _times(asked.sets, asked.work_seconds or 0)


def tempo(asked: TempoAsked) -> str:
    """ "2 seconds up, hold 1, 3 down"."""
    without_pause = _("{up} up, {down} down")
    pattern = _("{up} up, hold {pause}, {down} down") if asked.pause else without_pause
    return pattern.format(up=seconds(asked.up), pause=asked.pause, down=asked.down)


def rest(asked: Dose) -> str:
    """How long to rest between sets; nothing when there is only one."""
    if asked.sets < 2 or not asked.rest_seconds:
        return ""
    return _("Rest {time} between sets.").format(time=exact_time(asked.rest_seconds))


def target(band: TargetBand) -> str:
    """How it should feel, on which scale of ten."""
    return _(TARGETS[band.scale].one).format(lo=band.lo, hi=band.hi)


def side_words(sides: Sides) -> tuple[str, ...]:
    """How the dose meets the two sides; nothing when both work together."""
    match sides:
        case Sides.TOGETHER:
            return ()
        case Sides.EACH:
            return (_("each side"),)
        case Sides.EACH_BOTH_WAYS:
            return (_("each way, each side"),)
        case Sides.ALTERNATING:
            return (_("left and right in turn"),)


def _sets_of(sets: int, reps: int) -> str:
    if sets == 1:
        return ngettext("{n} time", "{n} times", reps).format(n=reps)
    return _("{sets} sets of {reps}").format(sets=sets, reps=reps)


def _holds(sets: int, reps: int, hold_seconds: int) -> str:
    hold = seconds(hold_seconds)
    if reps == 1 or sets == 1:
        times = _sets_of(1, sets * reps)
        return _("{times}, hold {hold}").format(times=times, hold=hold)
    many = _sets_of(sets, reps)
    return _("{many}, hold {hold} each").format(many=many, hold=hold)


def _times(sets: int, work_seconds: int) -> str:
    walk_like = work_seconds >= WALK_LIKE_SECONDS
    time = walk_time(work_seconds) if walk_like else exact_time(work_seconds)
    if sets == 1:
        return time
    return _("{sets} times {time}").format(sets=sets, time=time)
