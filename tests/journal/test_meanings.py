"""What saying "done" to a step means for the records, in the same transaction as the decision."""

import pytest

from netjournal.errors import InvalidInputError
from netjournal.journal import aims, editing, events, steps
from netjournal.journal.capturing import add


def step(diary, rule):
    """Return the one step of a rule that stands now."""
    [one] = [one for one in steps.next_steps(diary).everything if one.rule == rule]
    return one


def rules_now(diary):
    return {one.rule for one in steps.next_steps(diary).everything}


@pytest.fixture
def to_share(diary, ada):
    editing.edit(diary, ada, ["interests+=compilers"])
    aims.add_resource(diary, "A tour of parsers", topics=("compilers",))
    aims.add_resource(diary, "A walk through the marsh", topics=("birds",))
    return step(diary, "share-resource")


def shares(diary):
    resources = diary.view.resources.all()
    return {one.title: [(share.contact_id, share.on) for share in one.shares] for one in resources}


def test_what_was_sent_is_shared_with_them(diary, ada, to_share, now):
    steps.done(diary, to_share)
    assert shares(diary) == {"A tour of parsers": [(ada.id, now.date())], "A walk through the marsh": []}
    assert [entry.outgoing for entry in diary.view.interactions.of(ada.id)] == [True]
    diary.undo()
    assert not any(shares(diary).values())


def test_what_they_had_already_is_only_marked(diary, ada, to_share):
    steps.mark(diary, to_share, "shared")
    assert shares(diary)["A tour of parsers"][0][0] == ada.id
    assert not diary.view.interactions
    assert "share-resource" not in rules_now(diary)


def test_what_came_of_it_was_told(diary, ada, clock):
    made = add(diary, "note about @Ada Lovelace\nreceived: advice on opening lines")
    [act] = [one for one in made.records if one.table == "exchanges"]
    clock.forward(days=31)
    steps.done(diary, step(diary, "report-back"))
    assert diary.view.exchanges[act.id].reported
    assert len(diary.view.interactions.of(ada.id)) == 1


@pytest.mark.parametrize("say", [steps.done, lambda diary, one: steps.mark(diary, one, "shared")])
def test_a_takeaway_that_was_posted_is_marked_on_its_event(diary, now, say):
    event = events.add_event(diary, "PyCon", starts=now.date(), ends=None)
    events.debrief_event(diary, event, "Good talks", ["small teams write fewer tests"])
    say(diary, step(diary, "share-insight"))
    assert diary.view.events[event.id].shared == now.date()
    assert "share-insight" not in rules_now(diary)


def test_only_what_can_be_shared_is_marked_so(diary, coffee):  # noqa: ARG001  the fixture writes the entry
    with pytest.raises(InvalidInputError, match="nothing that can be marked 'shared'"):
        steps.mark(diary, step(diary, "follow-up"), "shared")


@pytest.fixture
def let_go(diary, clock):
    add(diary, "coffee with @Ada Lovelace: her lab")
    for _ in range(2):
        clock.forward(days=15)
        add(diary, "email to @Ada Lovelace: lunch?")
    clock.forward(days=8)
    steps.answer(diary, step(diary, "stalled-1"), "let go")
    return step(diary, "let-go")


@pytest.mark.parametrize("say", [steps.done, steps.answer])
def test_letting_go_rests_the_connection_and_keeps_what_it_taught(diary, ada, let_go, say):
    say(diary, let_go, "I asked too much too soon.")
    assert diary.view.contacts[ada.id].state == "resting"
    [lesson] = diary.view.reflections.of(ada.id)
    assert lesson.answer == "I asked too much too soon."
    assert "let-go" not in rules_now(diary)
    diary.undo()
    assert diary.view.contacts[ada.id].state == "active"
    assert not diary.view.reflections.of(ada.id)
    assert "let-go" in rules_now(diary)


def test_letting_go_without_a_word_rests_the_connection(diary, ada, let_go):
    steps.done(diary, let_go)
    assert diary.view.contacts[ada.id].state == "resting"
    assert not diary.view.reflections.of(ada.id)
