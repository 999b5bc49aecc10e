import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal import people
from netjournal.models import Contact


@pytest.mark.parametrize(
    ("how", "channel", "conversation"), [("wrote", "message", False), ("talked", "in person", True)]
)
def test_one_key_logs_a_touch_of_now(diary, ada, now, how, channel, conversation):
    people.touch_person(diary, ada, how)
    [entry] = diary.view.interactions.of(ada.id)
    assert (entry.at, entry.channel, entry.conversation) == (now, channel, conversation)
    assert (entry.initiator, entry.awaits) == ("me", False)
    assert "Ada Lovelace" in entry.summary


def test_a_person_at_rest_keeps_everything_and_the_closing_note(diary, ada, coffee):
    people.rest(diary, ada, "We wanted different things.")
    assert diary.view.contacts[ada.id].state == "resting"
    assert diary.view.interactions[coffee.id] == coffee
    [note] = diary.view.reflections.of(ada.id)
    assert note.answer == "We wanted different things."
    diary.undo()
    assert diary.view.contacts[ada.id] == ada
    assert not diary.view.reflections


def test_rest_without_a_word_writes_no_reflection(diary, ada):
    people.rest(diary, ada)
    assert not diary.view.reflections


def test_an_archived_person_is_no_focus_person_and_can_come_back(diary, ada):
    people.archive(diary, ada)
    archived = diary.view.contacts[ada.id]
    assert (archived.state, archived.focus) == ("archived", False)
    people.revive(diary, archived)
    assert diary.view.contacts[ada.id].state == "active"


def test_people_to_begin_with_are_chosen_in_one_change(diary, ada):
    grace = diary.make(Contact, name="Grace Hopper")
    diary.commit("add", put=[grace])
    people.focus_on(diary, [ada, grace])
    assert all(one.focus for one in diary.view.contacts.all())
    diary.undo()
    assert not any(one.focus for one in diary.view.contacts.all())


def test_supporters_are_named_both_ways_in_one_change_and_keep_their_marks(diary, ada):
    people.name_supporters(diary, [ada], [])
    people.name_supporters(diary, [diary.view.contacts[ada.id]], [diary.view.contacts[ada.id]])
    assert diary.view.contacts[ada.id].support == ("structural", "emotional")
    with pytest.raises(InvalidInputError):
        people.name_supporters(diary, [], [])
