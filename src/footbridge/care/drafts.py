"""Half-filled forms, kept so that nobody has to begin again."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from footbridge.storage import glance, models


def draft(owner: str, name: str) -> dict[str, Any] | None:
    """What was saved under `name`. `owner` is a person's key, or how the door knows somebody."""
    found = models.Draft.objects.filter(owner=owner, name=name).first()
    return None if found is None else _body(found)


def draft_of_any(owners: str, name: str) -> dict[str, Any] | None:
    """The newest under `name` of all owners whose name begins so. The name must be a secret."""
    found = models.Draft.objects.filter(owner__startswith=owners, name=name)
    newest = found.order_by("-saved_at", "-id").first()
    return None if newest is None else _body(newest)


def drafts_of_any(owners: str, form: str, *, since: datetime) -> list[dict[str, Any]]:
    """The drafts of one form of all owners whose name begins so, newest first."""
    found = models.Draft.objects.filter(
        owner__startswith=owners, name__startswith=f"{form} ", saved_at__gte=since
    )
    return [_body(each) for each in found.order_by("-saved_at", "-id")]


def drafts(owner: str, form: str) -> list[dict[str, Any]]:
    """The drafts of one form, newest first; each has a name of its own behind the form's.

    Version 1 kept one draft a form, under the name of the form alone.
    """
    return [json.loads(text) for text in half_filled(owner, form)[0]]


def half_filled(owner: str, *forms: str) -> tuple[tuple[str, ...], ...]:
    """The same as the texts that are kept, form by form, in one query: equal texts are equal
    drafts.
    """
    return glance.drafts(owner, *forms)


def save_draft(owner: str, name: str, body: Mapping[str, Any], *, now: datetime) -> None:
    """Keep `body`, which must be plain JSON, in place of what was there."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    models.Draft.objects.update_or_create(
        owner=owner, name=name, defaults={"body": text, "saved_at": now}
    )


def drop_draft(owner: str, name: str) -> None:
    models.Draft.objects.filter(owner=owner, name=name).delete()


def forget_drafts(owner: str, form: str, *, before: datetime) -> None:
    """The drafts of one form that were saved before that moment."""
    old = models.Draft.objects.filter(
        owner=owner, name__startswith=f"{form} ", saved_at__lt=before
    )
    old.delete()


def _body(row: models.Draft) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(row.body)
    return body
