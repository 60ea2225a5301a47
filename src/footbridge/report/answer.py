"""Should anything change? The first thing that a clinician reads, and what is asked of them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from footbridge.catalogue.words import Outcome
from footbridge.engine.facts import Fall
from footbridge.engine.shown.situations import NotScreened
from footbridge.engine.shown.trend import WALKED, Trend, Verdict
from footbridge.report.document import (
    Blank,
    Heading,
    Kept,
    Panel,
    Paragraph,
    Part,
    Points,
    Weight,
)
from footbridge.report.signs_told import LimitTold, SignTold, limits_told, signs_told
from footbridge.report.story import Story
from footbridge.telling import ask, in_a_sentence, situation, trends
from footbridge.telling.days import day, full_day
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import together
from footbridge.telling.urgency import LEFT_OF_THE_DAY

STOPS = (Outcome.PAUSE, Outcome.EMERGENCY)
LINES_TO_WRITE = 2
MOST_OVER = 3


def answer(story: Story) -> Part:
    """The answer in a frame: red flags and limits first, then where it stands today."""
    is_urgent = bool(story.decision.flags)
    return Panel(
        title=_("Should anything change?"),
        parts=(
            Paragraph(text=_short_answer(story), weight=Weight.STRONG),
            Points(texts=tuple(_what_stands(story))),
        ),
        urgent=is_urgent,
    )


def asked_of_you(story: Story) -> Part:
    """What the reader is asked, and room to answer by pen."""
    return Kept(
        parts=(
            Heading(text=_("What is asked of you")),
            Points(texts=tuple(_asked(story)), numbered=True),
            Blank(label=_("Your advice:"), lines=LINES_TO_WRITE),
            Blank(label=_("Your name and the day:")),
        )
    )


def is_stopped(story: Story) -> bool:
    """Whether a sign or a limit leaves nothing of training."""
    gates = story.catalogue.gates
    outcomes = [each.outcome for each in story.decision.flags]
    limits = [gates[each.id].outcome for each in limits_told(story) if each.stands]
    return any(each in STOPS for each in (*outcomes, *limits))


def _short_answer(story: Story) -> str:
    signs = [each for each in signs_told(story) if each.is_open]
    limits = [each for each in limits_told(story) if each.stands]
    named = [*(each.name for each in signs), *(each.name for each in limits)]
    names = together([in_a_sentence(each) for each in named])
    worse = [trends.listed(each) for each in judged(story) if is_worse(each)]
    if is_stopped(story):
        return _("Yes. All training is stopped because of: {names}.").format(names=names)
    if isinstance(story.decision.situation, NotScreened):
        return _("Not known yet. The safety questions have not been answered.")
    if names:
        return _("Please look at this: {names}. Training goes on within limits.").format(
            names=names
        )
    if worse:
        return _("Perhaps. Likely worse: {names}. No warning sign is open.").format(
            names=together(worse)
        )
    if story.decision.asks:
        return _("Perhaps. A question about safety is not answered yet. No warning sign is open.")
    if not any(is_known(each) for each in judged(story)):
        return _("Too early to say from the numbers. No warning sign is open.")
    return _("Nothing here calls for a change. No warning sign is open.")


def judged(story: Story) -> tuple[Trend, ...]:
    """What is measured and judged; an amount that the plan itself sets is not."""
    return tuple(each for each in story.known.trends if each.measure != WALKED)


def is_known(trend: Trend) -> bool:
    """Whether there is enough to go on."""
    return trend.verdict not in {None, Verdict.NOT_ENOUGH}


def is_worse(trend: Trend) -> bool:
    return trend.overall is Verdict.LIKELY_WORSE


def _what_stands(story: Story) -> Iterator[str]:
    signs, limits = signs_told(story), limits_told(story)
    yield from (_sign(each, story) for each in signs if each.is_open)
    for limit in limits:
        if limit.stands:
            yield _("{name}. {says} {ends}").format(
                name=limit.name, says=limit.says, ends=limit.ends
            )
    for asked in story.decision.asks:
        question = ask(asked, story.catalogue)
        yield _("Asked and not answered yet: {question} {because}").format(
            question=question.question, because=question.because
        )
    yield from _over(signs, limits)
    yield _falls(story)
    today = situation(story.decision, story.catalogue)
    yield _("Today: {title}. {lead}").format(title=in_a_sentence(today.title), lead=today.lead)


def _sign(sign: SignTold, story: Story) -> str:
    left = {
        story.catalogue.flags[each.flag].name: LEFT_OF_THE_DAY[each.outcome]
        for each in story.decision.flags
    }
    training = _(left[sign.name].one) if sign.name in left else ""
    line = _("{name}, since {day}. How soon: {soon}. {training} {followed}").format(
        name=sign.name,
        day=full_day(sign.since),
        soon=in_a_sentence(sign.how_soon),
        training=training,
        followed=sign.followed,
    )
    return " ".join(line.split())


def _over(signs: Sequence[SignTold], limits: Sequence[LimitTold]) -> Iterator[str]:
    """What is over, the newest first, with who said so; what does not fit stands further on."""
    told = [
        _("{name}, from {day}. {followed}").format(
            name=each.name, day=full_day(each.since), followed=each.followed
        )
        for each in signs
        if not each.is_open
    ]
    told += [
        _("{name}. {ends}").format(name=each.name, ends=each.ends)
        for each in limits
        if not each.stands
    ]
    yield from told[:MOST_OVER]
    left = len(told) - MOST_OVER
    if left > 0:
        yield ngettext(
            "{n} more that is over stands further on.",
            "{n} more that are over stand further on.",
            left,
        ).format(n=left)


def _falls(story: Story) -> str:
    """Of the last weeks: what happened before stands further on."""
    since = story.today - timedelta(days=story.known.numbers.trend_window_days * 2 - 1)
    falls = story.history.between(Fall, since, story.today)
    if not falls:
        return _("No fall was reported in the last {n} days.").format(
            n=story.known.numbers.trend_window_days * 2
        )
    days = together([day(each.day) for each in falls])
    return ngettext("{n} fall: {days}.", "{n} falls: {days}.", len(falls)).format(
        n=len(falls), days=days
    )


def _asked(story: Story) -> Iterator[str]:
    for opened in story.decision.flags:
        name = in_a_sentence(story.catalogue.flags[opened.flag].name)
        if opened.needs_clinician:
            yield _("Please say whether training may go on after this: {name}.").format(name=name)
        else:
            yield _("Please look at this: {name}.").format(name=name)
    for limit in limits_told(story):
        if limit.stands and limit.is_clinicians:
            yield _("Please say whether this limit may go: {name}.").format(
                name=in_a_sentence(limit.name)
            )
    for trend in judged(story):
        if is_worse(trend):
            yield _("Please look at this. It is likely worse: {name}.").format(
                name=trends.short_name(trend)
            )
    yield _("Please say if something in the plan should be left out, or done in another way.")
