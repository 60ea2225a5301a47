"""A test of the body."""

from typing import ClassVar

from footbridge.catalogue.value import value
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts.amounts import Result
from footbridge.engine.facts.phrase import Phrase, Value, said, seconds, walk_time
from footbridge.engine.facts.told import Told

MINUTE = 60


@value
class Test(Told):
    """A test of the body: seconds, repetitions or minutes, as the measure says. Best of three."""

    __test__: ClassVar[bool] = False

    KIND: ClassVar = "test"

    measure: Measure
    result: Result
    side: Side | None = None

    def line(self) -> Phrase:
        line = said("{measure}: {result}", measure=self.measure, result=self.amount())
        if self.side is not None:
            line = said("{test}, {side} side", test=line, side=self.side)
        return line

    def amount(self) -> Value:
        """The result in the unit of its measure."""
        match self.measure:
            case Measure.HEEL_RAISES | Measure.CHAIR_STANDS:
                return self.result
            case Measure.WALKING_TOLERANCE:
                return walk_time(self.result * MINUTE)
            case _:
                return seconds(self.result)
