"""The JSON of product.md, key by key: keys may be added, never renamed."""

import pytest

STEP = {
    "id", "rule", "title", "why", "contact_ids", "contacts", "opens", "due", "overdue", "hours_left",
    "principles", "sources", "actions", "draft",
}  # fmt: skip
CONTACT = {
    "id", "name", "organisation", "role", "tags", "state", "last_contact", "next_due", "given", "received",
    "asked", "open_promises",
}  # fmt: skip
SHAPES = {
    "next": STEP,
    "next --all": STEP,
    "due": STEP,
    "contacts": CONTACT,
    "log": {"id", "kind", "at", "contacts", "channel", "summary", "notes", "tags", "event"},
    "promises": {"id", "owner", "contacts", "text", "due", "state"},
    "event list": {"id", "name", "kind", "starts", "ends", "planned", "debriefed", "contacts"},
    "goal list": {"id", "title", "kind", "by", "contacts", "state"},
    "history": {"id", "at", "label", "changes", "undone"},
    "rules": {"id", "title", "principles", "on", "thresholds", "done", "dismissed", "cooldown_days"},
    "principles": {"id", "text", "sources", "rules"},
    "prompts": {"id", "text", "principles", "moments", "on"},
}


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize("command", SHAPES)
def test_lists_stand_at_the_top_with_exactly_these_keys(nj, command):
    nj("add", "note @Ada Lovelace\npromised: my notes by friday")
    nj("goal", "add", "Find reviewers")
    found = nj(*command.split(), "--json").json
    assert found
    for one in found:
        extra = {"device"} if command == "history" else set()
        assert set(one) == SHAPES[command] | extra


TEXT, NUMBER, TRUTH = str, (int, float), bool
MAYBE = (str, type(None))
LIST = list
TYPES = {
    "next --all": {
        "id": TEXT, "rule": TEXT, "title": TEXT, "why": LIST, "contact_ids": LIST, "contacts": LIST,
        "opens": TEXT, "due": MAYBE, "overdue": TRUTH, "hours_left": (int, float, type(None)),
        "principles": LIST, "sources": LIST, "actions": LIST, "draft": MAYBE,
    },
    "contacts": {
        "id": TEXT, "name": TEXT, "organisation": TEXT, "role": TEXT, "tags": LIST, "state": TEXT,
        "last_contact": MAYBE, "next_due": MAYBE, "given": int, "received": int, "asked": int,
        "open_promises": int,
    },
    "log": {
        "id": TEXT, "kind": TEXT, "at": TEXT, "contacts": LIST, "channel": MAYBE, "summary": TEXT,
        "notes": TEXT, "tags": LIST, "event": MAYBE,
    },
    "promises": {"id": TEXT, "owner": TEXT, "contacts": LIST, "text": TEXT, "due": MAYBE, "state": TEXT},
    "event list": {
        "id": TEXT, "name": TEXT, "kind": MAYBE, "starts": MAYBE, "ends": MAYBE, "planned": TRUTH,
        "debriefed": TRUTH, "contacts": LIST,
    },
    "goal list": {"id": TEXT, "title": TEXT, "kind": TEXT, "by": MAYBE, "contacts": LIST, "state": TEXT},
    "history": {"id": TEXT, "at": TEXT, "label": TEXT, "changes": int, "undone": TRUTH, "device": TEXT},
    "rules": {
        "id": TEXT, "title": TEXT, "principles": LIST, "on": TRUTH, "thresholds": dict, "done": int,
        "dismissed": int, "cooldown_days": int,
    },
    "principles": {"id": TEXT, "text": TEXT, "sources": LIST, "rules": LIST},
    "prompts": {"id": TEXT, "text": TEXT, "principles": LIST, "moments": LIST, "on": TRUTH},
}  # fmt: skip
ADDED = {
    "id": TEXT, "kind": TEXT, "at": TEXT, "channel": MAYBE, "summary": TEXT, "contacts": LIST,
    "event": (dict, type(None)), "promises": LIST, "mentions": LIST, "exchanges": LIST, "reflections": LIST,
    "notes": TEXT, "hints": LIST,
}  # fmt: skip


def is_of(value, kind):
    """Return whether a value is of a type; a truth value is no number here."""
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


@pytest.mark.usefixtures("coffee")
@pytest.mark.parametrize("command", TYPES)
def test_every_value_has_the_type_that_is_promised(nj, command):
    nj("add", "note @Ada Lovelace and @Bea Quill\npromised: my notes by friday\npromised: a call")
    nj("add", "lunch with @Bea Quill: boats #sea")
    nj("goal", "add", "Find reviewers", "--by", "2026-12-31", "--with", "Ada Lovelace")
    nj("event", "add", "A walk", "--kind", "social")
    nj("set", "Ada Lovelace", "cadence=30")
    for one in nj(*command.split(), "--json").json:
        wrong = {name: one[name] for name, kind in TYPES[command].items() if not is_of(one[name], kind)}
        assert not wrong


@pytest.mark.parametrize("text", ["coffee with @Ada at ^PyCon: boats", "note a thought of mine"])
def test_what_was_added_has_the_types_that_are_promised(nj, text):
    for arguments in (["--dry-run"], []):
        made = nj("add", text, "--json", *arguments).json
        assert not {name: made[name] for name, kind in ADDED.items() if not is_of(made[name], kind)}


@pytest.mark.usefixtures("coffee")
def test_the_numbers_are_numbers_and_rates_may_be_missing(nj):
    found = nj("stats", "--json").json
    for name in ("contacts", "interactions", "overdue", "given", "received", "asked"):
        assert is_of(found[name], int)
    assert found["follow_up_rate_48h"] is None
    assert found["promises_kept_rate"] is None


@pytest.mark.usefixtures("coffee")
def test_a_step_has_the_types_that_are_promised(nj):
    step = next(one for one in nj("next", "--json").json if one["rule"] == "follow-up")
    assert (step["opens"], step["due"]) == ("2026-11-20T18:30:00+01:00", "2026-11-22T19:30:00+01:00")
    assert (step["overdue"], step["hours_left"]) == (False, 34.5)
    assert step["contacts"] == ["Ada Lovelace"]
    assert step["principles"][0] == "P01"
    assert isinstance(step["draft"], str)
    late = next(
        one for one in nj("next", "--all", "--json", now="2026-11-23T19:30:00+01:00").json
        if one["rule"] == "follow-up"
    )  # fmt: skip
    assert (late["overdue"], late["hours_left"]) == (True, -24.0)


@pytest.mark.usefixtures("coffee")
def test_a_contact_has_times_with_offset_and_days_without(nj):
    nj("set", "Ada Lovelace", "cadence=30", "tags+=work")
    [one] = nj("contacts", "--json").json
    assert one["last_contact"] == "2026-11-20T18:30:00+01:00"
    assert (one["next_due"], one["tags"], one["open_promises"]) == ("2026-12-20", ["work"], 0)
    page = nj("show", "Ada Lovelace", "--json").json
    assert set(page) >= CONTACT | {"timeline", "cadence", "tie", "emails", "needs", "knows", "gentle_until"}


@pytest.mark.usefixtures("coffee")
def test_records_have_every_field_in_the_zone_of_the_person(nj):
    [entry] = nj("records", "interactions", "--json").json
    assert entry["table"] == "interactions"
    assert entry["at"] == "2026-11-20T18:30:00+01:00"
    assert entry["created"] == "2026-11-21T09:00:00+01:00"
    assert entry["tone"] is None
