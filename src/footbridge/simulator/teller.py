"""What a person tells of a day by themselves: ratings, feet, falls, signs, time away."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from footbridge.catalogue.words import Place, Side
from footbridge.simulator.body import Body
from footbridge.simulator.diary import Diary
from footbridge.simulator.door import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    Fall,
    Feeling,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Mistake,
    NightPain,
    Slot,
    Stumble,
    Withdrawn,
    Zone,
    ZoneFeeling,
)
from footbridge.simulator.drawn import is_so, share
from footbridge.simulator.people import START, Somebody
from footbridge.simulator.ways import Ways

MARKS = (Finding.HOT_SPOT, Finding.HOT_SPOT, Finding.RED_MARK, Finding.BLISTER, Finding.CRACK)
DAYS_OF_A_MARK = (2, 9)
DAYS_AWAY = (2, 16)


class Teller:
    """One person who tells. `mark` is what stands on a foot, until the day in `mark_until`."""

    def __init__(self, somebody: Somebody, body: Body, ways: Ways, diary: Diary) -> None:
        self.who, self.body, self.ways, self.diary = somebody, body, ways, diary
        self.mark: FootFinding | None = None
        self.mark_until = 0
        self.away_until = -1
        self.wrong: Entry[Fact] | None = None
        self.slip: Entry[Fact] | None = None

    def is_away(self, day: int) -> bool:
        return day <= self.away_until

    def morning(self, day: int, chance: Random) -> None:
        """Everything told before the plan is looked at."""
        self._put_right()
        self._goes_away(day, chance)
        if self.who.person.check_in_slot is Slot.MORNING or self.who.checks_in_twice:
            self._check_in(day, Slot.MORNING, chance)
        self._looks_at_feet(day, chance)
        self._carried_flag(day, chance)
        self._trips(chance)

    def evening(self, day: int, chance: Random) -> None:
        if self.who.person.check_in_slot is Slot.EVENING or self.who.checks_in_twice:
            self._check_in(day, Slot.EVENING, chance)

    def _check_in(self, day: int, slot: Slot, chance: Random) -> None:
        if self.ways.check_ins < 1 and chance.random() >= self.ways.check_ins:
            return
        is_evening = slot is Slot.EVENING
        pain: int | None = self.body.pain(day, evening=is_evening)
        soreness: int | None = self.body.sore(day)
        zones = self._zones()
        if self.ways.missing:
            pain = None if chance.random() < self.ways.missing else pain
            soreness = None if chance.random() < self.ways.missing else soreness
            zones = None if chance.random() < 0.5 else zones
        night = NightPain.USUAL
        if self.body.flare_on(day) and self.ways.missing and chance.random() < 0.3:
            night = NightPain.NEW_OR_WORSE
        told = CheckIn(slot=slot, pain=pain, soreness=soreness, zones=zones, night_pain=night)
        self._write_check_in(told, 19 if is_evening else 8, chance)

    def _write_check_in(self, told: CheckIn, hour: int, chance: Random) -> None:
        if self.ways.wrong and chance.random() < self.ways.wrong:
            mistaken = self.diary.write(replace(told, pain=chance.randint(0, 10)), hour)
            self.wrong = replace(mistaken, what=told)
            return
        self.diary.write(told, hour)

    def _put_right(self) -> None:
        """Yesterday's wrong answer, with the right one in its place; a slip is taken back."""
        if self.slip is not None:
            self.diary.write(Withdrawn(why=Mistake.SLIP), 7, instead_of=self.slip)
            self.slip = None
        if self.wrong is not None:
            self.diary.write(self.wrong.what, 7, instead_of=self.wrong)
            self.wrong = None

    def _zones(self) -> tuple[ZoneFeeling, ...] | None:
        usual = self.who.person.usual_zones
        return tuple(ZoneFeeling(zone=zone, feels=Feeling.NUMB) for zone in usual)

    def _looks_at_feet(self, day: int, chance: Random) -> None:
        if self.ways.marks and chance.random() < self.ways.marks and self.mark is None:
            side, place = chance.choice(tuple(Side)), chance.choice(tuple(Place))
            self.mark_until = day + chance.randint(*DAYS_OF_A_MARK)
            found = chance.choice(MARKS)
            self.mark = FootFinding(found=found, side=side, zone=Zone(side=side, place=place))
        if self.mark is not None and day >= self.mark_until:
            self.mark = None
        if self.ways.check_ins < 1 and chance.random() >= self.ways.check_ins:
            return
        self.diary.write(FeetCheck(findings=(self.mark,) if self.mark else ()), 8, 5)

    def _carried_flag(self, day: int, chance: Random) -> None:
        if day == self.ways.flag_on:
            worse = chance.choice((None, False, True))
            self.diary.write(FlagRaised(flag=self.who.carries, worse=worse), 8, 10)

    def _trips(self, chance: Random) -> None:
        if not self.ways.falls:
            return
        if chance.random() < self.ways.stumbles:
            stumbled = self.diary.write(Stumble(), 7, 30)
            self.slip = stumbled if chance.random() < self.ways.wrong else None
        if chance.random() < self.ways.falls:
            hurt = is_so(chance, "injured_in_fall")
            head = hurt and chance.random() < 0.2
            told: bool | None = None if chance.random() < self.ways.missing else hurt
            self.diary.write(Fall(hurt=told, head=head, cannot_stand=False), 7, 40)

    def _goes_away(self, day: int, chance: Random) -> None:
        if not self.ways.away or self.is_away(day) or chance.random() >= self.ways.away:
            return
        last = day + chance.randint(*DAYS_AWAY)
        ill = chance.random() < share("ill_when_away")
        self.away_until = last
        self.diary.write(
            Away(
                first=START + timedelta(days=day),
                last=START + timedelta(days=last),
                why=AwayReason.ILLNESS if ill else AwayReason.HOLIDAY,
            ),
            6,
        )
