"""What the player shows, and what its voice answers to a press. Gaps are in braces.

What the voice says of the session itself stands in `telling/spoken`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from footbridge.telling.language import _
from footbridge.telling.sentence import said

SENTENCES = MappingProxyType(
    {
        # beside the count
        "get_ready": said("Get ready"),
        "cue_count_in": said("Touch when you’re ready"),
        "cue_rest": said("Breathe out slowly"),
        "switch_left": said("Switch: left side"),
        "switch_right": said("Switch: right side"),
        "keep_going": said("Keep going, slow and easy"),
        "starts_in": said("We go on in a moment"),
        "paused": said("Paused"),
        # units beside the count
        "of_reps": said("of {n}"),
        "seconds": said("seconds"),
        "minutes": said("minutes"),
        "hold_rep": said("sec, hold {n} of {m}"),
        # the line under the name
        "set_of": said("Set {set} of {sets}"),
        "round_of": said("Round {set} of {sets}"),
        "try_of": said("Try {set} of {sets}"),
        "side_left": said("Left"),
        "side_right": said("Right"),
        "side": said("side"),
        "exercise_of": said("Exercise {n} of {of}"),
        "reps_done": said("{n} of {of} done"),
        # what comes next
        "next_rest": said("Next: rest, {seconds} seconds"),
        "next_left": said("Next: left side"),
        "next_right": said("Next: right side"),
        "next_set": said("Next: set {set} of {sets}"),
        "next_try": said("Next: try {set} of {sets}"),
        "next_part": said("Next: {name}"),
        "next_end": said("This is the last one"),
        # the tempo
        "tempo_up": said("Up"),
        "tempo_pause": said("Hold"),
        "tempo_down": said("Down"),
        # the voice
        "out_minutes": said("You were out for {n} minutes."),
        "out_seconds": said("You were out for {n} seconds."),
        "say_stopped": said("Stopped. Hold on, or sit down."),
        "say_paused": said("Paused."),
        # what an effort means
        "effort_right": said("{n} is just right. The plan may grow."),
        "effort_over": said("{n} is a bit much. The plan stays as it is."),
        "effort_far": said("{n} is too hard. The plan comes down a little."),
        "effort_under": said("{n} is light. We’ll look at it again next time."),
        "offline": said("No internet. That’s fine. What you do is kept here and sent later."),
        "wait_rest": said("Rest. Next:"),
        "wait_get_ready": said("Get ready for:"),
        "ask_later": said("Answer later"),
        # the beginning and the end
        "start": said("Start"),
        "carry_on": said("Carry on"),
        "about_minutes": said("About {n} minutes, {of} exercises."),
        "one_exercise": said("About {n} minutes."),
        "where_you_were": said("You were at {name}. Carry on from there, or start again."),
        "by_hand_session": said("I’d rather go page by page, with no clock"),
        "by_hand_walk": said("I’d rather write the walk down afterwards"),
        "by_hand_test": said("I’d rather write the result down by hand"),
        "nothing": said("There’s nothing to do here just now."),
        "no_plan": said(
            "There’s no plan on this device yet. Open Footbridge once while you’re online."
        ),
        "stopped_now": said("You were right to stop. Hold on, or sit down."),
        "stopped_at": said("You stopped at {name}. What was it?"),
        "ended_whole": said("That was the last one"),
        "ended_short": said("That was a short one. It’s written down."),
        "ended_walk": said("That was the walk"),
        "ended_test": said("The test is done"),
        "ended_early": said("You ended here. What you did counts."),
        "ended_stopped": said("The session is over for today"),
        "did": said("You did {n} of {of} exercises."),
        "did_nothing": said("Nothing was counted this time. That’s fine."),
        "result": said("Result in {unit}: {n}"),
        "result_left": said("Left foot: {n} seconds"),
        "result_right": said("Right foot: {n} seconds"),
        # on the lock screen
        "locked_rep": said("{n} of {of}"),
        "locked_time": said("{left} left"),
        "locked_ready": said("Get ready: {left}"),
        "locked_rest": said("Rest: {left}"),
        "voice_on": said("Voice on"),
        "voice_off": said("Voice off"),
    }
)


def shown(name: str) -> str:
    """One of them in the language of the moment."""
    return _(SENTENCES[name].one)


def player_words() -> Mapping[str, str]:
    """All of them in the language of the moment, by name."""
    return {name: shown(name) for name in SENTENCES}
