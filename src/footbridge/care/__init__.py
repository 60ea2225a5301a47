"""What can happen to somebody's programme: each act is one transaction. Web and CLI call these."""

from footbridge.care.appending import append, listening
from footbridge.care.beginning import set_up
from footbridge.care.beyond import Beyond, beyond
from footbridge.care.clearing import waiting_for_a_name
from footbridge.care.clocks import keep_clock, last_clock
from footbridge.care.contacts import contacts, keep_contacts
from footbridge.care.deleting import delete
from footbridge.care.devices import (
    SignedIn,
    devices,
    is_signed_in,
    make_key,
    opens,
    rename_device,
    sign_out,
    use_key,
)
from footbridge.care.drafts import (
    draft,
    draft_of_any,
    drafts,
    drop_draft,
    forget_drafts,
    half_filled,
    save_draft,
)
from footbridge.care.exchange import ImportReport, export_lines, import_lines
from footbridge.care.known import catalogue
from footbridge.care.packing import Packed, left_to_pack, pack_old
from footbridge.care.people import (
    PersonRow,
    Record,
    begin,
    is_anybody_here,
    is_here,
    people,
    rename,
    the_only_one,
)
from footbridge.care.refusal import (
    DifferentContent,
    NotClearable,
    NotOffered,
    Refused,
    UnknownPerson,
)
from footbridge.care.replaying import Outcome, Replayed, ReplayReport, replay
from footbridge.care.room import RoomTaken, give_back, room_taken
from footbridge.care.sending import Part, part_id, send, told_by, undo
from footbridge.care.shown import shown_between, walks_planned
from footbridge.care.slips import asks_before, raised_by_hand, take_back_sign
from footbridge.care.standing import Mark, Standing, standing
from footbridge.care.story import record_of
from footbridge.care.today import Day, ahead, day, next_review, offered, today
from footbridge.care.writing import Recorded, Stamp, correct, correct_all, withdraw, write
from footbridge.care.zones import now_for, zone_of

__all__ = [
    "Beyond",
    "Day",
    "DifferentContent",
    "ImportReport",
    "Mark",
    "NotClearable",
    "NotOffered",
    "Outcome",
    "Packed",
    "Part",
    "PersonRow",
    "Record",
    "Recorded",
    "Refused",
    "ReplayReport",
    "Replayed",
    "RoomTaken",
    "SignedIn",
    "Stamp",
    "Standing",
    "UnknownPerson",
    "ahead",
    "append",
    "asks_before",
    "begin",
    "beyond",
    "catalogue",
    "contacts",
    "correct",
    "correct_all",
    "day",
    "delete",
    "devices",
    "draft",
    "draft_of_any",
    "drafts",
    "drop_draft",
    "export_lines",
    "forget_drafts",
    "give_back",
    "half_filled",
    "import_lines",
    "is_anybody_here",
    "is_here",
    "is_signed_in",
    "keep_clock",
    "keep_contacts",
    "last_clock",
    "left_to_pack",
    "listening",
    "make_key",
    "next_review",
    "now_for",
    "offered",
    "opens",
    "pack_old",
    "part_id",
    "people",
    "raised_by_hand",
    "record_of",
    "rename",
    "rename_device",
    "replay",
    "room_taken",
    "save_draft",
    "send",
    "set_up",
    "shown_between",
    "sign_out",
    "standing",
    "take_back_sign",
    "the_only_one",
    "today",
    "told_by",
    "undo",
    "use_key",
    "waiting_for_a_name",
    "walks_planned",
    "withdraw",
    "write",
    "zone_of",
]
