"""Keys that begin with the person, in PostgreSQL: rows are found, and may be kept apart, by whose
they are.

A fact is known by its person and its number, a decision shown by its person and its id. Django
goes on counting rows by `id`; it comes out of one sequence, so that none is used twice. In SQLite
a table lies in the order of its ids whatever its key is called: there the pairs are unique, as
before, and no table is written anew. `docs/decisions/keys-begin-with-the-person.md` says what was
measured.
"""

from collections.abc import Iterator

# Django made these for the reference to the person. What each table has to be unique begins with
# the person as well, and PostgreSQL even chose the wrong one of the two.
NOT_NEEDED = ("storage_fact_person_id_a04afff3", "storage_shown_person_id_834152fb")

_PERSON_FIRST = """
ALTER TABLE storage_fact DROP CONSTRAINT storage_fact_pkey, DROP CONSTRAINT fact_in_order,
    ADD CONSTRAINT fact_in_order PRIMARY KEY (person_id, number);
ALTER TABLE storage_shown DROP CONSTRAINT storage_shown_pkey,
    ADD CONSTRAINT storage_shown_pkey PRIMARY KEY (person_id, id);
CREATE INDEX storage_shown_id ON storage_shown (id);
"""
_ID_ALONE = """
DROP INDEX storage_shown_id;
ALTER TABLE storage_shown DROP CONSTRAINT storage_shown_pkey,
    ADD CONSTRAINT storage_shown_pkey PRIMARY KEY (id);
ALTER TABLE storage_fact DROP CONSTRAINT fact_in_order,
    ADD CONSTRAINT storage_fact_pkey PRIMARY KEY (id),
    ADD CONSTRAINT fact_in_order UNIQUE (person_id, number);
"""


def that_begin_with_the_person(vendor: str) -> Iterator[str]:
    """What brings a database over. No row is changed, and no guard."""
    if vendor == "postgresql":
        yield _PERSON_FIRST
    for name in NOT_NEEDED:
        yield f"DROP INDEX IF EXISTS {name}"


def of_the_first_version(vendor: str) -> Iterator[str]:
    """The way back. A table in parts must be one again first (`partitions.py`)."""
    if vendor == "postgresql":
        yield _ID_ALONE
    for name in NOT_NEEDED:
        table = name.partition("_person_id")[0]
        yield f"CREATE INDEX IF NOT EXISTS {name} ON {table} (person_id)"
