import pytest

from netjournal.clock import system_clock
from netjournal.journal import open_journal
from netjournal.journal.saved import save
from netjournal.paths import find_paths
from netjournal.view import PeopleFilter


@pytest.mark.usefixtures("coffee", "grace")
def test_people_are_listed_by_name_and_found_by_words(nj):
    assert [one["name"] for one in nj("contacts", "--json").json] == ["Ada Lovelace", "Grace Hopper"]
    nj("set", "Grace Hopper", "organisation=Navy", "tags+=cobol")
    assert [one["name"] for one in nj("contacts", "navy", "--json").json] == ["Grace Hopper"]
    said = nj("contacts").out
    assert "last Fri 20 Nov" in said
    assert "#cobol" in said
    assert "'nobody'" in nj("contacts", "nobody").err


@pytest.mark.usefixtures("coffee", "grace")
def test_people_are_found_by_field_words_and_by_a_filter_of_the_app(nj):
    nj("set", "Grace Hopper", "tags+=cobol", "level=senior")

    def listed(*words):
        return [one["name"] for one in nj("contacts", "--json", *words).json]

    assert listed("tag:cobol", "level:senior") == ["Grace Hopper"]
    assert listed("--", "-tag:cobol") == ["Ada Lovelace"]
    with open_journal(find_paths(), system_clock()) as journal:
        save(journal, "Seniors", PeopleFilter("level:senior"))
    assert listed("--saved", "seniors") == ["Grace Hopper"]
    assert listed("--saved", "seniors", "tag:none") == []
    assert "there are: Seniors" in nj("contacts", "--saved", "juniors", code=1).err


@pytest.mark.usefixtures("coffee")
def test_names_of_several_words_need_no_quotes(nj):
    nj("set", "Ada", "Lovelace", "role=Countess", "cadence=90")
    assert nj("show", "ada", "lovelace", "--json").json["role"] == "Countess"


@pytest.mark.usefixtures("coffee", "grace")
def test_the_page_of_a_person_has_everything(nj):
    nj("add", "note about @Ada Lovelace\nmatters: teaching\npromised: my notes by 2026-11-27")
    nj(
        "set", "Ada Lovelace", "role=Analyst", "cadence=90", "birthday=--12-10", "introduced_by=Grace Hopper",
        "knows+=Grace Hopper", "offers+=maths", "needs+=time (private)", "extra.shoe=42", "support=emotional",
    )  # fmt: skip
    page = nj("show", "Ada Lovelace").out
    for words in (
        "Ada Lovelace", "Analyst", "Last contact", "Fri 20 Nov, 18:30", "Thu 18 Feb 2027", "--12-10",
        "Grace Hopper", "maths", "teaching", "my notes", "Next steps", "Timeline", "shoe", "Cadence",
    ):  # fmt: skip
        assert words.casefold() in page.casefold(), words
    shape = nj("show", "Ada Lovelace", "--json").json
    assert shape["private_needs"] == ["time"]
    assert shape["next_due"] == "2027-02-18"
    assert shape["milestones"][0]["month"] == 12
    assert {one["kind"] for one in shape["timeline"]} == {"coffee", "matters", "promised", "note"}


@pytest.mark.usefixtures("coffee", "grace")
def test_two_people_are_merged_and_taken_apart_again(nj):
    nj("merge", "Ada Lovelace", "Grace Hopper")
    assert [one["name"] for one in nj("contacts", "--json").json] == ["Ada Lovelace"]
    assert len(nj("log", "--with", "Grace Hopper", "--json").json) == 2
    nj("undo")
    assert len(nj("contacts", "--json").json) == 2


@pytest.mark.usefixtures("coffee", "grace")
def test_the_log_is_filtered(nj):
    nj("add", "2 weeks ago lunch with @Ada Lovelace: teaching #school")
    nj("add", "note a thought of my own about boats")

    def found(*arguments: str) -> list[str]:
        return [one["summary"].split(":")[-1].strip() for one in nj("log", "--json", *arguments).json]

    assert len(found()) == 4
    assert len(found("--limit", "2")) == 2
    assert found("--tag", "#School") == found("--channel", "lunch") == found("teaching")
    assert len(found("--with", "Ada")) == 2
    assert len(found("--event", "pycon")) == 1
    assert len(found("--since", "yesterday")) == 3
    assert len(found("--until", "friday")) == 3
    assert len(found("--since", "2026-11-20", "--until", "2026-11-20")) == 2
    assert found("--with", "Ada", "boats") == []
    assert "No entry fits." in nj("log", "zebra").err
    assert "Ada Lovelace" in nj("log").out


@pytest.mark.usefixtures("coffee")
def test_a_draft_names_what_was_talked_about(nj):
    assert "compiler talk" in nj("draft", "Ada Lovelace").out
    shape = nj("draft", "Ada", "--tone", "formal", "--json").json
    assert set(shape) == {"contact", "tone", "text", "hints"}
    assert "Dear Ada Lovelace" in shape["text"]


def test_a_draft_that_could_go_to_anyone_says_so(nj):
    nj("add", "met @Jo Smith")
    assert {one["rule"] for one in nj("draft", "Jo Smith", "--json").json["hints"]} == {"personal-message"}


def test_me_is_shown_and_set(nj):
    nj("me", "name=Jo", "level=senior", "barriers+=no time", "season=new role", "season_until=in 2 weeks")
    said = nj("me").out
    assert "2026-12-05" in said
    assert nj("me", "--json").json["level"] == "senior"
    assert "I have no time" in said
    nj("me", "barriers+=I fear a no")
    assert nj("me", "--json").json["barriers"] == ["no time", "afraid of rejection"]
    assert "I have no time, I fear a no" in nj("me").out


@pytest.mark.usefixtures("coffee")
def test_hostile_words_never_reach_the_terminal_raw(nj):
    nj("set", "Ada Lovelace", "role=\x1b[31mred\x07\u202e", "notes=a\x9bb", "name=Ada [bold]X")
    for command in (
        ["show", "Ada [bold]X"],
        ["contacts"],
        ["log"],
        ["next"],
        ["show", "Ada [bold]X", "--json"],
    ):
        said = nj(*command)
        assert not set(said.out + said.err) & set("\x1b\x07\x9b\u202e")
    said = nj("show", "\x1b]0;title\x07", code=1)
    assert "\x1b" not in said.err


def test_a_day_of_their_own_is_shown_by_its_title(nj, coffee, home):  # noqa: ARG001
    (home / "ada.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Lovelace\nANNIVERSARY:20100901\nEND:VCARD\n"
    )
    nj("import", str(home / "ada.vcf"), "--yes")
    assert "Anniversary" in nj("show", "Ada Lovelace").out
    assert "2010-09-01" in nj("show", "Ada Lovelace").out
