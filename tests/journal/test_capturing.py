import pytest

from netjournal.errors import AmbiguousError, InvalidInputError
from netjournal.journal import capturing
from netjournal.journal.drafts import SLOT, bring_home
from netjournal.models import Contact, Event, Interaction, Note, Promise

TEXT = "yesterday 18:30 coffee with @Ada Lovelace at ^PyCon: her compiler talk\npromised: my notes by friday"


def test_everything_a_text_says_is_one_change(diary, clock):
    added = capturing.add(diary, TEXT)
    assert [type(one) for one in added.records] == [Contact, Event, Interaction, Promise]
    [entry] = diary.view.interactions.all()
    assert entry == added.entry
    assert diary.view.names_of(entry.contact_ids) == ("Ada Lovelace",)
    assert entry.created == clock.now
    assert len(diary.history()) == 1
    diary.undo()
    assert not diary.view.contacts
    assert not diary.view.events


def test_a_second_text_knows_the_people_of_the_first(diary):
    first = capturing.add(diary, TEXT)
    again = capturing.add(diary, "call with @Ada at ^pycon: teaching")
    assert again.entry.contact_ids == first.entry.contact_ids
    assert again.entry.event_id == first.entry.event_id
    assert [type(one) for one in again.records] == [Interaction]


def test_reading_and_previewing_write_nothing(diary):
    capture = capturing.read(diary, TEXT)
    assert [person.created for person in capture.people] == [True]
    preview = capturing.preview(diary, TEXT)
    assert isinstance(preview.entry, Interaction)
    assert not diary.view.contacts
    assert diary.history() == []


@pytest.mark.parametrize("text", ["", "@", "((", "promised:", "03/04/2026 coffee", "\x00\x1b", "a" * 100_000])
def test_reading_never_raises(diary, text):
    capturing.read(diary, text)
    assert capturing.hints(diary, capturing.read(diary, text)) == ()


def test_a_refused_text_is_kept_and_the_error_says_how_to_take_it_up(diary):
    with pytest.raises(InvalidInputError, match="netjournal add --draft"):
        capturing.add(diary, "03/04/2026 coffee with @Ada: boats")
    assert diary.drafts.load(SLOT) == "03/04/2026 coffee with @Ada: boats"
    assert not diary.view.contacts


def test_an_ambiguous_name_keeps_its_choices(diary):
    twins = [diary.make(Contact, name="Jo Smith") for _ in range(2)]
    diary.commit("add", put=twins)
    with pytest.raises(AmbiguousError) as problem:
        capturing.add(diary, "coffee with @Jo Smith")
    assert {name for name, _ in problem.value.choices} == {twin.id for twin in twins}
    assert "netjournal add --draft" in str(problem.value)


def test_refused_texts_do_not_push_one_another_out(diary):
    texts = [f"03/04/2026 coffee with @Ada: {word}" for word in ("one", "two", "two", "three")]
    for text in texts:
        with pytest.raises(InvalidInputError):
            capturing.add(diary, text)
    assert diary.drafts.texts(SLOT) == (texts[3], texts[1], texts[0])


def test_a_text_that_could_not_be_kept_either_says_so(diary, monkeypatch):
    from netjournal.errors import StorageError

    def full(*_):
        raise StorageError("no space")

    monkeypatch.setattr(diary.drafts, "leave", full)
    with pytest.raises(InvalidInputError, match="copy it before you go on"):
        capturing.add(diary, "03/04/2026 coffee with @Ada")


def test_empty_text_leaves_no_draft(diary):
    with pytest.raises(InvalidInputError, match="nothing to record"):
        capturing.add(diary, "  \n")
    assert diary.drafts.load(SLOT) is None


def test_texts_at_places_that_are_gone_or_renamed_come_where_they_are_looked_for(diary):
    ada = diary.make(Contact, name="Ada Lovelace")
    pycon = diary.make(Event, name="PyCon")
    diary.commit("add", put=[ada, pycon])
    former = {"capture": "one", "capture-2": "two", "capture-12": "twelve", "capture-notes": "of a note"}
    steps = {f"ask-{ada.id}": "an ask", "capture-promises": "a promise"}
    about = {f"capture-{ada.id}": "about Ada", f"met-{pycon.id}": "at PyCon", "reflect": "a thought"}
    gone = {f"capture-{diary.new_id()}": "about one who is gone", f"met-{diary.new_id()}": "at one that is"}
    for slot, text in (former | steps | about | gone).items():
        diary.drafts.save(slot, text)
    bring_home(diary.drafts, diary.view)
    bring_home(diary.drafts, diary.view)
    assert sorted(diary.drafts.texts(SLOT)) == sorted((former | steps | gone).values())
    assert {slot: diary.drafts.load(slot) for slot in about} == about


def test_hints_speak_of_an_ask_while_it_is_typed_and_after(diary):
    capturing.add(diary, TEXT)
    text = "email to @Ada Lovelace\nasked (large): a referral"
    typed = {hint.rule for hint in capturing.hints(diary, capturing.read(diary, text))}
    assert "no-rush" in typed
    assert {hint.rule for hint in capturing.add(diary, text).hints} <= typed
    assert capturing.hints(diary, capturing.read(diary, "email to @Ada Lovelace")) == ()


def test_an_ask_of_someone_new_is_hinted_at_before_they_are_written_down(diary):
    text = "met @Grace Hopper\nasked (large): a referral"
    assert capturing.hints(diary, capturing.read(diary, text))


def test_a_note_is_no_contact(diary):
    added = capturing.add(diary, "note about @Ada Lovelace: likes the sea")
    assert isinstance(added.entry, Note)
    assert not diary.view.interactions
