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
