"""What only the voice says. Gaps are in braces; what comes from the catalogue is not here."""

from types import MappingProxyType

from footbridge.telling.language import _
from footbridge.telling.sentence import said

SENTENCES = MappingProxyType(
    {
        "next_part": said("Next: {name}."),
        "next_set": said("Next: set {set} of {sets}."),
        "next_round": said("Next: round {set} of {sets}."),
        "next_try": said("Next: try {set} of {sets}."),
        "times": said("{n} times."),
        "rest": said("Rest for {time}."),
        "hold": said("Hold for {time}."),
        "for_time": said("{cue}, for {time}."),
        "rep": said("{n}. {cue}."),
        "stop": said("Stop"),
        "touch_begins": said("Touch anywhere when you’re ready. Then it counts 3, 2, 1."),
        "touch_ends": said("To stop, touch anywhere again."),
        "pocket": said("Put the phone in your pocket until you’re back."),
        "walk_over": said("That was {time}."),
        "other_way": said("Now the other way round."),
        "halfway": said("Halfway."),
        "how_hard": said("How hard was that set, from 0 to 10?"),
        "how_strong": said("How strong was the pull, from 0 to 10?"),
        "how_steady": said("How steady were you?"),
        "how_long": said("Welcome back. Did you walk the whole time?"),
        "how_comfortable": said("Was the walk comfortable?"),
        "how_many": said("How many times did you stand up?"),
        "done": said("That’s all. Sit down for a moment, and drink some water."),
    }
)


def line(name: str, /, **values: str | int) -> str:
    """The sentence of this name in the language of the moment, its gaps filled."""
    return _(SENTENCES[name].one).format(**values)
