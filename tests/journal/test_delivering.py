"""Writing what is taken out: never over anything unasked, and nothing when it is stopped."""

from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from netjournal.errors import InvalidInputError, StoppedError
from netjournal.journal.delivering import deliver, goes_into_folder, is_taken, proposed
from netjournal.journal.exporting import Wishes, has_calendar, to_calendar, to_file
from netjournal.models import Block, Event


@pytest.mark.parametrize(
    ("form", "path", "folder"),
    [
        ("vcard", "people.vcf", False),
        ("vcard", "people/", True),
        ("markdown", "pages", True),
        ("archive", "all.json", False),
        ("csv", "people/", False),
    ],
)
def test_what_becomes_a_folder(form, path, folder):
    assert goes_into_folder(form, path) is folder


@pytest.mark.parametrize("form", ["archive", "vcard", "csv", "ics", "friends", "jrnl", "markdown"])
def test_it_goes_where_it_is_proposed_for_the_person_alone(diary, ada, coffee, tmp_path, now, form):  # noqa: ARG001
    path = proposed(form, tmp_path, now)
    assert path.name.startswith("netjournal-2026-11-21")
    assert not is_taken(diary, form, str(path))
    done = deliver(diary, form, str(path), Wishes())
    assert done.path == path
    assert str(path) in done.told
    files = [one for one in (path, *path.rglob("*")) if one.is_file()]
    assert files
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    assert is_taken(diary, form, str(path))
    with pytest.raises(InvalidInputError):
        deliver(diary, form, str(path), Wishes())
    deliver(diary, form, str(path), Wishes(), force=True)


@pytest.mark.parametrize("form", ["vcard", "csv", "friends", "jrnl"])
def test_it_is_told_how_far_it_is(diary, ada, grace, coffee, tmp_path, form):  # noqa: ARG001
    told = []
    deliver(
        diary, form, str(tmp_path / "x"), Wishes(), progress=lambda done, total: told.append((done, total))
    )
    assert told[0][0] == 0
    assert told[0][1] > 0
    assert told[-1] == (1, 1)


def test_no_folder_is_left_where_the_next_one_cannot_be_made(diary, ada, tmp_path, monkeypatch):  # noqa: ARG001
    make = Path.mkdir

    def refuse(self, *arguments, **options):
        if self.name == "inner":
            raise PermissionError(13, "Permission denied", str(self))
        make(self, *arguments, **options)

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PermissionError):
        deliver(diary, "markdown", str(tmp_path / "outer" / "inner"), Wishes())
    assert not (tmp_path / "outer").exists()


@pytest.mark.parametrize(("form", "path"), [("csv", "people.csv"), ("vcard", "a/b/"), ("markdown", "pages")])
def test_stopped_nothing_is_left(diary, ada, grace, tmp_path, form, path):  # noqa: ARG001
    told = []

    def progress(done, total):
        told.append((done, total))
        if form == "csv" or done:
            raise StoppedError

    with pytest.raises(StoppedError):
        deliver(diary, form, f"{tmp_path}/{path}", Wishes(), progress=progress)
    assert told
    assert list(tmp_path.glob("[a-z]*.csv")) == []
    assert not (tmp_path / "a").exists()
    assert not (tmp_path / "pages").exists()


def test_stopping_leaves_what_was_there_before(diary, ada, grace, tmp_path):  # noqa: ARG001
    (tmp_path / "pages").mkdir()
    mine = tmp_path / "pages" / "mine.md"
    mine.write_text("mine")

    def progress(done, _):
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        deliver(diary, "markdown", str(tmp_path / "pages"), Wishes(), force=True, progress=progress)
    assert [one.name for one in (tmp_path / "pages").rglob("*")] == ["mine.md"]
    assert mine.read_text() == "mine"


def test_a_single_block_stands_in_a_calendar_as_it_does_in_the_whole(diary, ada, now):
    block = diary.make(
        Block, at=now + timedelta(days=2), minutes=60, contact_ids=(ada.id,), purpose="her talk"
    )
    diary.commit("block", put=[block])
    one = Calendar.from_ical(to_calendar(diary, block)).walk("VEVENT")
    whole = Calendar.from_ical(to_file(diary, "ics", Wishes(details=True))).walk("VEVENT")
    assert [str(event["summary"]) for event in one] == ["Time for Ada Lovelace: her talk"]
    assert str(one[0]["uid"]) in {str(event["uid"]) for event in whole}
    assert (one[0].end - one[0].start) == timedelta(hours=1)


def test_only_what_has_a_time_goes_into_a_calendar(diary, ada, now):
    event = diary.make(Event, name="PyCon")
    assert not has_calendar(ada)
    assert not has_calendar(event)
    assert has_calendar(event.evolve(starts=now.date()))
    for record in (ada, event):
        with pytest.raises(InvalidInputError, match="only events with a beginning"):
            to_calendar(diary, record)


def test_there_is_no_way_around_a_folder(diary, tmp_path):
    with pytest.raises(InvalidInputError, match="name a file in it"):
        deliver(diary, "csv", str(tmp_path), Wishes())
    assert is_taken(diary, "csv", str(tmp_path))


@pytest.mark.parametrize("form", ["jrnl", "markdown"])
@pytest.mark.parametrize("name", ["nul\0byte", "half \ud83c of a sign"])
def test_a_name_that_no_file_can_have_is_refused_in_words(diary, tmp_path, form, name):
    with pytest.raises(InvalidInputError, match="no file can have this name"):
        deliver(diary, form, f"{tmp_path}/{name}", Wishes())
    assert list(tmp_path.glob("*of a sign*")) + list(tmp_path.glob("nul*")) == []
