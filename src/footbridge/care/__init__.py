"""What can happen to somebody's programme: each act is one transaction. Web and CLI call these."""

from footbridge.care.appending import append
from footbridge.care.course import accept_review, change_profile, correct, go_away, withdraw
from footbridge.care.daily import (
    check_in,
    look_at_feet,
    record_fall,
    record_session,
    record_stumble,
    record_test,
    record_walk,
)
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
from footbridge.care.drafts import draft, drop_draft, save_draft
from footbridge.care.exchange import ImportReport, export_lines, import_lines
from footbridge.care.known import catalogue
from footbridge.care.people import PersonRow, Record, begin, delete, people, record_of, rename
from footbridge.care.recording import Recorded
from footbridge.care.refusal import (
    DifferentContent,
    NotClearable,
    NotOffered,
    Refused,
    UnknownPerson,
)
from footbridge.care.replaying import Outcome, Replayed, ReplayReport, replay
from footbridge.care.safety import (
    clear_flag,
    clear_gate,
    deny_flag,
    raise_flag,
    report_flag,
    screen,
)
from footbridge.care.today import Day, ahead, day, offered, today

__all__ = [
    "Day",
    "DifferentContent",
    "ImportReport",
    "NotClearable",
    "NotOffered",
    "Outcome",
    "PersonRow",
    "Record",
    "Recorded",
    "Refused",
    "ReplayReport",
    "Replayed",
    "SignedIn",
    "UnknownPerson",
    "accept_review",
    "ahead",
    "append",
    "begin",
    "catalogue",
    "change_profile",
    "check_in",
    "clear_flag",
    "clear_gate",
    "correct",
    "day",
    "delete",
    "deny_flag",
    "devices",
    "draft",
    "drop_draft",
    "export_lines",
    "go_away",
    "import_lines",
    "is_signed_in",
    "look_at_feet",
    "make_key",
    "offered",
    "opens",
    "people",
    "raise_flag",
    "record_fall",
    "record_of",
    "record_session",
    "record_stumble",
    "record_test",
    "record_walk",
    "rename",
    "rename_device",
    "replay",
    "report_flag",
    "save_draft",
    "screen",
    "sign_out",
    "today",
    "use_key",
    "withdraw",
]
