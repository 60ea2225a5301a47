import json

import pytest

from footbridge import record
from footbridge.engine.facts import KINDS


@pytest.mark.parametrize("name", record.SCHEMA_NAMES)
def test_each_schema_names_its_dialect_and_version_and_allows_nothing_unknown(name):
    schema = record.schema(name)

    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["title"] == f"Footbridge {name}, version {record.FORMAT_VERSION}"
    objects = [each for each in schema.get("$defs", {}).values() if each["type"] == "object"]
    assert all(each["additionalProperties"] is False for each in objects)
    assert json.loads(json.dumps(schema)) == schema


def test_the_schema_of_a_fact_tells_ranges_meanings_and_every_kind():
    schema = record.schema("fact")

    check_in = schema["$defs"]["CheckIn"]
    assert check_in["properties"]["pain"]["anyOf"][0] == {
        "maximum": 10,
        "minimum": 0,
        "type": "integer",
    }
    assert "thirty seconds" in check_in["description"]
    assert set(schema["discriminator"]["mapping"]) == set(KINDS)
    assert len(schema["oneOf"]) == len(KINDS) >= 17


def test_there_is_no_schema_of_anything_else():
    with pytest.raises(KeyError):
        record.schema("walk")
