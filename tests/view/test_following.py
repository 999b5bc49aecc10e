"""The view kept change by change is the view built afresh, whatever the changes were."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.models import TABLES
from netjournal.view import LogFilter, View, log
from netjournal.view.labels import LABELS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PEOPLE = ("p1", "p2", "p3")
WORDS = ("Ada Lovelace", "Adá", "bo", "tea and bees", "")

ids = st.sampled_from(PEOPLE)
words = st.sampled_from(WORDS)
times = st.integers(-400, 30).map(lambda days: (NOW + timedelta(days=days)).isoformat())
people = st.lists(ids, max_size=2, unique=True)


def documents(table, **fields):
    """Return a strategy of (table, id, document), for a handful of ids, now and then with nothing there."""
    prefix = table[:2]
    keys = PEOPLE if table == "contacts" else tuple(f"{prefix}{number}" for number in range(4))
    whole = st.fixed_dictionaries({"created": times, **fields})
    return st.tuples(st.just(table), st.sampled_from(keys), st.one_of(whole, whole, whole, st.none()))


changes = st.one_of(
    documents(
        "contacts",
        name=st.sampled_from((*WORDS, *WORDS[:2])),  # an empty name is no contact and is left out
        nicknames=st.lists(words, max_size=1),
        focus=st.booleans(),
        tie=st.sampled_from([None, "mentor", "peer"]),
        state=st.sampled_from(["active", "resting"]),
        cadence=st.sampled_from([None, 30, "none"]),
        organisation=words,
        interests=st.lists(words, max_size=2),
        introduced_by=st.none() | ids,
    ),
    documents(
        "interactions",
        at=times,
        contact_ids=people,
        channel=st.sampled_from(["coffee", "email"]),
        initiator=st.sampled_from(["me", "them"]),
        awaits=st.booleans(),
        planned=st.booleans(),
        summary=words,
    ),
    documents("notes", at=times, contact_ids=people, summary=words),
    documents(
        "promises",
        contact_ids=people,
        owner=st.sampled_from(["me", "them"]),
        text=words,
        made=times,
        state=st.sampled_from(["open", "kept", "lost"]),
    ),
    documents(
        "exchanges",
        contact_ids=people,
        direction=st.sampled_from(["given", "received", "asked"]),
        at=times,
        text=words,
    ),
    documents(
        "mentions",
        contact_ids=people,
        text=words,
        made=times,
        open=st.booleans(),
        kind=st.sampled_from(["goal", "challenge"]),
    ),
    documents("events", name=words, starts=st.none() | times),
    documents("goals", title=words),
)


def picture(view):
    """Return everything that the view says, in a form that can be compared."""
    tables = {name: view.table(name) for name in TABLES}
    refs = (*PEOPLE, "ev0", "go0")
    return {
        "all": {name: list(table.all()) for name, table in tables.items()},
        "newest": {name: list(table.newest()) for name, table in tables.items()},
        "size": {name: len(table) for name, table in tables.items()},
        "broken": {name: set(table.broken) for name, table in tables.items()},
        "of": {(name, ref): table.of(ref) for name, table in tables.items() for ref in refs},
        "newest of": {
            (name, ref): list(table.newest_of(ref)) for name, table in tables.items() for ref in refs
        },
        "count": {(name, ref): table.count_of(ref) for name, table in tables.items() for ref in refs},
        "month": {name: list(table.between(NOW - timedelta(days=30), NOW)) for name, table in tables.items()},
        "labelled": {
            (name, label): tables[name].labelled(label)
            for name in LABELS
            for label in (
                "key",
                "focus",
                "open",
                "open:me",
                "open:goal",
                "planned",
                "unthanked",
                "tie:mentor",
            )
        },
        "named": {word: set(view.people.named(word)) for word in WORDS},
        "first named": {word: set(view.people.first_named(word)) for word in WORDS},
        "event names": {word: set(view.event_names.named(word)) for word in WORDS},
        "goal names": {word: set(view.goal_names.named(word)) for word in WORDS},
        "found": {
            (name, word): set(view.search.find(name, word))
            for name in ("contacts", "interactions", "promises", "events")
            for word in ("ada", "bees", "")
        },
        "log": list(log(view, LogFilter(query="ada"))),
        "topics": {term: view.topics.of("likes", term) for term in ("ada", "bee", "tea")},
        "aims": view.topics.holders("aims"),
        "standings": [view.standing(contact, NOW) for contact in view.contacts.all()],
        "written": view.written(),
    }


def put(documents, table, record_id, document):
    documents[table].pop(record_id, None)
    if document is not None:
        documents[table][record_id] = {"id": record_id, **document}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(changes, min_size=1, max_size=4), min_size=2, max_size=8), st.integers(0, 255))
def test_the_view_kept_equals_the_view_built_afresh(batches, looks):
    documents = {name: {} for name in TABLES}
    for person in PEOPLE:
        put(documents, "contacts", person, {"created": NOW.isoformat(), "name": person, "focus": True})
    kept = View(documents)
    for turn, batch in enumerate(batches):
        if looks >> turn & 1:  # indexes are made when first asked for, so it matters when that is
            picture(kept)
        for change in batch:
            put(documents, *change)
        kept.touch([(table, record_id) for table, record_id, _ in batch])
    assert picture(kept) == picture(View(documents))


@settings(max_examples=80, deadline=None)
@given(*[st.lists(changes, max_size=8)] * 3, st.booleans())
def test_a_view_that_begins_with_kept_indexes_equals_one_built_afresh(before, between, after, looks):
    documents = {name: {} for name in TABLES}
    for change in before:
        put(documents, *change)
    kept = View(documents).digest()
    for change in between:
        put(documents, *change)
    begun = View(documents, kept, [(table, record_id) for table, record_id, _ in between])
    if looks:
        picture(begun)
    for change in after:
        put(documents, *change)
    begun.touch([(table, record_id) for table, record_id, _ in after])
    assert picture(begun) == picture(View(documents))
    assert picture(View(documents, begun.digest())) == picture(View(documents))


def test_kept_indexes_hold_no_word_of_anyones():
    documents = {name: {} for name in TABLES}
    ada = {"created": NOW.isoformat(), "name": "Ada Lovelace", "organisation": "Analytics", "tags": ["win"]}
    put(documents, "contacts", "p1", ada)
    entry = {"at": NOW.isoformat(), "contact_ids": ["p1"], "summary": "tea and bees", "tags": ["Secret"]}
    put(documents, "interactions", "in1", {"created": NOW.isoformat(), "channel": "coffee"} | entry)
    kept = b"".join(View(documents).digest().values()).lower()
    assert b"p1" in kept
    assert not [word for word in (b"ada", b"analytics", b"tea", b"secret") if word in kept]
