"""Decisions in plain sentences: every value of the engine that a person may see has its words.

Nothing is decided here and no number is typed into a sentence. An unknown word is a mistake of
ours and raises KeyError. Every sentence is translated by gettext, domain "footbridge".
"""

from footbridge.telling.days import day, full_day
from footbridge.telling.doses import amount, dose, rest, side_words, target, tempo
from footbridge.telling.dues import due
from footbridge.telling.durations import duration, exact_time, minutes, seconds, walk_time
from footbridge.telling.facts import fact, finding, looked_at, result, what
from footbridge.telling.language import speaking
from footbridge.telling.lists import in_a_sentence, sentence_case, together
from footbridge.telling.names import name
from footbridge.telling.offers import Offer, nexts, nudge, proposal, rung_text, would_change
from footbridge.telling.other_day import other_day
from footbridge.telling.plans import (
    block_heading,
    block_name,
    dose_range,
    excluded,
    exercise_name,
    heading,
    item_name,
    left_out,
    main_why,
    positions,
    short_core,
    short_name,
    way_name,
)
from footbridge.telling.reasons import reason
from footbridge.telling.situations import Text, also, situation
from footbridge.telling.sources import source, sources
from footbridge.telling.urgency import FlagTold, Question, ask, flag
from footbridge.telling.verdicts import leaning, verdict
from footbridge.telling.why import Why, item_why, rule_says, rules_kept, whys

__all__ = [
    "FlagTold",
    "Offer",
    "Question",
    "Text",
    "Why",
    "also",
    "amount",
    "ask",
    "block_heading",
    "block_name",
    "day",
    "dose",
    "dose_range",
    "due",
    "duration",
    "exact_time",
    "excluded",
    "exercise_name",
    "fact",
    "finding",
    "flag",
    "full_day",
    "heading",
    "in_a_sentence",
    "item_name",
    "item_why",
    "leaning",
    "left_out",
    "looked_at",
    "main_why",
    "minutes",
    "name",
    "nexts",
    "nudge",
    "other_day",
    "positions",
    "proposal",
    "reason",
    "rest",
    "result",
    "rule_says",
    "rules_kept",
    "rung_text",
    "seconds",
    "sentence_case",
    "short_core",
    "short_name",
    "side_words",
    "situation",
    "source",
    "sources",
    "speaking",
    "target",
    "tempo",
    "together",
    "verdict",
    "walk_time",
    "way_name",
    "what",
    "whys",
    "would_change",
]
