"""Half-filled forms, kept so that nobody has to begin again."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from footbridge.storage import models


def draft(owner: str, name: str) -> dict[str, Any] | None:
    """What was saved under `name`. `owner` is a person's key, or how the door knows somebody."""
    found = models.Draft.objects.filter(owner=owner, name=name).first()
    if found is None:
        return None
    body: dict[str, Any] = json.loads(found.body)
    return body


def save_draft(owner: str, name: str, body: Mapping[str, Any], *, now: datetime) -> None:
    """Keep `body`, which must be plain JSON, in place of what was there."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    models.Draft.objects.update_or_create(
        owner=owner, name=name, defaults={"body": text, "saved_at": now}
    )


def drop_draft(owner: str, name: str) -> None:
    models.Draft.objects.filter(owner=owner, name=name).delete()
