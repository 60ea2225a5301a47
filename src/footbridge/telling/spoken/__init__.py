"""The spoken script: all that a session says, and when, as text.

Nothing that somebody needs for the next movement is only on the screen. The player says exactly
this and decides nothing: it only lets a thing wait, or drops it, when a real voice is slower.
"""

from footbridge.catalogue.model import Catalogue
from footbridge.engine.shown.timeline import Timeline
from footbridge.telling.spoken.counting import last_seconds as count_in_again
from footbridge.telling.spoken.movement import movement_of
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.queue import Voice
from footbridge.telling.spoken.saying import Kind, Saying, Script, Wish
from footbridge.telling.spoken.steps import wishes_of

__all__ = ["Kind", "Saying", "Script", "Wish", "count_in_again", "script_of"]


def script_of(timeline: Timeline, catalogue: Catalogue) -> Script:
    """What is said of this session or test, step by step."""
    movements = tuple(movement_of(part, catalogue) for part in timeline.parts)
    voice = Voice(catalogue.numbers)
    wishes = []
    for index in range(len(timeline.steps)):
        place = Place(
            timeline=timeline,
            index=index,
            movements=movements,
            numbers=catalogue.numbers,
            taken_ms=voice.taken_ms(timeline.steps[index]),
        )
        wishes.append(tuple(wishes_of(place)))
        voice.say(wishes[-1], timeline.steps, index)
    return Script(wishes=tuple(wishes), sayings=tuple(voice.said), unsaid=tuple(voice.unsaid))
