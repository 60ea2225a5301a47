"""What happened: facts that are appended and never edited.

To add a kind: copy a file of this folder, say in it what is told, and put it into `Fact`. Reading,
writing, schemas, words, history and the command line follow; a page has to ask for it, and tests
say so until one does.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_args

from footbridge.catalogue.words import Finding, StopSign, Surface
from footbridge.engine.facts.away import Away, AwayReason
from footbridge.engine.facts.body_test import Test
from footbridge.engine.facts.check_in import CheckIn, Feeling, NightPain, ZoneFeeling
from footbridge.engine.facts.day_markers import DayMarkers
from footbridge.engine.facts.easier_today import EasierToday
from footbridge.engine.facts.entry import Entry, Journal
from footbridge.engine.facts.fall import Fall
from footbridge.engine.facts.feet_check import FeetCheck, FootFinding
from footbridge.engine.facts.flag_cleared import FlagCleared
from footbridge.engine.facts.flag_denied import FlagDenied
from footbridge.engine.facts.flag_raised import FlagRaised
from footbridge.engine.facts.flag_reported import FlagReported
from footbridge.engine.facts.gate_cleared import GateCleared
from footbridge.engine.facts.goal import Goal
from footbridge.engine.facts.not_today import NotToday, Rests
from footbridge.engine.facts.own_note import OwnNote
from footbridge.engine.facts.profile_changed import ProfileChanged
from footbridge.engine.facts.promise import Promise
from footbridge.engine.facts.research import Research
from footbridge.engine.facts.review_accepted import ReviewAccepted
from footbridge.engine.facts.screened import Screened
from footbridge.engine.facts.session import Session, SetDone
from footbridge.engine.facts.stumble import Stumble
from footbridge.engine.facts.swapped import Lasts, Swapped
from footbridge.engine.facts.walk import CameFrom, Walk
from footbridge.engine.facts.withdrawn import Mistake, Withdrawn

Fact = (
    CheckIn
    | FeetCheck
    | Session
    | Walk
    | Test
    | Stumble
    | Fall
    | FlagRaised
    | FlagDenied
    | FlagReported
    | FlagCleared
    | GateCleared
    | Screened
    | Away
    | DayMarkers
    | OwnNote
    | Goal
    | Promise
    | Research
    | ProfileChanged
    | ReviewAccepted
    | EasierToday
    | NotToday
    | Swapped
    | Withdrawn
)

KINDS: Mapping[str, type[Fact]] = MappingProxyType({each.KIND: each for each in get_args(Fact)})
"""Every kind of fact by its word."""

__all__ = [
    "KINDS",
    "Away",
    "AwayReason",
    "CameFrom",
    "CheckIn",
    "DayMarkers",
    "EasierToday",
    "Entry",
    "Fact",
    "Fall",
    "Feeling",
    "FeetCheck",
    "Finding",
    "FlagCleared",
    "FlagDenied",
    "FlagRaised",
    "FlagReported",
    "FootFinding",
    "GateCleared",
    "Goal",
    "Journal",
    "Lasts",
    "Mistake",
    "NightPain",
    "NotToday",
    "OwnNote",
    "ProfileChanged",
    "Promise",
    "Research",
    "Rests",
    "ReviewAccepted",
    "Screened",
    "Session",
    "SetDone",
    "StopSign",
    "Stumble",
    "Surface",
    "Swapped",
    "Test",
    "Walk",
    "Withdrawn",
    "ZoneFeeling",
]
