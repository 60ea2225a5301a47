"""Values of the engine as text, and back: files, lines, schemas, fingerprints."""

from footbridge.record.check import checked_fact, checked_person
from footbridge.record.everyone import (
    LIST_NAME,
    Everyone,
    FileTold,
    compared,
    read_everyone,
    write_everyone,
)
from footbridge.record.export import (
    DraftTold,
    Export,
    PersonTold,
    ShownTold,
    read_export,
    write_export,
)
from footbridge.record.growing import Print, print_of
from footbridge.record.names import unknown_in_answers, unknown_in_fact
from footbridge.record.problem import BadRecord, Problem
from footbridge.record.read import (
    FORMAT_VERSION,
    read_fact,
    read_journal,
    read_person,
    read_stored,
    read_stored_person,
)
from footbridge.record.read_shown import read_decision, walk_asked
from footbridge.record.schema import NAMES as SCHEMA_NAMES
from footbridge.record.schema import schema
from footbridge.record.truth import Fault, faults_of_fact, faults_of_person
from footbridge.record.write import (
    digest,
    fingerprint,
    fingerprint_of_digests,
    write_decision,
    write_fact,
    write_person,
    write_timeline,
)

__all__ = [
    "FORMAT_VERSION",
    "LIST_NAME",
    "SCHEMA_NAMES",
    "BadRecord",
    "DraftTold",
    "Everyone",
    "Export",
    "Fault",
    "FileTold",
    "PersonTold",
    "Print",
    "Problem",
    "ShownTold",
    "checked_fact",
    "checked_person",
    "compared",
    "digest",
    "faults_of_fact",
    "faults_of_person",
    "fingerprint",
    "fingerprint_of_digests",
    "print_of",
    "read_decision",
    "read_everyone",
    "read_export",
    "read_fact",
    "read_journal",
    "read_person",
    "read_stored",
    "read_stored_person",
    "schema",
    "unknown_in_answers",
    "unknown_in_fact",
    "walk_asked",
    "write_decision",
    "write_everyone",
    "write_export",
    "write_fact",
    "write_person",
    "write_timeline",
]
