"""Flags and gates that stand: how soon, whom to call, and what is left of the day."""

from dataclasses import dataclass

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Outcome, Tier
from footbridge.engine.shown.decision import Ask, OpenFlag
from footbridge.telling.days import full_day
from footbridge.telling.language import _
from footbridge.telling.reasons import reason
from footbridge.telling.sentence import said

HOW_SOON = {
    Tier.EMERGENCY: said("Right now"),
    Tier.SAME_DAY: said("Today"),
    Tier.WITHIN_DAYS: said("Within days"),
    Tier.NEXT_VISIT: said("At your next visit"),
}
WHOM = {
    "emergency": said("Call your emergency number."),
    "same_day_doctor": said("Call your doctor today."),
    "same_day_foot_care": said("Call your foot clinic today."),
    "clinician": said("Tell your doctor, physiotherapist or nurse."),
}
LEFT_OF_THE_DAY = {
    Outcome.ADAPT: said("Training goes on, with care."),
    Outcome.HOLD_PROGRESS: said("Training goes on. Nothing goes up for now."),
    Outcome.SEATED: said("Only exercises sitting or lying down for now."),
    Outcome.PAUSE: said("No exercise for now."),
    Outcome.EMERGENCY: said("No exercise now."),
}


@dataclass(frozen=True, slots=True)
class FlagTold:
    """One open flag in words. `steps` are what to do now, `say` what to tell the person called."""

    name: str
    how_soon: str
    whom: str
    steps: tuple[str, ...]
    say: str
    meanwhile: tuple[str, ...]
    training: str
    since: str
    why: str
    ends: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something found in the data, asked and never asserted. `tier` is that of its flag."""

    flag: str
    tier: Tier
    question: str
    because: str


def flag(opened: OpenFlag, catalogue: Catalogue) -> FlagTold:
    """All that is said about an open flag."""
    known, tier = catalogue.flags[opened.flag], Tier(opened.tier)
    whom = "emergency" if tier.is_emergency else known.call
    return FlagTold(
        name=known.name,
        how_soon=_(HOW_SOON[tier].one),
        whom=_(WHOM[whom].one),
        steps=known.do_now,
        say=known.say,
        meanwhile=known.meanwhile,
        training=_(LEFT_OF_THE_DAY[opened.outcome].one),
        since=_("Since {day}.").format(day=full_day(opened.since)),
        why=known.why,
        ends=_ends(opened),
    )


def ask(asked: Ask, catalogue: Catalogue) -> Question:
    """The flag's own question, with what brought it up."""
    return Question(
        flag=asked.flag,
        tier=Tier(catalogue.flags[asked.flag].tier),
        question=catalogue.flags[asked.flag].question,
        because=" ".join(reason(each, catalogue) for each in asked.reasons),
    )


def _ends(opened: OpenFlag) -> str:
    if opened.needs_clinician:
        return _("It stays open until a clinician says you may go on.")
    return _("It stays open until you say it’s over.")
