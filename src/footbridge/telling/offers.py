"""What could change: what more of the same would bring, and what a review offers."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue, Exercise, Rung
from footbridge.catalogue.words import Stream
from footbridge.engine.shown.decision import Change, Item, Nudge, Plain, Proposal
from footbridge.engine.streams.horizon import horizon
from footbridge.telling.filling import AMOUNTS
from footbridge.telling.horizon import walking_horizon
from footbridge.telling.language import _, ngettext
from footbridge.telling.lists import in_a_sentence, sentence_case
from footbridge.telling.reasons import reason
from footbridge.telling.sentence import Sentence, counted, said

AFTER = {
    "calm_sessions": counted("{n} more calm session", "{n} more calm sessions", by="n"),
    "good_balance_days": counted("{n} more steady day", "{n} more steady days", by="n"),
    "walking_days": counted(
        "a calm week with {n} walk or more", "a calm week with {n} walks or more", by="n"
    ),
    "days": counted("{n} more day", "{n} more days", by="n"),
    "review": said("your next review"),
    "steps_before": said("the steps before it are steady"),
    "tandem_test": counted(
        "a heel-to-toe test of {n} second or more",
        "a heel-to-toe test of {n} seconds or more",
        by="n",
    ),
    # Those of two days count: the one of today is not always enough.
    "check_in": said("your next check-ins"),
    "answered_question": said("your answer to the open question"),
    "cleared_flag": said("the open warning sign is over"),
    "usual_lower": said("your usual is lower again"),
}
# What was cut comes back by calm check-ins. Nobody knows which will be, so no day is promised.
COMES_BACK = {
    "calm_pair": said(
        "When your check-ins are calm {n} days running, it comes back to {to}. "
        "Do this on the first of those days."
    ),
    "calm_answer": said("After one more calm check-in, it comes back to {to}."),
    "calm_answers": counted(
        "After {n} more calm check-in, and with this done, it comes back to {to}.",
        "After {n} more calm check-ins, and with this done, it comes back to {to}.",
        by="n",
    ),
    "known_day": said("It comes back to {to} on the next day you answer everything we ask."),
    "later_cuts": said(
        "What was cut last comes back first. Then calm check-ins bring it back to {to}."
    ),
    "still_days": counted(
        "Nothing comes back for {n} more day. Then calm check-ins bring it back to {to}.",
        "Nothing comes back for {n} more days. Then calm check-ins bring it back to {to}.",
        by="n",
    ),
    "usual_lower_first": said(
        "Your usual is higher than when you began, so nothing changes. "
        "Once it’s lower, calm check-ins bring it back to {to}."
    ),
}
BACK_TO = {
    "reps": said("{to} a set"),
    "hold_seconds": said("{to}"),
    "work_seconds": said("{to}"),
}
BECOMES = {
    "reps": said("this can go up to {to} a set"),
    "sets": said("this can go up to {to}"),
    "hold_seconds": said("the hold can grow to {to}"),
    "work_seconds": said("it can grow to {to}"),
    "variant": said("you can try the next way: {to}"),
    "level": said("you can try the next step: {to}"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a review offers: what would change, and why it is offered."""

    change: str
    because: str


def would_change(change: Change, item: Item, catalogue: Catalogue) -> str:
    """ "After 2 more calm sessions, this can go up to 9 repetitions a set."."""
    to = _target(change.about, change.to, catalogue.exercises[item.exercise], catalogue)
    if change.after in COMES_BACK:
        back = _(BACK_TO[change.about].one).format(to=to)
        return _counted(COMES_BACK[change.after], change.needs).format(n=change.needs, to=back)
    when = _counted(AFTER[change.after], change.needs).format(n=change.needs)
    becomes = _(BECOMES[change.about].one).format(to=to)
    return _("After {when}, {becomes}.").format(when=when, becomes=becomes)


def nexts(item: Item, week: int, catalogue: Catalogue) -> tuple[str, ...]:
    """What comes next for an exercise of programme week `week`; of a walk, how far it may come."""
    changes = tuple(would_change(each, item, catalogue) for each in item.would_change)
    seconds, most = item.dose.work_seconds, catalogue.exercises[item.exercise].dose.work_seconds
    if item.stream is not Stream.WALKING or not seconds or most is None:
        return changes
    seen = horizon(seconds, week, most.hi, catalogue.numbers)
    return (*changes, walking_horizon(seen, catalogue.numbers))


def _counted(sentence: Sentence, needs: int) -> str:
    return ngettext(sentence.one, sentence.many, needs) if sentence.by else _(sentence.one)


def proposal(offered: Proposal, catalogue: Catalogue) -> Offer:
    """One offer of a review. Nothing changes unless the person says yes."""
    because = " ".join(reason(each, catalogue) for each in offered.reasons)
    return Offer(_change(offered, catalogue), because)


def nudge(given: Nudge, catalogue: Catalogue) -> str:
    """Something worth saying that changes no dose."""
    return " ".join(reason(each, catalogue) for each in given.reasons)


def rung_text(rung: str, catalogue: Catalogue) -> str:
    """What a step of a ladder is, in its own words without the last dot."""
    return in_a_sentence(_rung(rung, catalogue).text.rstrip("."))


def _change(offered: Proposal, catalogue: Catalogue) -> str:
    what, __, rest = offered.id.partition(":")
    if what == "strength-days":
        return _("Strength on {days} days a week.").format(days=rest)
    if what == "level":
        return _("Next balance step: {step}.").format(step=rung_text(rest, catalogue))
    exercise, __, variant = rest.partition(":")
    known = catalogue.exercises[exercise]
    return _("{exercise}, the next way: {variant}.").format(
        exercise=known.name, variant=in_a_sentence(_variant_name(variant, known))
    )


def _target(about: str, to: Plain, exercise: Exercise, catalogue: Catalogue) -> str:
    if about in AMOUNTS and isinstance(to, int):
        return AMOUNTS[about](to)
    if about == "level":
        return rung_text(str(to), catalogue)
    if about == "variant":
        return in_a_sentence(_variant_name(str(to), exercise))
    return sentence_case(str(to))


def _variant_name(variant: str, exercise: Exercise) -> str:
    return next((each.name for each in exercise.variants if each.id == variant), variant)


def _rung(rung: str, catalogue: Catalogue) -> Rung:
    for ladder in catalogue.ladders.values():
        for each in ladder.rungs:
            if each.id == rung:
                return each
    raise KeyError(rung)
