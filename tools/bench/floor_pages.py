"""The two addresses of the floor: a page, and one row that is written."""

import uuid
from datetime import UTC, datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from footbridge.storage import models


def page(request: HttpRequest) -> HttpResponse:
    person = models.Person.objects.get(key=uuid.UUID(request.session["person"]))
    return render(request, "page.html", {"person": person})


@transaction.atomic
def save(request: HttpRequest) -> HttpResponse:
    now = datetime.now(UTC)
    person, minutes = uuid.UUID(request.session["person"]), request.POST["minutes"]
    written = {"digest": f"{uuid.uuid4().hex}{minutes}", "made_at": now, "expires_at": now}
    models.OneTimeKey.objects.create(person_id=person, **written)
    return redirect("/")


urlpatterns = [path("", page), path("save/", save)]
