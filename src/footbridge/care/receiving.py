"""A file that somebody sent: taken in, read beside all else, and kept until a yes or a no.

What is private in it lies in the data folder, for a day at the most, and goes with the answer.
"""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from footbridge import record
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.care.received import Received, Stage, plain, shaped
from footbridge.interop import incoming
from footbridge.interop.incoming import Columns, Kind, NotSaid
from footbridge.storage import waiting

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=1)
# How long whoever sent a file waits for the answer before a page shows how far it is.
PATIENCE_SECONDS = 1.5
# Between two words on how far it is.
BEAT_BYTES = 4_000_000
# Without any word for so long, nobody reads it any more: the machine was switched off.
SILENCE = timedelta(minutes=2)
LONGEST_NAME = 80
MEGABYTE = 1024 * 1024
LARGEST_FILE = 1024 * MEGABYTE
LARGEST_OURS = 64 * MEGABYTE

_readers: dict[str, Thread] = {}


def receive(key: str, parts: Iterable[bytes], name: str) -> str:
    """Take in a file and begin to read it; gives the id under which it waits.

    Raises UnknownPerson, and what the machine raises.
    """
    here = _here(key)
    forget_received()
    told = " ".join("".join(sign for sign in name if sign.isprintable()).split())
    short = told[-LONGEST_NAME:] or "file"
    first = Received(id="", owner=key, name=short, stage=Stage.READING, size=0, read=0)
    made = waiting.begin(settings.DATA, plain(first))
    size = 0
    try:
        with waiting.new_file(settings.DATA, made) as file:
            for part in parts:
                size += file.write(part)
    except BaseException:
        waiting.drop(settings.DATA, made)
        raise
    _begin(replace(first, id=made, size=size), here, None)
    return made


def received(key: str, name: str) -> Received | None:
    """A file of the person with this key that waits; None where none does under this name."""
    state = waiting.state_of(settings.DATA, name)
    if state is None or state[waiting.OWNER] != key:
        return None
    found = shaped(name, state)
    is_silent = timezone.now() - datetime.fromisoformat(state[waiting.AT]) > SILENCE
    if found.stage is Stage.READING and is_silent:
        return replace(found, stage=Stage.BROKEN_OFF)
    return found


def answer(file: Received, key: str, columns: Columns) -> None:
    """What a table left open was said: it is read again with that."""
    _begin(replace(file, stage=Stage.READING, read=0, asked=None), _here(key), columns)


def lines_of(file: Received) -> list[str]:
    """The lines of an export of ours that waits. Raises UnicodeDecodeError."""
    with waiting.open_file(settings.DATA, file.id) as data:
        return data.read().decode("utf-8").split("\n")


def drop_received(file: Received) -> None:
    """It is answered: nothing of it is kept."""
    waiting.drop(settings.DATA, file.id)


def forget_received() -> None:
    """Files that nobody answered for a day are let go."""
    waiting.forget(settings.DATA, timezone.now() - KEPT_FOR)


def settle(name: str, seconds: float | None = None) -> None:
    """Wait until a file is read, or for so long."""
    reader = _readers.get(name)
    if reader is not None:
        reader.join(seconds)


def _here(key: str) -> tzinfo:
    """The zone that the person said; while none was, that of the device that asks."""
    name = person_row(key).time_zone
    return ZoneInfo(name) if name else timezone.get_current_timezone()


def _begin(file: Received, here: tzinfo, columns: Columns | None) -> None:
    """A long file is read beside all else: no browser waits for as long as that may take."""
    _keep(settings.DATA, file)
    for name in [name for name, reader in _readers.items() if not reader.is_alive()]:
        del _readers[name]
    reader = Thread(target=_read, args=(settings.DATA, file, here, columns), daemon=True)
    try:
        reader.start()
    except RuntimeError:
        # A browser that runs all of Footbridge knows no threads: it is read while one waits.
        _read(settings.DATA, file, here, columns)
    else:
        _readers[file.id] = reader
        reader.join(PATIENCE_SECONDS)


def _read(data: Path, file: Received, here: tzinfo, columns: Columns | None) -> None:
    try:
        done = _outcome(data, file, here, columns)
    except Exception as error:
        # The edge of this thread: whoever waits is told, and nothing of the file is logged.
        log.warning("A file could not be read: %s", type(error).__name__)
        done = replace(file, stage=Stage.BROKEN_OFF)
    if done.stage not in (Stage.ASKED, Stage.OURS):
        waiting.drop_file(data, file.id)
    _keep(data, done)


def _outcome(data: Path, file: Received, here: tzinfo, columns: Columns | None) -> Received:
    read = beat = 0
    with waiting.open_file(data, file.id) as opened:

        def watch(more: int) -> None:
            nonlocal read, beat
            read += more
            if read - beat >= BEAT_BYTES:
                beat = read
                _keep(data, replace(file, read=opened.tell()))

        if incoming.recognise(opened) is Kind.OURS:
            is_too_long = file.size > LARGEST_OURS
            most = f"{file.name}: expected at most {LARGEST_OURS // MEGABYTE} MB, got more"
            stage = Stage.REFUSED if is_too_long else Stage.OURS
            return replace(file, stage=stage, problems=(most,) if is_too_long else ())
        try:
            numbers = catalogue().numbers
            found = incoming.read(opened, file.name, here, numbers, watch=watch, columns=columns)
        except record.BadRecord as bad:
            lines = tuple(str(problem) for problem in bad.problems)
            return replace(file, stage=Stage.REFUSED, problems=lines)
        except NotSaid as open_question:
            return replace(file, stage=Stage.ASKED, asked=open_question.asked)
    return replace(file, stage=Stage.FOUND, found=found)


def _keep(data: Path, file: Received) -> None:
    waiting.keep_state(data, file.id, plain(file))
