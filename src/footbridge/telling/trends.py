"""What a chart shows, in a sentence or two that can be read before it, and instead of it."""

from collections.abc import Sequence

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Measure
from footbridge.engine.person import Sex, Slot
from footbridge.engine.shown.fortnights import Against, Fortnight
from footbridge.engine.shown.trend import Drift, Trend, Verdict
from footbridge.telling.days import day
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import in_a_sentence, sentence_case, together
from footbridge.telling.names import name
from footbridge.telling.sentence import counted, said
from footbridge.telling.verdicts import leaning, verdict

RATED = {
    ("pain", Slot.MORNING): said("Nerve pain in the morning"),
    ("pain", Slot.EVENING): said("Nerve pain in the evening"),
    ("soreness", Slot.MORNING): said("Sore muscles in the morning"),
    ("soreness", Slot.EVENING): said("Sore muscles in the evening"),
}
TITLES = {
    "numb_places": said("Numb places"),
    "walked": said("Minutes walked in a week"),
    "stumbles": said("Stumbles you caught"),
    "ease": said("Stairs and chairs"),
}
SHORT = {
    "pain": said("nerve pain"),
    "soreness": said("sore muscles"),
    "numb_places": said("numb places"),
}
"""As they stand in a sentence over several of them."""


def short_name(trend: Trend) -> str:
    """What a trend is of: "standing on one leg, left"."""
    if trend.measure in SHORT:
        return _(SHORT[trend.measure].one)
    test = name(Measure(trend.measure))
    if trend.side is None:
        return test
    return _("{test}, {side}").format(test=test, side=name(trend.side))


def listed(trend: Trend) -> str:
    """The same among others with commas between them: "standing on one leg (left)"."""
    if trend.side is None:
        return short_name(trend)
    test = name(Measure(trend.measure))
    return _("{test} ({side})").format(test=test, side=name(trend.side))


def number(amount: float) -> str:
    """ "4", and "4.5" where a middle lies between two."""
    return f"{amount:.1f}".removesuffix(".0")


def rated(trend: Trend, first: Fortnight | None, numbers: Numbers) -> str:
    """Pain or soreness: what is usual now, what was before, and where it began."""
    if trend.verdict is Verdict.NOT_ENOUGH or trend.now is None or trend.before is None:
        return too_few_days(numbers)
    said_of = {"now": number(trend.now), "before": number(trend.before)}
    if trend.against is Against.FIRST_DAYS:
        return _("Usually {before} in your first days, and usually {now} since then.").format(
            **said_of
        )
    line = _("Usually {now} in the last {n} days, and {before} in the {n} before.").format(
        **said_of, n=numbers.trend_window_days
    )
    if first is not None:
        began = number(first.middle)
        line = _("{line} At the start it was {first}.").format(line=line, first=began)
    return f"{line} {_over_all(trend)}".strip()


def _over_all(trend: Trend) -> str:
    """A slow change that two fortnights beside each other do not show."""
    slope = trend.slope
    is_sure = slope is not None and (slope.lo > 0 or slope.hi < 0)
    if trend.verdict is not Verdict.NO_CLEAR_CHANGE or not is_sure:
        return ""
    return _(OVER_ALL[trend.drift].one)


OVER_ALL = {
    Drift.UP: said("Over all these days it drifts up."),
    Drift.DOWN: said("Over all these days it drifts down."),
    Drift.STEADY: said("Over all these days it is steady."),
}


def too_few_days(numbers: Numbers) -> str:
    n = numbers.trend_least_values
    return ngettext(
        "Too early to compare. It needs {n} answer then and {n} now.",
        "Too early to compare. It needs {n} answers then and {n} now.",
        n,
    ).format(n=n)


def numb(trend: Trend, numbers: Numbers) -> str:
    """How many places were marked as numb, at the two ends of all that was told."""
    if not trend.points:
        return _("No place has been marked yet.")
    first, last = int(trend.points[0][1]), int(trend.points[-1][1])
    if len(trend.points) == 1:
        return ngettext("You marked {n} place.", "You marked {n} places.", first).format(n=first)
    line = ngettext(
        "You marked {n} place at the start, and {last} the last time.",
        "You marked {n} places at the start, and {last} the last time.",
        first,
    ).format(n=first, last=last)
    return f"{line} {how_sure(trend, numbers)}".strip()


