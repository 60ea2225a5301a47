"""What the data suggest and the person must be asked (REG-14): never asserted, never ignored.

Each question rests on evidence. It is open until the flag is raised, cleared or answered no. A no
holds for a while, or until there is new evidence. While a question is open nothing rises, on past
days as on this one.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from operator import itemgetter

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import Entry, FlagCleared, FlagDenied, FlagRaised
from footbridge.engine.known.history import DAY, History
from footbridge.engine.known.spans import Span
from footbridge.engine.shown.decision import Ask, OpenFlag, Reason, Says
from footbridge.engine.signs.evidence import Evidence

Answers = Mapping[str, list[tuple[float, date]]]
"""For each flag the answers to it in order: the moment (`History.seconds`) and the day."""


def answers_in(history: History) -> Answers:
    """What was said to each flag: yes, no, or that it is over."""
    given: list[Entry[FlagDenied | FlagRaised | FlagCleared]] = [
        *history.of(FlagDenied),
        *history.of(FlagRaised),
        *history.of(FlagCleared),
    ]
    answers: dict[str, list[tuple[float, date]]] = {}
    for answer in given:
        told = (history.seconds[answer.id], answer.at.date())
        answers.setdefault(answer.what.flag, []).append(told)
    for told_of_one in answers.values():
        told_of_one.sort()
    return answers


def days_asked(evidence: Evidence, answers: Answers, catalogue: Catalogue) -> Span:
    """The days on which it waited for an answer. An answer frees the day it is given.

    The first answer after the evidence counts; an earlier no still holds for what goes on.
    """
    told = answers.get(evidence.flag, [])
    place = bisect_left(told, evidence.moment, key=itemgetter(0))
    holds = timedelta(days=catalogue.numbers.asked_again_days).total_seconds()
    if evidence.goes_on and place > 0 and told[place - 1][0] + holds >= evidence.moment:
        return evidence.since, evidence.since - DAY
    last = evidence.until
    if place < len(told):
        last = min(last, told[place][1] - DAY)
    return evidence.since, last


def open_asks(
    found: Iterable[Evidence],
    answers: Answers,
    standing: tuple[OpenFlag, ...],
    catalogue: Catalogue,
    on: date,
) -> tuple[Ask, ...]:
    """What is to be asked on a day, one question for each flag that does not stand yet."""
    already = {flag.flag for flag in standing}
    latest: dict[str, Evidence] = {}
    for evidence in found:
        if evidence.flag in already or not evidence.since <= on <= evidence.until:
            continue
        first, last = days_asked(evidence, answers, catalogue)
        if first <= on <= last:
            known = latest.get(evidence.flag)
            if known is None or known.moment < evidence.moment:
                latest[evidence.flag] = evidence
    return tuple(
        Ask(flag=flag, reasons=(_reason(evidence, catalogue),))
        for flag, evidence in sorted(latest.items())
    )


def _reason(evidence: Evidence, catalogue: Catalogue) -> Reason:
    return Reason(
        rule="REG-14",
        says=Says.ASKED,
        about=evidence.flag,
        facts=tuple(dict.fromkeys(evidence.facts)),
        values=evidence.values,
        sources=catalogue.flags[evidence.flag].sources,
    )
