"""What can happen to somebody's programme: each act is one transaction. Web and CLI call these."""

from footbridge.care.appending import append, listening
from footbridge.care.beginning import set_up
from footbridge.care.beyond import Beyond, beyond
from footbridge.care.calendars import (
    CalendarAddress,
    CalendarWishes,
    addresses,
    calendar_at,
    calendar_of,
    coming,
    end_address,
    make_address,
)
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
    drafts_of_any,
    drop_draft,
    forget_drafts,
    half_filled,
    save_draft,
)
from footbridge.care.exchange import ImportReport, export_lines, import_lines, preview_lines
from footbridge.care.incoming import (
    Also,
    Brought,
    Left,
    Preview,
    bring_in,
    brought,
    preview,
    take_back,
    usual,
)
from footbridge.care.known import catalogue
from footbridge.care.outgoing import bundle, tables, zipped_tables
from footbridge.care.packing import Packed, left_to_pack, pack_old
from footbridge.care.papers import Paper, Wanted, paper
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
from footbridge.care.received import Received, Stage
from footbridge.care.receiving import (
    LARGEST_FILE,
    answer,
    drop_received,
    forget_received,
    lines_of,
    receive,
    received,
    settle,
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
from footbridge.care.sharing import card
from footbridge.care.shown import shown_between, walks_planned
from footbridge.care.slips import asks_before, raised_by_hand, take_back_sign
from footbridge.care.standing import Mark, Standing, standing
from footbridge.care.story import record_of
from footbridge.care.today import Day, ahead, day, days_ahead, next_review, offered, today
from footbridge.care.typed import (
    NotPlanned,
    TypedDay,
    looks_to_tell,
    save_signs,
    save_typed,
    standing_on,
)
from footbridge.care.wishes import PutOff, alone, could_stand_in, would_be_easier, would_put_off
from footbridge.care.writing import Recorded, Stamp, correct, correct_all, withdraw, write
from footbridge.care.zones import now_for, zone_of
from footbridge.interop.outgoing.calendar import Dated, Times
from footbridge.interop.outgoing.story import Wished

__all__ = [
    "LARGEST_FILE",
    "Also",
    "Beyond",
    "Brought",
    "CalendarAddress",
    "CalendarWishes",
    "Dated",
    "Day",
    "DifferentContent",
    "ImportReport",
    "Left",
    "Mark",
    "NotClearable",
    "NotOffered",
    "NotPlanned",
    "Outcome",
    "Packed",
    "Paper",
    "Part",
    "PersonRow",
    "Preview",
    "PutOff",
    "Received",
    "Record",
    "Recorded",
    "Refused",
    "ReplayReport",
    "Replayed",
    "RoomTaken",
    "SignedIn",
    "Stage",
    "Stamp",
    "Standing",
    "Times",
    "TypedDay",
    "UnknownPerson",
    "Wanted",
    "Wished",
    "addresses",
    "ahead",
    "alone",
    "answer",
    "append",
    "asks_before",
    "begin",
    "beyond",
    "bring_in",
    "brought",
    "bundle",
    "calendar_at",
    "calendar_of",
    "card",
    "catalogue",
    "coming",
    "contacts",
    "correct",
    "correct_all",
    "could_stand_in",
    "day",
    "days_ahead",
    "delete",
    "devices",
    "draft",
    "draft_of_any",
    "drafts",
    "drafts_of_any",
    "drop_draft",
    "drop_received",
    "end_address",
    "export_lines",
    "forget_drafts",
    "forget_received",
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
    "lines_of",
    "listening",
    "looks_to_tell",
    "make_address",
    "make_key",
    "next_review",
    "now_for",
    "offered",
    "opens",
    "pack_old",
    "paper",
    "part_id",
    "people",
    "preview",
    "preview_lines",
    "raised_by_hand",
    "receive",
    "received",
    "record_of",
    "rename",
    "rename_device",
    "replay",
    "room_taken",
    "save_draft",
    "save_signs",
    "save_typed",
    "send",
    "set_up",
    "settle",
    "shown_between",
    "sign_out",
    "standing",
    "standing_on",
    "tables",
    "take_back",
    "take_back_sign",
    "the_only_one",
    "today",
    "told_by",
    "undo",
    "use_key",
    "usual",
    "waiting_for_a_name",
    "walks_planned",
    "withdraw",
    "would_be_easier",
    "would_put_off",
    "write",
    "zipped_tables",
    "zone_of",
]
