"""The whole numbers and short texts that facts hold, each with its limits."""

from typing import Annotated

from footbridge.catalogue.value import Between, Length

Reps = Annotated[int, Between(0, 200)]
Seconds = Annotated[int, Between(0, 3600)]
# What one walk can be, in seconds and in steps. Files of watches are held to it, too.
LONGEST_WALK = 43_200
MOST_STEPS = 100_000
WalkSeconds = Annotated[int, Between(0, LONGEST_WALK)]
Steadiness = Annotated[int, Between(1, 5)]
Count = Annotated[int, Between(0, 100)]
Steps = Annotated[int, Between(0, MOST_STEPS)]
Result = Annotated[int, Between(0, 1000)]
Minutes = Annotated[int, Between(5, 120)]
OneLine = Annotated[str, Length(1, 120)]
