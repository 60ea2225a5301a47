"""What each word of the closed lists is called, in plain words."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from footbridge.catalogue.words import (
    Block,
    Equipment,
    Measure,
    Phase,
    Place,
    Position,
    Side,
    Stream,
    Track,
    Trait,
)
from footbridge.engine.facts import (
    AwayReason,
    CameFrom,
    Feeling,
    Finding,
    Lasts,
    Mistake,
    NightPain,
    Rests,
    StopSign,
    Surface,
)
from footbridge.engine.facts.day_markers import Ease, Shoes, TimeOfDay
from footbridge.engine.person import Sex, Slot, Weekday
from footbridge.engine.signs.safety import Felt
from footbridge.telling.language import _
from footbridge.telling.sentence import Sentence, said


def name(word: StrEnum) -> str:
    """The word as it stands inside a sentence: "nerve glides", "the left heel"."""
    return _(NAMES[word_key(word)].one)


def word_key(word: StrEnum) -> tuple[str, str]:
    """Tells apart words of two lists that are written the same."""
    return type(word).__name__, word.value


def _keyed(*tables: Mapping[Any, Sentence]) -> Mapping[tuple[str, str], Sentence]:
    return MappingProxyType(
        {word_key(word): sentence for table in tables for word, sentence in table.items()}
    )


STREAMS = {
    Stream.STRENGTH: said("strength"),
    Stream.BALANCE: said("balance"),
    Stream.MOBILITY: said("loosening up"),
    Stream.WALKING: said("walking"),
    Stream.RECOVERY: said("recovery"),
}
BLOCKS = {
    Block.CIRCULATION: said("getting the blood moving"),
    Block.MOBILITY: said("loosening up"),
    Block.GLIDE: said("nerve glides"),
    Block.ACTIVATION: said("waking the muscles"),
    Block.BALANCE_STILL: said("balance, standing still"),
    Block.BALANCE_MOVING: said("balance, moving"),
    Block.STRENGTH_FOOT: said("strength for feet and ankles"),
    Block.STRENGTH_HIP: said("strength for hips and legs"),
    Block.STRETCH: said("stretches"),
    Block.SPINE: said("back and hips"),
    Block.WALK: said("walk"),
    Block.RECOVERY: said("recovery"),
}
TRACKS = {
    Track.FEET: said("both feet"),
    Track.LEG: said("one leg, from the back or buttock"),
    Track.UNSURE: said("not sure"),
}
FELT = {
    Felt.FEET: said("in both feet"),
    Felt.LEG: said("down one leg, from the back or buttock"),
    Felt.BOTH: said("both of these"),
    Felt.UNSURE: said("not sure"),
}
POSITIONS = {
    Position.SEATED: said("sitting"),
    Position.STANDING: said("standing"),
    Position.LYING: said("lying down"),
    Position.FLOOR: said("on the floor"),
    Position.WALKING: said("walking"),
}
EQUIPMENT = {
    Equipment.WORKTOP: said("a worktop that cannot move"),
    Equipment.CHAIR: said("a firm chair"),
    Equipment.WALL: said("a free wall"),
    Equipment.BAND: said("an exercise band"),
    Equipment.TOWEL: said("a towel"),
    Equipment.BALL: said("a small ball or bottle"),
    Equipment.STEP: said("a low step"),
    Equipment.MAT: said("a mat"),
}
TRAITS = {
    Trait.WEIGHT_BEARING: said("puts your weight on your feet"),
    Trait.BALANCE: said("asks for balance"),
    Trait.ONE_LEG: said("is done on one leg"),
    Trait.ROLLING: said("rolls the sole on something"),
    Trait.MASSAGE: said("presses on the skin"),
    Trait.HEAD_DOWN: said("brings the head low"),
    Trait.SPINE_BEND: said("bends the back"),
    Trait.SPINE_ARCH: said("arches the back"),
    Trait.NECK: said("moves the neck"),
    Trait.NERVE_TENSION: said("pulls on a nerve"),
    Trait.CROSSED_LEG: said("crosses one leg over the other"),
    Trait.DEEP_HIP: said("bends the hip far"),
    Trait.DEEP_KNEE: said("bends the knee far"),
    Trait.FLOOR_LEVEL: said("means getting down to the floor"),
    Trait.QUICK_RISE: said("has you getting up"),
    Trait.TOE_CURL: said("curls the toes"),
    Trait.BAND_ON_FOOT: said("puts a band around the foot"),
}
SIDES = {Side.LEFT: said("left"), Side.RIGHT: said("right")}
PLACES = {
    Place.SOLE_BIG_TOE: said("under the big toe"),
    Place.SOLE_TOES_2_3: said("under the second and third toes"),
    Place.SOLE_TOES_4_5: said("under the two small toes"),
    Place.SOLE_INNER_BALL: said("the inner ball of the foot"),
    Place.SOLE_MIDDLE_BALL: said("the middle of the ball"),
    Place.SOLE_OUTER_BALL: said("the outer ball of the foot"),
    Place.SOLE_ARCH: said("the arch"),
    Place.SOLE_OUTER_EDGE: said("the outer edge of the sole"),
    Place.SOLE_HEEL: said("the heel"),
    Place.TOP_BIG_TOE: said("the top of the big toe"),
    Place.TOP_TOES_2_3: said("the top of the second and third toes"),
    Place.TOP_TOES_4_5: said("the top of the two small toes"),
    Place.TOP_FRONT_INNER: said("the top of the foot, front and inside"),
    Place.TOP_FRONT_OUTER: said("the top of the foot, front and outside"),
    Place.TOP_MIDDLE_INNER: said("the top of the foot, inside"),
    Place.TOP_MIDDLE_OUTER: said("the top of the foot, outside"),
    Place.TOP_ANKLE: said("the ankle"),
    Place.TOP_SHIN: said("the shin"),
}
MEASURES = {
    Measure.FEET_TOGETHER: said("standing with feet together"),
    Measure.SEMI_TANDEM: said("standing with one foot half a step ahead"),
    Measure.TANDEM: said("standing heel to toe"),
    Measure.SINGLE_LEG: said("standing on one leg"),
    Measure.HEEL_RAISES: said("heel raises in a row"),
    Measure.CHAIR_STANDS: said("chair stands in 30 seconds"),
    Measure.WALKING_TOLERANCE: said("minutes of easy walking"),
}
PHASES = {
    Phase.LEARN: said("learning the moves"),
    Phase.STEADIER: said("getting steadier"),
    Phase.PUSH_OFF: said("a stronger push-off"),
    Phase.KEEP_GOING: said("keeping what you’ve gained"),
}
FEELINGS = {
    Feeling.NUMB: said("numb"),
    Feeling.TINGLING: said("tingling"),
    Feeling.BURNING: said("burning"),
    Feeling.PAINFUL: said("painful"),
}
EASE = {
    Ease.EASY: said("easy"),
    Ease.SOME_TROUBLE: said("some trouble"),
    Ease.HARD: said("hard"),
}
SHOES = {
    Shoes.CUSHIONED: said("cushioned shoes"),
    Shoes.FIRM: said("firm shoes"),
    Shoes.SLIPPERS: said("slippers"),
    Shoes.SOCKS: said("socks or bare feet"),
}
TIMES_OF_DAY = {
    TimeOfDay.MORNING: said("in the morning"),
    TimeOfDay.MIDDAY: said("around midday"),
    TimeOfDay.EVENING: said("in the evening"),
}
NIGHTS = {
    NightPain.NONE: said("no pain at night"),
    NightPain.USUAL: said("the usual pain at night"),
    NightPain.NEW_OR_WORSE: said("new or worse pain at night"),
}
MISTAKES = {
    Mistake.SLIP: said("a slip of the finger"),
    Mistake.MISREAD: said("the question was misread"),
    Mistake.SOMEONE_ELSE: said("it was about somebody else"),
}
FINDINGS = {
    Finding.HOT_SPOT: said("a hot spot"),
    Finding.RED_MARK: said("a red mark"),
    Finding.BLISTER: said("a blister"),
    Finding.CRACK: said("a crack"),
    Finding.SORE: said("a sore"),
    Finding.COLOUR_CHANGE: said("a change of colour"),
    Finding.SWELLING: said("a swelling"),
    Finding.HOT_AND_SWOLLEN: said("heat and swelling"),
    Finding.INFECTION: said("signs of infection"),
    Finding.DARK_CALLUS: said("hard skin with a dark spot"),
    Finding.DEFORMITY: said("a new shape of the foot"),
}
STOP_SIGNS = {
    StopSign.PAIN: said("sharp or growing pain"),
    StopSign.DIZZY: said("dizziness"),
    StopSign.WEAK: said("weakness"),
    StopSign.UNEXPLAINED: said("a stop not yet explained"),
}
SURFACES = {
    Surface.SOFT: said("soft ground"),
    Surface.MIXED: said("mixed ground"),
    Surface.FIRM: said("firm ground"),
}
FILES = {
    CameFrom.APPLE_HEALTH: said("Apple Health"),
    CameFrom.FIT: said("the file of a watch (FIT)"),
    CameFrom.GPX: said("the file of a route (GPX)"),
    CameFrom.TCX: said("the file of a watch (TCX)"),
    CameFrom.CSV: said("a table (CSV)"),
}
AWAY = {
    AwayReason.HOLIDAY: said("a holiday"),
    AwayReason.ILLNESS: said("an illness"),
    AwayReason.HOSPITAL: said("a hospital stay"),
    AwayReason.OTHER: said("other reasons"),
}
RESTS = {Rests.STRENGTH: said("strength"), Rests.ALL: said("the whole day")}
LASTS = {Lasts.TODAY: said("for today"), Lasts.FROM_NOW_ON: said("from now on")}
SLOTS = {Slot.MORNING: said("morning"), Slot.EVENING: said("evening")}
SEXES = {Sex.FEMALE: said("female"), Sex.MALE: said("male")}
WEEKDAYS = {
    Weekday.MONDAY: said("Monday"),
    Weekday.TUESDAY: said("Tuesday"),
    Weekday.WEDNESDAY: said("Wednesday"),
    Weekday.THURSDAY: said("Thursday"),
    Weekday.FRIDAY: said("Friday"),
    Weekday.SATURDAY: said("Saturday"),
    Weekday.SUNDAY: said("Sunday"),
}

NAMES = _keyed(
    STREAMS, BLOCKS, TRACKS, FELT, POSITIONS, EQUIPMENT, TRAITS, SIDES, PLACES, MEASURES, PHASES,
    EASE, SHOES, TIMES_OF_DAY,
    FEELINGS, NIGHTS, FINDINGS, MISTAKES, STOP_SIGNS, SURFACES, FILES, AWAY,
    RESTS, LASTS, SLOTS, SEXES, WEEKDAYS,
)  # fmt: skip
