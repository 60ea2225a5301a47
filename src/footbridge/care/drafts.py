"""Half-filled forms, kept so that nobody has to begin again."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from footbridge.storage import drafts as rows
from footbridge.storage import glance, models


def draft(owner: str, name: str) -> dict[str, Any] | None:
    """What was saved under `name`. `owner` is a person's key, or how the door knows somebody."""
    text = rows.one(owner, name)
    return None if text is None else _read(text)


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
    rows.keep(owner, name, json.dumps(body, ensure_ascii=False, separators=(",", ":")), now)


@transaction.atomic
def keep_draft(
    owner: str,
    form: str,
    name: str,
    body: Mapping[str, Any],
    *,
    now: datetime,
    kept_for: timedelta,
) -> None:
    """One of several drafts of a form; those of that form that are older are forgotten."""
    save_draft(owner, f"{form} {name}", body, now=now)
    rows.forget(owner, form, now - kept_for)


def drop_draft(owner: str, name: str) -> None:
    models.Draft.objects.filter(owner=owner, name=name).delete()


def _body(row: models.Draft) -> dict[str, Any]:
    return _read(row.body)


def _read(text: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(text)
    return body
