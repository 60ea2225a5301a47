"""The figure in words, made from its script, for people who listen to the page.

The sentences themselves are phrases of a content file (``words/<language>.toml``); here they are
only put in order and filled in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from footbridge.figures.script import Hold, Move, Round, Script


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases of one language. Fields in braces are filled in: {seconds}, {cue}, {pose},
    {parts}.
    """

    angle: Mapping[str, str]
    stage: Mapping[str, str]
    muscle: Mapping[str, str]
    move: str
    move_without_cue: str
    hold: str
    hold_with_cue: str
    held: str
    round: str
    start: str
    working: str
    again: str
    second: str
    seconds: str


def phrases(mapping: Mapping[str, Any]) -> Phrases:
    """Raises ``TypeError`` if a phrase is missing or not known."""
    return Phrases(**mapping)


def description(script: Script, words: Phrases) -> str:
    """A few plain sentences: what is seen, how it starts, what moves and for how long."""
    view = words.angle[script.angle] if script.stage.value == "body" else words.stage[script.stage]
    sentences = [view, script.setting, words.start.format(pose=script.words[script.start])]
    sentences += [sentence for phase in script.cycle if (sentence := _phase(script, phase, words))]
    if script.working:
        parts = dict.fromkeys(words.muscle[w.muscle] for w in script.working)
        sentences.append(words.working.format(parts=", ".join(parts)))
    sentences.append(words.again)
    return " ".join(sentences)


def _phase(script: Script, phase: Move | Hold | Round, words: Phrases) -> str:
    time = _time(phase.seconds, words)
    match phase:
        case Hold(is_held=True, cue=cue):
            return words.held.format(cue=cue)
        case Hold(cue=""):
            return words.hold.format(seconds=time) if phase.seconds >= 1 else ""
        case Hold(cue=cue):
            return words.hold_with_cue.format(cue=cue, seconds=time)
        case Round(cue=cue):
            return words.round.format(cue=cue, seconds=time)
        case Move(to=to, cue=cue):
            pattern = words.move if cue else words.move_without_cue
            return pattern.format(cue=cue, seconds=time, pose=script.words[to])


def _time(seconds: float, words: Phrases) -> str:
    number = f"{seconds:.1f}".rstrip("0").rstrip(".")
    return (words.second if number == "1" else words.seconds).format(number=number)
