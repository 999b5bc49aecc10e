"""`netjournal export`: printed or in files that are for their owner only."""

import os
import stat

import pytest

from netjournal.paths import find_paths


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(
    ("form", "holds"),
    [
        ("archive", '"netjournal_archive": 1'),
        ("vcard", "FN:Ada Lovelace"),
        ("csv", "Ada Lovelace"),
        ("ics", "BEGIN:VCALENDAR"),
        ("friends", "coffee with **Ada Lovelace** at"),
        ("jrnl", '"title": "coffee with'),
    ],
)
def test_one_file(nj, shell, tmp_path, form, holds):
    path = tmp_path / "out"
    assert f"Written: {path}" in nj("export", form, str(path)).err
    assert holds in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    printed = shell("export", form).stdout
    assert printed == path.read_bytes()
    said = nj("export", form, str(path), code=1)
    assert "is there already; --force writes over it" in said.err
    path.write_text("old")
    path.chmod(0o644)
    nj("export", form, str(path), "--force")
    assert holds in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".out")] == []


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize(("form", "names"), [("vcard", ["ada-lovelace"]), ("markdown", ["months", "people"])])
def test_a_folder(nj, tmp_path, form, names):
    folder = tmp_path / "deep" / "out"
    assert "Written: " in nj("export", form, f"{folder}/").err
    assert sorted(one.name[:12] for one in folder.iterdir()) == names
    files = [one for one in folder.rglob("*") if one.is_file()]
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)
    folders = [folder, folder.parent, *(one for one in folder.rglob("*") if one.is_dir())]
    assert {stat.S_IMODE(one.stat().st_mode) for one in folders} == {0o700}
    assert "is not empty; --force" in nj("export", form, str(folder), code=1).err
    nj("export", form, str(folder), "--force")
    assert sorted(one for one in folder.rglob("*") if one.is_file()) == sorted(files)


TO_FILE = pytest.mark.parametrize("command", [("export", "csv"), ("backup",)])


@TO_FILE
@pytest.mark.usefixtures("coffee")
def test_a_link_is_followed_to_its_file_and_stays_a_link(nj, tmp_path, command):
    folder = tmp_path / "synced"
    folder.mkdir()
    target, link = folder / "target", tmp_path / "link"
    target.write_text("mine")
    link.symlink_to(target)
    assert "is there already" in nj(*command, str(link), code=1).err
    assert target.read_text() == "mine"
    assert str(target) in nj(*command, str(link), "--force").err
    assert link.readlink() == target
    assert target.read_bytes() != b"mine"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [target]


@TO_FILE
@pytest.mark.usefixtures("coffee")
def test_a_link_that_leads_nowhere_is_not_written_through(nj, tmp_path, command):
    for name, target in (("link", tmp_path / "nowhere"), ("loop", "loop")):
        link = tmp_path / name
        link.symlink_to(target)
        for force in ((), ("--force",)):
            assert "is a link that leads nowhere" in nj(*command, str(link), *force, code=1).err
        assert link.is_symlink()
    assert not (tmp_path / "nowhere").exists()


@TO_FILE
@pytest.mark.usefixtures("coffee")
def test_a_link_to_no_file_is_refused_and_kept(nj, tmp_path, command):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for name, target in (("device", "/dev/null"), ("to-pipe", pipe)):
        link = tmp_path / name
        link.symlink_to(target)
        for force in ((), ("--force",)):
            assert "is no file that can be written over" in nj(*command, str(link), *force, code=1).err
        assert link.is_symlink()


def linked(link, target):
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target)
    return link


PLACES = {
    "a log": lambda paths: next((paths.data / "log").iterdir()),
    "beside the logs": lambda paths: paths.data / "log" / "x.jsonl",
    "the lock": lambda paths: paths.data / "lock",
    "the id of the device": lambda paths: next(paths.state.iterdir()),
    "the cache, by a detour": lambda paths: paths.cache / ".." / paths.cache.name / "x",
    "the place of the backups": lambda paths: paths.data / "backups",
    "beside them all": lambda paths: paths.data / "people.csv",
    "the lock, by a link": lambda paths: linked(paths.config / "link", paths.data / "lock"),
    "the logs, by a link": lambda paths: linked(paths.config / "link", paths.data / "log") / "x.jsonl",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("command", [("export", "csv"), ("export", "markdown"), ("backup",)])
def test_nothing_is_written_where_the_journal_is_kept(nj, coffee, home, command, place):  # noqa: ARG001
    path = PLACES[place](find_paths(home / "data"))
    before = path.read_bytes() if path.exists() else None
    for force in ((), ("--force",)):
        assert "is where the journal itself is kept" in nj(*command, str(path), *force, code=1).err
    assert (path.read_bytes() if path.exists() else None) == before


@pytest.mark.parametrize("command", [("export", "csv"), ("export", "markdown"), ("backup",)])
def test_the_folder_of_backups_takes_what_is_put_there(nj, coffee, home, command):  # noqa: ARG001
    nj("backup")
    nj(*command, str(home / "data" / "backups" / "mine"))
    assert (home / "data" / "backups" / "mine").exists()


@TO_FILE
def test_what_is_no_file_is_not_written_over(nj, coffee, tmp_path, command):  # noqa: ARG001
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "is no file that can be written over" in nj(*command, str(pipe), "--force", code=1).err
    assert pipe.is_fifo()


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_among_pages_is_not_written_over(nj, coffee, tmp_path, make):  # noqa: ARG001
    pages = tmp_path / "pages"
    nj("export", "markdown", str(pages))
    page = next((pages / "people").iterdir())
    page.unlink()
    make(page)
    assert nj("export", "markdown", str(pages), "--force", code=1).err == (
        f"netjournal: {page} is no file that can be written over; name another\n"
    )
    assert not page.is_file()


@pytest.mark.parametrize("command", [("export", "csv"), ("import",), ("backup",), ("restore",)])
def test_a_name_that_is_empty_is_refused(nj, command):
    assert "the name is empty" in nj(*command, "", code=2).err


def test_problems_are_told(nj, tmp_path):
    assert "markdown is many files; name a folder" in nj("export", "markdown", code=2).err
    assert "is a folder; name a file in it" in nj("export", "csv", str(tmp_path), code=1).err
    assert "No such file or directory" in nj("export", "csv", str(tmp_path / "no" / "x"), code=1).err
    assert "'pdf' is not one of" in nj("export", "pdf", code=2).err


def test_a_formula_is_guarded_unless_it_is_asked_for_raw(nj, tmp_path):
    nj("add", "met @Ada Lovelace")
    nj("set", "Ada Lovelace", "role==1+1")
    guarded, raw = tmp_path / "guarded", tmp_path / "raw"
    nj("export", "csv", str(guarded))
    nj("export", "csv", str(raw), "--raw")
    assert ",'=1+1," in guarded.read_text()
    assert ",=1+1," in raw.read_text()
    assert nj("import", str(guarded), "--yes", "--json").json["same"] == 1
    assert nj("import", str(raw), "--yes", "--json").json["same"] == 1
    assert nj("show", "Ada Lovelace", "--json").json["role"] == "=1+1"


def test_a_page_shows_what_was_written_and_not_what_it_would_mean(nj, tmp_path):
    nj("add", "met @Ada Lovelace: <b>*bold*</b>\n# no heading\n1. no list")
    nj("export", "markdown", f"{tmp_path}/out")
    [page] = (tmp_path / "out" / "people").iterdir()
    text = page.read_text()
    assert r"\<b\>\*bold\*\</b\>" in text
    assert "\n\\# no heading  \n1\\. no list" in text
