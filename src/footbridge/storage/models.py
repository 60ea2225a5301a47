"""All the rows. What a row means is said by the engine's values; here it is only kept."""

import uuid

from django.db import models
from django.utils.functional import cached_property

from footbridge.storage.packing import LONG, OF_FACTS, pack, unpack


class Person(models.Model):
    """One person's set-up. `answers` is the text of `record.write_person`, written once.

    The name is for the screen only; no decision knows it. `contacts` are the telephone numbers
    that the person wrote down, as JSON, and the country; NULL until there are any. `time_zone`
    repeats what the answers or the newest change of them say: each page asks for it.
    """

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    begun = models.DateTimeField()
    started_on = models.DateField()
    answers = models.TextField()
    time_zone = models.CharField(max_length=64, null=True)  # noqa: DJ001 - as below
    contacts = models.TextField(null=True)  # noqa: DJ001 - a column that is not there yet is NULL


class Fact(models.Model):
    """Something that happened. Appended, never edited: triggers in the database see to it.

    `number` counts a person's facts in the order of their arrival, from 1. `body` is the text of
    `record.write_fact`; the other columns repeat parts of it so that they can be looked for.
    `at` and `recorded` are in UTC, `offset_minutes` says how the clock on the wall stood.

    A short `body` is kept in `plain` and a long one in `packed`, but for long ones of earlier
    versions, until they are packed.
    """

    # What has to be unique begins with the person: a second index would say the same.
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="facts", db_index=False
    )
    number = models.PositiveIntegerField()
    client_id = models.CharField(max_length=64)
    kind = models.CharField(max_length=32)
    at = models.DateTimeField()
    offset_minutes = models.SmallIntegerField()
    local_day = models.DateField()
    recorded = models.DateTimeField()
    plain = models.TextField(db_column="body", default="")
    packed = models.BinaryField(null=True)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "client_id"], name="fact_once"),
            models.UniqueConstraint(fields=["person", "number"], name="fact_in_order"),
        ]

    @property
    def body(self) -> str:
        """What was told, as text. Raises packing.Unreadable."""
        return told_in(self.plain, self.packed)

    @body.setter
    def body(self, text: str) -> None:
        self.keep(text)

    def keep(self, text: str) -> "Fact":
        """Take `text` as what was told, packed if it is long. Not yet saved."""
        is_long = len(text) >= LONG
        self.plain = "" if is_long else text
        self.packed = pack(text, dictionary=OF_FACTS) if is_long else None
        return self


def told_in(plain: str, packed: bytes | memoryview | None) -> str:
    """The text of a fact, out of its two columns. Raises packing.Unreadable."""
    return plain if packed is None else unpack(bytes(packed))


class Shown(models.Model):
    """A decision as it was shown, with what it was made from. Appended, never edited.

    `fingerprint` is `record.fingerprint` of what went in; `watermark` the number of the last
    fact known then, 0 for none.

    `body` is the text of `record.write_decision`. It is kept in `packed`, beside the text of the
    row with the id `base`: the first of the same person and day, which stands for itself and has
    none. Rows of earlier versions keep it in `plain` until they are packed.
    """

    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="shown", db_index=False
    )
    on = models.DateField()
    made_at = models.DateTimeField()
    fingerprint = models.CharField(max_length=64)
    watermark = models.PositiveIntegerField()
    engine_version = models.CharField(max_length=64)
    catalogue_version = models.CharField(max_length=64)
    plain = models.TextField(db_column="body", default="")
    packed = models.BinaryField(null=True)
    # No foreign key: rows of a person only ever go together, and an index would cost room again.
    base = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "on", "fingerprint", "engine_version", "catalogue_version"],
                name="shown_once",
            ),
        ]

    @property
    def body(self) -> str:
        """What was shown, as text. Raises packing.Unreadable."""
        if self.packed is None:
            return self.plain
        base = self.base_row.body if self.base_row else ""
        return unpack(bytes(self.packed), base)

    @body.setter
    def body(self, text: str) -> None:
        self.keep(text)

    told: str | None = None
    """What was taken by `keep`, as text; not of a row that was read."""

    @cached_property
    def base_row(self) -> "Shown | None":
        """The row that this one is packed beside; asked for here unless `rows` has set it."""
        return Shown.objects.get(id=self.base) if self.base is not None else None

    def keep(self, text: str, base: "Shown | None" = None, last: "Shown | None" = None) -> "Shown":
        """Take `text` as what was shown, packed beside that of `base`. Not yet saved.

        What was packed for `last` is taken, where that says the same beside the same base.
        """
        self.plain, self.base, self.base_row = "", base.id if base else None, base
        is_same = last is not None and (last.told, last.base) == (text, self.base)
        self.packed = last.packed if last and is_same else pack(text, base.body if base else "")
        self.told = text
        return self


class Deletion(models.Model):
    """Lives only inside the transaction that deletes a person: it is what lets the guards pass."""

    person_key = models.UUIDField(primary_key=True)


class Draft(models.Model):
    """A half-filled form. `owner` is a person's key, or whatever the door knows someone by."""

    owner = models.CharField(max_length=64)
    name = models.CharField(max_length=64)
    body = models.TextField()
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="draft_once"),
        ]


class OneTimeKey(models.Model):
    """A key that signs one device in, once. Only its SHA-256 is kept.

    With `person`, the device that it lets in is theirs alone.
    """

    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, related_name="one_time_keys"
    )


class Device(models.Model):
    """A browser that the owner signed in on, until it is signed out.

    With `person` it is theirs alone, and goes with them; without, it belongs to the household.
    `last_used_at` is to the hour; NULL for devices of earlier versions until they come again.
    """

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    signed_in_at = models.DateTimeField()
    signed_out_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="devices")


class CalendarAddress(models.Model):
    """An address at which the calendar of one person is read by whoever has it.

    Only the SHA-256 of its secret is kept. The other columns are what was wished for: in what
    words, and at what time of the day; NULL for any time.
    """

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="calendars")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    with_health_words = models.BooleanField(default=False)
    session_at = models.TimeField(null=True)
    walk_at = models.TimeField(null=True)


class Secret(models.Model):
    """What signs cookies, for all hosts that share this database; see `storage/secret.py`."""

    name = models.CharField(max_length=32, primary_key=True)
    value = models.TextField()
