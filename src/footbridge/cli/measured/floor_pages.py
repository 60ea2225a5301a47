"""The one page of the floor."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from footbridge.storage import models


def page(request: HttpRequest) -> HttpResponse:
    person = models.Person.objects.get(key=uuid.UUID(request.session["person"]))
    return render(request, "page.html", {"person": person})


urlpatterns = [path("", page)]
