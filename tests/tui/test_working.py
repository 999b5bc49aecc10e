"""What takes a while: it shows how far it is, can be stopped, and the app stays awake meanwhile."""

from threading import Event

import pytest

from netjournal.errors import InvalidInputError, StoppedError
from netjournal.journal.people import touch_person
from netjournal.tui import turning
from netjournal.tui.dialogs import working
from netjournal.tui.dialogs.working import Job, WorkingDialog


class Work:
    """Work that waits at each gate until the test opens it."""

    def __init__(self, *gates, last=False):
        self.gates, self.last = [Event() for _ in gates or (1,)], last
        self.ended = Event()
        self.at = [Event() for _ in self.gates]

    def __call__(self, job):
        try:
            for number, gate in enumerate(self.gates):
                if self.last:
                    job.finish("Writing")
                self.at[number].set()
                assert gate.wait(20)
                job.progress(number + 1, len(self.gates))
            return "done"
        finally:
            self.ended.set()


async def shown(hands):
    """Bring up what is shown once it takes a while."""
    hands.app.screen.remove_class("-patient")
    hands.app.screen._look()
    await hands.pilot.pause()


@pytest.fixture
def app_on(people, start):
    return lambda: start(people)


async def test_stopping_ends_the_work_where_it_next_tells_how_far_it_is(app_on):
    work, answers = Work(1, 2), []
    async with app_on() as hands:
        hands.app.push_screen(WorkingDialog("Reading", work), answers.append)
        await hands.pilot.pause()
        await shown(hands)
        assert "Reading" in hands.screen_text
        assert "Stop" in hands.screen_text
        await hands.pilot.press("escape")
        await hands.pilot.pause()
        assert answers == [None]
        for gate in work.gates:
            gate.set()
        assert work.ended.wait(20)
        assert not work.at[1].is_set()


async def test_what_is_being_written_is_not_stopped(app_on):
    work, answers = Work(last=True), []
    async with app_on() as hands:
        hands.app.push_screen(WorkingDialog("Writing", work, covers=True), answers.append)
        await hands.pilot.pause()
        assert work.at[0].wait(20)
        await shown(hands)
        assert "Stop" not in hands.screen_text
        await hands.pilot.press("escape")
        await hands.pilot.pause()
        assert not answers
        work.gates[0].set()
        await hands.settle()
        assert answers[0].value == "done"


async def test_it_ends_behind_a_blank_screen(app_on):
    work, answers = Work(), []
    async with app_on() as hands:
        hands.app.push_screen(WorkingDialog("Reading", work), answers.append)
        await hands.pilot.pause()
        await hands.pilot.press("f9")
        work.gates[0].set()
        await hands.settle()
        assert not answers
        await hands.press("x")
        assert answers[0].value == "done"


async def test_a_problem_is_the_answer_and_how_far_it_is_stands_there(app_on):
    answers = []

    def fails(job):
        job.say("Looking")
        job.progress(1, 4)
        raise InvalidInputError("no good")

    async with app_on() as hands:
        hands.app.push_screen(WorkingDialog("Reading", fails), answers.append)
        await hands.settle()
        assert str(answers[0].error) == "no good"


def test_a_job_knows_whether_someone_waits():
    job = Job()
    job.say("One")
    job.progress(1, 2)
    assert (job.words, job.done, job.total, job.can_stop) == ("One", 1, 2, True)
    assert job.stop()
    for tells in (lambda: job.progress(2, 2), lambda: job.say("Two"), lambda: job.finish("Last")):
        with pytest.raises(StoppedError):
            tells()
    last = Job()
    last.finish("Writing")
    assert not last.stop()
    last.progress(1, 1)


async def test_a_large_change_is_taken_back_and_made_again_aside(people, start, monkeypatch):
    monkeypatch.setattr(turning, "LARGE", 0)
    covered = []
    monkeypatch.setattr(
        turning,
        "work_through",
        lambda *args, **kinds: covered.append(kinds) or working.work_through(*args, **kinds),
    )
    ada = next(one for one in people.view.contacts.all() if one.name == "Ada Lovelace")
    before = len(people.view.interactions)
    touch_person(people, ada, "wrote")
    async with start(people) as hands:
        await hands.press("u")
        assert "Taken back: wrote to Ada Lovelace" in hands.toasts[-1]
        assert len(people.view.interactions) == before
        await hands.press("ctrl+r")
        assert "Made again" in hands.toasts[-1]
        assert len(people.view.interactions) == before + 1
    assert covered == [{"covers": True}] * 2
