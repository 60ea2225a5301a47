"""What was found: signs with their call first, then all else, each saying what it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.search import Found
from footbridge.catalogue.topics import Kind
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.web.numbers import Line, Numbers
from footbridge.web.pages.library import Entry, entry, why_not

MOST = 12
"""More than these nobody reads; who wrote one more word finds what they mean."""

MOST_SIGNS = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning sign that the words told of, and whom to call about it."""

    flag: Flag
    line: Line | None


@dataclass(frozen=True, slots=True)
class Result:
    """`entry` and `why_not` say of an exercise how it stands with this person, if there is one."""

    found: Found
    address: str
    flag: Flag | None = None
    entry: Entry | None = None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Searched:
    signs: tuple[Sign, ...]
    results: tuple[Result, ...]

    @property
    def count(self) -> int:
        return len(self.signs) + len(self.results)


@dataclass(frozen=True, slots=True)
class Plan:
    """Whose plan an exercise is in, or not."""

    person: Person
    decision: Decision


def searched(
    found: Iterable[Found], catalogue: Catalogue, numbers: Numbers, plan: Plan | None
) -> Searched:
    """The page of what was found; `plan` is None for who has none yet."""
    all_of_it = tuple(found)
    told = [each for each in all_of_it if each.is_sign_told][:MOST_SIGNS]
    rest = [each for each in all_of_it if each not in told][: MOST - len(told)]
    signs = (catalogue.flags[each.id] for each in told)
    return Searched(
        signs=tuple(Sign(flag, numbers.line_for(flag.call)) for flag in signs),
        results=tuple(_result(each, catalogue, plan) for each in rest),
    )


def _result(found: Found, catalogue: Catalogue, plan: Plan | None) -> Result:
    if found.kind is Kind.SIGN:
        return Result(found, address_of(found), flag=catalogue.flags[found.id])
    if found.kind is Kind.EXERCISE and plan is not None:
        return _exercise(found, catalogue, plan)
    return Result(found, address_of(found))


def _exercise(found: Found, catalogue: Catalogue, plan: Plan) -> Result:
    today = {item.exercise: item for block in plan.decision.blocks for item in block.items}
    known = entry(catalogue.exercises[found.id], plan.person, today)
    left_out = [each for each in plan.decision.excluded if each.exercise == found.id]
    reasons = () if known.is_today else why_not(left_out, catalogue)
    return Result(
        found, address_of(found), entry=known, why_not=reasons[0].plain if reasons else ""
    )


def address_of(found: Found) -> str:
    """Where the page of it is."""
    match found.kind:
        case Kind.SIGN:
            return reverse("sign", args=[found.id])
        case Kind.EXERCISE:
            return reverse("exercise", args=[found.id])
        case Kind.CARD:
            return reverse("care-card", args=[found.id])
        case Kind.LESSON:
            return reverse("lesson", args=[found.id])
        case Kind.CARE:
            return f"{reverse('care')}#raise"
        case Kind.PAGE:
            return reverse(found.id)
