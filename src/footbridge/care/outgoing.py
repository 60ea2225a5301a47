"""What a person takes out of here, besides the exact lines of `exchange`: tables, a bundle."""

import io
import json
import zipfile
from datetime import datetime

from footbridge import __version__
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.care.today import day, next_review
from footbridge.interop.outgoing.fhir import bundle_of
from footbridge.interop.outgoing.story import NOTHING_MORE, Story, Wished, story_of
from footbridge.interop.outgoing.tables import files_of

# The same story is the same file, to the byte: the clock of the machine is no part of it.
ZIP_BEGAN = (1980, 1, 1, 0, 0, 0)


def story(key: str, *, now: datetime) -> Story:
    """All that goes out about a person, up to the day of `now`. Raises UnknownPerson."""
    row = person_row(key)
    known = day(key, on=now.date(), now=now, store=False)
    return story_of(
        key=str(row.key),
        name=row.name,
        told=known.record.person,
        facts=known.record.journal.facts,
        decision=known.decision,
        next_review=next_review(key, known),
        catalogue=catalogue(),
        made_at=now,
        version=__version__,
    )


def tables(key: str, *, now: datetime, wished: Wished = NOTHING_MORE) -> dict[str, str]:
    """The text of each file by its name: one table a measure, and what each column is."""
    return files_of(story(key, now=now), wished)


def zipped_tables(key: str, *, now: datetime, wished: Wished = NOTHING_MORE) -> bytes:
    """The same files in one zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as box:
        for name, text in tables(key, now=now, wished=wished).items():
            box.writestr(zipfile.ZipInfo(name, ZIP_BEGAN), text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def bundle(key: str, *, now: datetime, wished: Wished = NOTHING_MORE) -> str:
    """A FHIR R4 bundle, as the text of a JSON file."""
    plain = bundle_of(story(key, now=now), wished)
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
