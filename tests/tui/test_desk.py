"""The journal between the app that writes and the threads that read."""

import asyncio
from threading import Thread

import pytest
from textual import worker as textual_worker

from netjournal.settings import Settings
from netjournal.tui import desk as desk_module
from netjournal.tui.desk import Desk


def test_advice_gives_way_to_writing_and_knows_what_was_written(people, monkeypatch):
    desk, written, threads = Desk(people, Settings()), [], []
    next_steps = desk_module.next_steps

    def interrupted(journal, between):
        if not threads:
            threads.append(Thread(target=desk.write, args=(lambda: written.append("in between"),)))
            threads[0].start()
        while not written:  # somebody wants to write: between two rules is the moment to let them
            between()
        return next_steps(journal, between)

    monkeypatch.setattr(desk_module, "next_steps", interrupted)
    assert desk.advice().everything
    assert written == ["in between"]
    threads[0].join()


def test_a_cancelled_reader_ends_when_its_turn_comes(people):
    class Cancelled:
        is_cancelled = True

    token = textual_worker.active_worker.set(Cancelled())
    try:
        with pytest.raises(asyncio.CancelledError):
            Desk(people, Settings()).read(lambda: pytest.fail("nobody waits for this"))
    finally:
        textual_worker.active_worker.reset(token)
