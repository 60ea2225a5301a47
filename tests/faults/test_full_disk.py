"""On a full disk a save is refused with words and stored nowhere; later it is completed."""

import resource

import pytest

from tests.faults.disk import full, no_file_may_grow


def test_on_a_full_disk_nothing_is_half_saved_and_room_makes_it_whole(small):
    (first, *_), acts = small.acts(), small.acts()
    first.sent_by(small.browser)

    with full(small.on.folder.parent):
        taken = [small.is_taken(act) for act in acts]
        typed = small.on.start("log", "walk", "9")
        code, said = typed.wait(), typed.said
        help_page = small.browser.get("/help/")

    assert not all(taken)
    assert code == 6, said
    assert "The disk is full" in said
    assert help_page.code == 200
    small.complete([first, *acts])


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits another program")
def test_a_file_that_may_not_grow_is_refused_with_words_and_later_completed(home):
    (first, *_), acts = home.acts(), home.acts()
    first.sent_by(home.browser)

    with no_file_may_grow(home.server.pid):
        taken = [home.is_taken(act) for act in acts]

    assert taken == [False] * len(acts)
    home.complete([first, *acts])
