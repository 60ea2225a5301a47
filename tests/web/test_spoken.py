import pytest
from django.http import HttpResponse
from django.utils import translation

from footbridge.telling import seconds
from footbridge.web.spoken import Spoken


@pytest.mark.usefixtures("german")
def test_reasons_are_told_in_the_language_of_the_page(rf):
    answer = Spoken(lambda _: HttpResponse(seconds(2)))

    with translation.override("de"):
        page = answer(rf.get("/"))

    assert page.content.decode() == "2 Sekunden"
    assert seconds(2) == "2 seconds"
