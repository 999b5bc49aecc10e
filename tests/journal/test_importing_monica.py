"""Monica's people and what happened with them, in the journal."""

import io

import orjson
from monica import collection, export, thing

from netjournal.exchange import Source
from netjournal.exchange.formats import read
from netjournal.journal import importing


def test_it_all_goes_into_the_journal_and_only_once(diary):
    def bring():
        reading = read(Source("x", io.BytesIO(orjson.dumps(export())), diary.now()))
        plan = importing.prepare(diary, [("x", reading)])
        importing.apply(diary, plan)
        return plan.count("new"), plan.count("same"), plan.count("changed"), plan.skipped

    assert bring() == (10, 0, 0, 0)
    grace = next(one for one in diary.view.contacts.all() if one.name.startswith("Grace"))
    ada = next(one for one in diary.view.contacts.all() if one.name == "Ada")
    assert grace.introduced_by == ada.id
    assert [(link.contact_id, link.how) for link in grace.knows] == [(ada.id, "friend")]
    assert len(diary.view.interactions.of(ada.id)) == 1
    assert all(one.source_key.startswith("monica:") for one in diary.view.interactions.all())
    assert bring() == (0, 10, 0, 0)
    diary.undo()
    assert not list(diary.view.contacts.all())


def test_a_contact_without_an_id_comes_once_with_what_was_noted_of_them(diary):
    whole = export()
    kim = {"properties": {"first_name": "Kim"}, "data": [collection("note", thing("n", body="Likes tea"))]}
    whole["account"]["data"] = [collection("contact", kim)]

    def bring():
        plan = importing.prepare(
            diary, [("x", read(Source("x", io.BytesIO(orjson.dumps(whole)), diary.now())))]
        )
        importing.apply(diary, plan)
        return plan.count("new"), plan.count("same")

    assert bring() == (4, 0)
    person = next(iter(diary.view.contacts.all()))
    noted = next(one for one in diary.view.notes.all() if one.summary == "Likes tea")
    assert noted.contact_ids == (person.id,)
    assert bring() == (0, 4)