def tested(found: Sequence[Trend], numbers: Numbers) -> str:
    """A test of the body, each leg by itself where each has its own result."""
    lines = [_of_a_test(each) for each in found if each.points]
    return " ".join([*lines, how_sure(found[-1], numbers)]).strip()


def _of_a_test(trend: Trend) -> str:
    (on, first), (_last_on, last) = trend.points[0], trend.points[-1]
    if len(trend.points) == 1:
        line = _("{amount} on {day}.").format(amount=amount(first, trend.unit), day=day(on))
    else:
        line = _("From {first} to {last}.").format(
            first=number(first), last=amount(last, trend.unit)
        )
    if trend.side is None:
        return line
    told = line[:1].lower() + line[1:]
    return _("{side}: {line}").format(side=sentence_case(name(trend.side)), line=told)


def amount(result: float, unit: str) -> str:
    """A result with its unit: "12 seconds", "14 times"."""
    whole = round(result)
    match unit:
        case "seconds":
            return ngettext("{n} second", "{n} seconds", whole).format(n=number(result))
        case "minutes":
            return ngettext("{n} minute", "{n} minutes", whole).format(n=number(result))
        case _:
            return ngettext("{n} time", "{n} times", whole).format(n=number(result))


def unit(of: str) -> str:
    """What a number of a trend counts, beside it in a table."""
    return _(UNITS[of].one)


UNITS = {
    "points": said("0 to 10"),
    "places": said("places"),
    "seconds": said("seconds"),
    "minutes": said("minutes"),
    "times": said("times"),
}


def row_verdict(trend: Trend) -> str:
    """The verdict of one line of a table; a test too noisy to call says where it leans."""
    words = verdict(trend)
    if trend.verdict is Verdict.NO_CLEAR_CHANGE and trend.measure == Measure.SINGLE_LEG:
        return _leaning_but(trend, words)
    return words


def _leaning_but(trend: Trend, words: str) -> str:
    """ "Drifting up, but no clear change yet": the two must not read as two verdicts."""
    if trend.drift is Drift.STEADY:
        return _("{leaning}. {verdict}").format(leaning=leaning(trend), verdict=words)
    but = _("{leaning}, but {verdict}")
    return but.format(leaning=leaning(trend), verdict=in_a_sentence(words))


def how_sure(trend: Trend, numbers: Numbers) -> str:
    """What may be made of a change: a test that varies a lot is never called from two results."""
    is_new = trend.verdict is Verdict.NOT_ENOUGH
    if trend.measure == Measure.SINGLE_LEG and is_new:
        n = numbers.single_leg_reviews
        return ngettext(
            "It takes {n} review before a change means something.",
            "It takes {n} reviews before a change means something.",
            n,
        ).format(n=n)
    if is_new or trend.verdict is None or len(trend.points) == 1:
        return ""
    if trend.overall in {Verdict.LIKELY_BETTER, Verdict.LIKELY_WORSE}:
        return _("That’s more than chance.")
    if trend.measure == Measure.SINGLE_LEG:
        return _("This test varies a lot from day to day, so we don’t call it a change yet.")
    return _("A change of less than {n} may be chance.").format(n=number(trend.noise))


def verdict_of(found: Sequence[Trend]) -> str:
    """The verdict of a chart, in the words of the table: of both legs, each by itself."""
    told = [each for each in found if each.verdict not in {None, Verdict.NOT_ENOUGH}]
    if not told:
        return verdict(found[0]) if found else ""
    if len(told) == 1 and told[0].side is None:
        return verdict(told[0])
    parts = [
        _("{side} {verdict}").format(side=name(each.side), verdict=_in_words(each))
        for each in told
        if each.side is not None
    ]
    return sentence_case(", ".join(parts))


