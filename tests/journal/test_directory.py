from netjournal.journal.directory import ViewDirectory
from netjournal.models import Event, Goal


def test_capture_finds_the_names_of_the_journal(diary, ada, grace, coffee):
    event, goal = diary.make(Event, name="PyCon"), diary.make(Goal, title="Find reviewers")
    nicknamed = grace.evolve(nicknames=("Amazing Grace",))
    diary.commit("add", put=[event, goal], edit=[(grace, nicknamed)])
    names = ViewDirectory(diary.view)
    assert names.people_named("ÁDA lovelace") == (ada.id,)
    assert names.people_named("amazing grace") == (grace.id,)
    assert names.people_first_named("ada") == (ada.id,)
    assert (names.person_name(ada.id), names.event_name(event.id)) == ("Ada Lovelace", "PyCon")
    assert (names.goals_named("find reviewers"), names.goal_title(goal.id)) == ((goal.id,), "Find reviewers")
    assert names.events_named("pycon") == (event.id,)
    assert (names.has_met(ada.id), names.has_met(grace.id)) == (True, False)
    assert coffee.contact_ids == (ada.id,)


def test_a_person_is_known_by_an_id_or_its_unique_beginning(diary, ada):
    names = ViewDirectory(diary.view)
    assert names.person_by_id(ada.id) == ada.id
    assert names.person_by_id(ada.id[:8]) == ada.id
    assert names.person_by_id(ada.id[:2]) is None
    assert names.person_by_id("nobody") is None
