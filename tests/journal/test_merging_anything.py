"""Nothing names who was merged into another, whatever the journal holds and whatever fields come to be."""

from random import Random
from types import NoneType
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journals import random_journal
from pydantic import BaseModel

from netjournal.ids import seeded
from netjournal.journal import open_journal
from netjournal.journal.differences import compare
from netjournal.journal.merging import merge
from netjournal.journal.timeline import timeline
from netjournal.models import (
    TABLES,
    Contact,
    Decision,
    EventPlan,
    Share,
)
from netjournal.models.base import Id
from netjournal.paths import Paths
from netjournal.storage import Put


@pytest.fixture
def ada_again(diary):
    other = diary.make(Contact, name="A. Lovelace")
    diary.commit("add", put=[other])
    return other


# -- every reference -------------------------------------------------------------------------------------

_OWN = {"id", "suggestion_id"}
"""Ids that are no reference: a record's own, and what a suggestion is known by."""


def places(model, prefix=""):
    """Yield the paths of all fields that hold ids of records."""
    for name, annotation in get_type_hints(model, include_extras=True).items():
        if name in _OWN or name not in model.model_fields:
            continue
        for kind in members(annotation):
            if kind == Id:
                yield f"{prefix}{name}"
            elif isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from places(kind, f"{prefix}{name}.")


def members(kind):
    """Yield what a type is made of; the keys of named values are left out."""
    if kind == Id or get_origin(kind) in {Annotated, Literal}:
        yield kind
        return
    arguments = get_args(kind)[1:] if get_origin(kind) is dict else get_args(kind)
    if not arguments:
        yield kind
    for part in arguments:
        yield from members(part)


def sample(model, path, value, spare, now):
    """Return a valid record or part of a model in which the field at `path` holds the id `value`."""
    first, _, rest = path.partition(".")
    found = {}
    for name, info in model.model_fields.items():
        if name == first:
            found[name] = holding(info.annotation, rest, value, spare, now)
        elif info.is_required():
            found[name] = plain(info.annotation, spare, now)
    return model(**found)


def holding(kind, rest, value, spare, now):
    many = get_origin(kind) is tuple
    if rest:
        part = next(one for one in members(kind) if isinstance(one, type) and issubclass(one, BaseModel))
        made = sample(part, rest, value, spare, now)
        return (made,) if many else made
    if many:
        return (value,) if Ellipsis in get_args(kind) else (value, spare)
    return value


def plain(kind, spare, now):
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if get_origin(kind) is Annotated:
        return plain(get_args(kind)[0], spare, now)
    if get_origin(kind) is tuple:
        return (spare, spare)[: 1 if Ellipsis in get_args(kind) else 2]
    kinds = [one for one in get_args(kind) or (kind,) if one is not NoneType]
    name = getattr(kinds[0], "__name__", str(kinds[0]))
    return {"int": 1, "str": spare, "date": now.date()}.get(name, now)


PLACES = [(model, path) for model in TABLES.values() for path in places(model)]


def test_every_field_that_names_people_is_looked_at():
    found = {f"{model.table}.{path}" for model, path in PLACES}
    assert {
        "contacts.introduced_by",
        "contacts.knows.contact_id",
        "contacts.not_same",
        "introductions.contact_ids",
        "events.plan.find",
        "resources.shares.contact_id",
        "decisions.contact_ids",
        "origins.record_id",
    } <= found


@pytest.mark.parametrize(("model", "path"), PLACES, ids=lambda one: getattr(one, "table", one))
def test_a_field_that_holds_an_id_is_rewritten(diary, ada, ada_again, grace, now, model, path):
    made = sample(model, path, ada_again.id, grace.id, now)
    diary.write("put", [Put(model.table, {**made.document(), "id": "one"})])
    merge(diary, ada, ada_again)
    document = orjson.dumps(diary.view.table(model.table).document("one")).decode()
    assert ada_again.id not in document
    assert ada.id in document


# -- any journal -----------------------------------------------------------------------------------------


def documents(journal):
    return {
        name: {record_id: dict(document) for record_id, document in journal.view.table(name).unread()}
        for name in TABLES
    }


def entangle(build, rng):
    """Let people be named wherever the builder of random journals does not name them."""
    people = list(build.documents["contacts"])
    aim = build.goal("an aim")
    build.put(aim.evolve(contact_ids=tuple(rng.sample(people, 2))))
    build.event("Fair", top_ids=tuple(rng.sample(people, 2)), plan=EventPlan(find=tuple(people)))
    shares = tuple(Share(contact_id=one, on=build.now.date()) for one in people)
    build.resource("A paper", shares=shares)
    step = {"rule": "check-in", "subject_id": rng.choice(people), "contact_ids": tuple(people)}
    for subject in (step["subject_id"], "me", *people):
        build.put(
            Decision.make(
                id=build._new_id(build.now), created=build.now, verdict="done", at=build.now,
                **step | {"subject_id": subject, "suggestion_id": f"check-in-{subject[-4:]}"},
            )
        )  # fmt: skip
    for one in people:
        others = [other for other in people if other != one]
        build.documents["contacts"][one] |= {
            "knows": [{"contact_id": other, "how": "work"} for other in others],
            "introduced_by": rng.choice(others),
            "not_same": rng.sample(others, 1),
        }


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**6))
def test_in_any_journal_nothing_names_the_lost_and_undo_restores_all(seed, now, tmp_path_factory):
    rng, home = Random(seed), tmp_path_factory.mktemp("home")
    build = random_journal(rng, now)
    while len(build.documents["contacts"]) < 3:
        build.contact(f"Someone {len(build.documents['contacts'])}", extra={"Desk": str(rng.random())})
    entangle(build, rng)
    paths = Paths(home / "data", home / "state", home / "cache", home / "config")
    with open_journal(paths, lambda: now, seeded(seed)) as journal:
        journal.write(
            "sample", [Put(name, one) for name, rows in build.documents.items() for one in rows.values()]
        )
        view = journal.view
        kept, gone = rng.sample(list(view.contacts.all()), 2)
        before = documents(journal)
        happened = {one.id for each in (kept, gone) for one in timeline(view, each)}
        between = {one.id for one in view.introductions.of(kept.id)} & {
            one.id for one in view.introductions.of(gone.id)
        }
        comparison = compare(view, kept, gone)
        choices = {one.name: rng.choice(one.sides) for one in comparison.differences}

        merge(journal, kept, gone, choices)

        after = documents(journal)
        assert gone.id not in orjson.dumps(after).decode()
        assert not journal.findings()
        joined = {one.id for one in timeline(view, view.contacts[kept.id])}
        assert happened - between <= joined
        assert not between & joined
        assert all(getattr(view.contacts[kept.id], name, value) == value
                   for name, value in plain_choices(comparison, choices))  # fmt: skip
        journal.undo()
        assert documents(journal) == before
        journal.redo()
        assert documents(journal) == after


def plain_choices(comparison, choices):
    """Yield the fields that stand as they were chosen, and not also as what the two were to one another."""
    entangled = {"knows", "introduced_by", "nicknames", "needs", "birthday", "work anniversary"}
    for name, value in comparison.taken(choices).items():
        if name not in entangled and not name.startswith("extra."):
            yield name, value
