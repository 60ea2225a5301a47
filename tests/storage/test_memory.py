"""Threads share their memory where the C library can be told so."""

import gc
import subprocess
import sys
from itertools import count

import pytest
from django.core.signals import request_finished

from footbridge.storage import memory

# Each thread takes more than a page needs, keeps it, and the stores are counted that were made.
COUNTED = """
import ctypes, threading
from footbridge.storage.memory import hold_little
if {is_shared}:
    assert hold_little()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
met = threading.Barrier(8)
def take():
    met.wait()
    for _ in range(200):
        libc.malloc(1000)
    met.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
[each.start() for each in threads]
[each.join() for each in threads]
libc.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
libc.fopen.restype = ctypes.c_void_p
file = libc.fopen(b"/dev/stdout", b"w")
libc.malloc_info(0, file)
libc.fflush(None)
"""


def stores(*, is_shared: bool) -> int:
    done = subprocess.run(
        [sys.executable, "-c", COUNTED.format(is_shared=is_shared)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.count("<heap nr=")


@pytest.mark.skipif(sys.platform != "linux", reason="glibc is on Linux only")
def test_threads_share_a_few_stores_of_memory():
    assert stores(is_shared=True) <= memory.FEW < stores(is_shared=False)


def test_elsewhere_there_is_nothing_to_set(monkeypatch):
    monkeypatch.setattr(memory, "_of_c", lambda _: None)

    assert memory.hold_little() is False
    assert memory.give_back() is False


def test_what_is_free_is_given_back_now_and_then_and_not_after_each_answer(monkeypatch):
    given: list[int] = []
    monkeypatch.setattr(memory, "_of_c", lambda _: given.append)

    for _ in range(2 * memory.EVERY):
        memory._after_an_answer()

    assert given == [0, 0]


def test_what_stays_as_long_as_the_server_is_set_aside_once_after_the_first_pages(monkeypatch):
    done: list[object] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *told: done.append(told))
    monkeypatch.setattr(gc, "collect", lambda: done.append("looked through"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("set aside"))
    monkeypatch.setattr(memory, "_first_answers", count(1))
    memory.look_through_little()

    for _ in range(memory.SETTLED + 5):
        request_finished.send(sender=None)

    first, *later = done
    assert first == (memory.MANY, *gc.get_threshold()[1:])
    assert later == ["looked through", "set aside"]