def _in_words(trend: Trend) -> str:
    words = verdict(trend)
    if trend.verdict is Verdict.NO_CLEAR_CHANGE and trend.measure == Measure.SINGLE_LEG:
        words = leaning(trend)
    return words[:1].lower() + words[1:]


def walked(minutes: int, planned: int | None, numbers: Numbers) -> str:
    """What was walked of late, beside what was planned: neither is judged by the other."""
    n = numbers.trend_window_days
    line = ngettext(
        "You walked {minutes} minute in the last {n} days.",
        "You walked {minutes} minutes in the last {n} days.",
        minutes,
    ).format(minutes=minutes, n=n)
    if planned is None:
        return line
    more = ngettext(
        "{planned} minute was planned.", "{planned} minutes were planned.", planned
    ).format(planned=planned)
    return _("{line} {more} The plan sets them, so they’re no mark to reach.").format(
        line=line, more=more
    )


def stumbled(now: int, before: int, numbers: Numbers) -> str:
    n = numbers.trend_window_days
    return ngettext(
        "{now} stumble you caught in the last {n} days, and {before} in the {n} before.",
        "{now} stumbles you caught in the last {n} days, and {before} in the {n} before.",
        now,
    ).format(now=now, before=before, n=n)


def usual_at_age(lo: int, hi: int, sex: Sex | None) -> str:
    """The middle half of others of that age, beside a result and never as a mark."""
    return _(AT_AGE[sex].one).format(lo=lo, hi=hi)


AT_AGE = {
    Sex.FEMALE: said("Usual for women of about your age: {lo} to {hi}. It’s no mark to reach."),
    Sex.MALE: said("Usual for men of about your age: {lo} to {hi}. It’s no mark to reach."),
    None: said("Usual for people of about your age: {lo} to {hi}. It’s no mark to reach."),
}


def summary(judged: Sequence[Trend]) -> str:
    """One sentence over all that is judged: what got better, what got worse, and what did not."""
    of: dict[tuple[Verdict, bool], list[str]] = {}
    for each in judged:
        if each.overall is not None:
            key = each.overall, each.since_start is not None
            of.setdefault(key, []).append(listed(each))
    parts = [
        _(pattern.one).format(names=together(names))
        for found, pattern in SUMMED.items()
        if (names := of.get(found))
    ]
    verdicts = {found for found, _since_start in of}
    if Verdict.LIKELY_WORSE not in verdicts and Verdict.NO_CLEAR_CHANGE in verdicts:
        parts.append(_("Nothing got clearly worse."))
    return " ".join(parts) if parts else _("It’s too early to say what has changed.")


SUMMED = {
    (Verdict.LIKELY_WORSE, False): said("Likely worse: {names}."),
    (Verdict.LIKELY_WORSE, True): said("Likely worse since the start: {names}."),
    (Verdict.LIKELY_BETTER, False): said("Likely better: {names}."),
    (Verdict.LIKELY_BETTER, True): said("Likely better since the start: {names}."),
    (Verdict.NO_CLEAR_CHANGE, False): said("No clear change yet: {names}."),
}
"""By the verdict, and whether it holds against the start alone."""


EASE_NAMES = {"stairs": said("stairs"), "getting_up": said("chair")}
HOW_EASY = {
    "stairs": counted(
        "Stairs were easy on {easy} of the {told} day you told us about.",
        "Stairs were easy on {easy} of the {told} days you told us about.",
        by="told",
    ),
    "getting_up": counted(
        "Getting up was easy on {easy} of the {told} day you told us about.",
        "Getting up was easy on {easy} of the {told} days you told us about.",
        by="told",
    ),
}


def how_easy(about: str, easy: int, told: int, easy_before: int, told_before: int) -> str:
    """Stairs, or getting up from a chair: lately, and before where that is known."""
    if not told:
        easy, told, told_before = easy_before, told_before, 0
    sentence = HOW_EASY[about]
    line = ngettext(sentence.one, sentence.many, told).format(easy=easy, told=told)
    if not told_before:
        return line
    before = _("Before, on {easy} of {told}.").format(easy=easy_before, told=told_before)
    return f"{line} {before}"
