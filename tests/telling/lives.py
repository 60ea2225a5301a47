"""Made-up lives of anything that may happen, for what seldom does and is told all the same."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Measure, Place, Side
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    Fall,
    Finding,
    FlagCleared,
    FlagDenied,
    FootFinding,
    ProfileChanged,
    ReviewAccepted,
    StopSign,
    Test,
)
from footbridge.engine.person import Baseline, Zone
from footbridge.engine.shown.decision import Decision
from tests.engine.random_life import Life
from tests.people import CAST, START

WEEKS = 9
BASELINES = (Baseline(), Baseline(semi_tandem_seconds=12, walking_minutes=4, heel_raises=12))
TRAINED = {
    "effort": (2, 4, 5, 5, 6, 7, 8, 9, None),
    "steadiness": (1, 1, 1, 2, 3, 4),
    "touches": (0, 0, 0, 1, 2),
    "grabs": (0, 0, 0, 1, 2),
    "near_fall": (False,) * 9 + (True,),
    "form_kept": (True, True, True, True, False, None),
    "tingling_grew": (False,) * 5 + (True,),
}


def lived(catalogue: Catalogue, seed: int) -> Iterator[Decision]:
    """Each day of one life as it is decided at noon, and whenever something happened."""
    chance = Random(seed)
    person = CAST[chance.choice(sorted(CAST))]
    baseline = chance.choice((person.baseline, *BASELINES))
    minutes = chance.choice((8, 15, 30, 45))
    life = Life(replace(person, minutes=minutes, baseline=baseline), catalogue, START)
    for _ in range(WEEKS * 7):
        yield from _day(life, chance)
        life.sleep(chance.choice((1,) * 30 + (8, 15, 30)))


def _day(life: Life, chance: Random) -> Iterator[Decision]:
    calm = chance.random() < 0.8
    if chance.random() < 0.9:
        soreness = chance.choice((0, 0, 1)) if calm else chance.choice((3, 4, 6))
        pain = chance.choice((1,) * 20 + (2,) * 20 + (8,))
        life.check_in(pain=pain, soreness=soreness, zones=())
    if chance.random() < 0.9:
        life.look_at_feet(findings=_found(chance))
    decision = _decided(life)
    yield decision
    life.train(decision, **{name: chance.choice(ways) for name, ways in TRAINED.items()})
    life.walk(decision, comfortable=chance.random() < 0.9)
    if chance.random() < 0.2:
        chance.choice((_news, _answered, _answered, _reviewed, _reviewed))(life, decision, chance)
        yield _decided(life)


def _decided(life: Life) -> Decision:
    return decide(life.journal, life.person, life.catalogue, life.today)


def _found(chance: Random) -> tuple[FootFinding, ...]:
    if chance.random() < 0.95:
        return ()
    side, place = chance.choice(list(Side)), chance.choice(list(Place))
    found = chance.choice((Finding.HOT_SPOT, Finding.RED_MARK, Finding.SWELLING))
    zone = chance.choice((None, Zone(side=side, place=place)))
    return (FootFinding(found=found, side=side, zone=zone),)


def _news(life: Life, decision: Decision, chance: Random) -> None:
    match chance.randrange(4):
        case 0:
            life.tell(Fall, "21:00", hurt=False, head=False, cannot_stand=False)
        case 1:
            measure, result = chance.choice(list(Measure)), chance.choice((2, 5, 12, 20))
            life.tell(Test, "21:00", measure=measure, result=result)
        case 2:
            away = chance.sample(list(Equipment), chance.randrange(4))
            at_home = tuple(each for each in Equipment if each not in away)
            life.tell(ProfileChanged, "21:00", at_home=at_home)
        case _:
            done = [one for one in decision.blocks if one.items]
            if done:
                stop = chance.choice(list(StopSign))
                life.train(decision, stop=stop)


def _answered(life: Life, decision: Decision, chance: Random) -> None:
    for flag in decision.flags:
        life.tell(FlagCleared, "22:00", flag=flag.flag, clinician="Dr Nowak")
    for ask in decision.asks:
        life.tell(FlagDenied, "22:00", flag=ask.flag)


def _reviewed(life: Life, decision: Decision, chance: Random) -> None:
    accepted = tuple(each.id for each in decision.proposals)
    life.tell(ReviewAccepted, "22:00", accepted=accepted)
