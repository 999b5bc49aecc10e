"""Forgetting a person for good, in every file that can be reached."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.journal.journal import Journal
from netjournal.journal.lookup import find_contact
from netjournal.journal.merging import NOUNS
from netjournal.journal.reach import Reach, body_of, known_by, reach, references, same_person, words_of
from netjournal.models import Contact
from netjournal.storage import Document, Forgetting, Key, Put, Unreached, Words
from netjournal.text import fold, listed, plural, shorten

Progress = Callable[[int, int], None]

LABEL = "forget someone"
"""What the history says of it."""

_EVERY = 200
"""Records between two words on how far it is."""
_NAMES = 80
"""Characters of the names of who is forgotten that are told."""
_SHORTEST = 2
"""Letters of a word to be replaced everywhere."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What forgetting someone would do: nothing is written yet. `name` tells who it is."""

    name: str
    forgetting: Forgetting
    edits: tuple[Put, ...]
    """What mends the records that stay."""
    gone: Mapping[str, int]
    """How many records would be forgotten, by table; deleted ones are not counted."""
    elsewhere: tuple[Key, ...]
    """Records that are not about them, in which a part of their name stands and would stay."""


def told_gone(plan: Plan) -> str:
    """Return what goes in words: "2 entries, 1 promise and 1 fact"; "" where there is only the name."""
    counts: Counter[tuple[str, str]] = Counter()
    for table, noun in NOUNS.items():
        counts[noun] += plan.gone.get(table, 0)
    return listed([plural(count, *noun) for noun, count in counts.items() if count])


def told_mended(plan: Plan) -> str:
    """Return what stays without the name, in words; "" for nothing."""
    if not plan.edits:
        return ""
    return f"{plural(len(plan.edits), 'record')} that {'names' if len(plan.edits) == 1 else 'name'} them"


def find(journal: Journal, wanted: str) -> str:
    """Return the id of the contact named, who may be deleted already; raises as `find_contact` does."""
    try:
        return find_contact(journal.view, wanted).id
    except NotFoundError:
        for (table, name), body in journal.forgetter.past.graves().items():
            if table == Contact.table and (name == wanted or fold(str(body.get("name", ""))) == fold(wanted)):
                return name
        raise


def prepare(
    journal: Journal, contact_ids: Sequence[str], also: Sequence[str] = (), progress: Progress | None = None
) -> Plan:
    """Return what forgetting some people would do; words in `also` are replaced wherever they stand.

    `progress` is told how many records of how many are looked at; what it raises ends it. Raises
    NotFoundError, and InvalidInputError for a word that stands in every text.
    """
    if any(len(word.strip()) < _SHORTEST for word in also):
        raise InvalidInputError(f"--also takes a word of {_SHORTEST} letters or more")
    graves = journal.forgetter.past.graves()
    wanted = [body_of(journal, (Contact.table, one), graves) for one in contact_ids]
    if not all(wanted):
        raise NotFoundError("they are not in the journal any more")
    ids = [*contact_ids]
    for (table, name), body in graves.items():
        if table == Contact.table and name not in ids and any(same_person(one, body) for one in wanted):
            ids.append(name)
    versions = [body for one in ids for body in journal.forgetter.past.versions((Contact.table, one))]
    others = [dict(body) for name, body in journal.view.contacts.unread() if name not in ids]
    words = words_of(versions, [*others, {"name": journal.view.me.name}], also)
    found = reach(journal, ids, graves)
    near = _near(journal, found, ids, words, graves)
    forgetting = Forgetting(tuple(ids), frozenset(found.gone), words, near)
    name = shorten(listed([str(one.get("name", "")) for one in wanted]), _NAMES)
    return _planned(journal, name, forgetting, progress)


def out_of_reach(journal: Journal, plan: Plan) -> list[Unreached]:
    """Return the files that would still hold someone: those of other devices, and copies made by hand."""
    return journal.forgetter.out_of_reach(plan.forgetting)


def forget(journal: Journal, plan: Plan, progress: Progress | None = None) -> tuple[Unreached, ...]:
    """Forget someone for good, and return the files that still hold them, each with the reason.

    Raises StaleEditError where a record was changed elsewhere meanwhile, ReadOnlyError, StorageError; then
    nobody is forgotten.
    """
    committed = journal.forgetter.ask(LABEL, plan.forgetting, plan.edits)
    journal.view.touch(committed.touched)
    return finish(journal, progress)


def finish(journal: Journal, progress: Progress | None = None) -> tuple[Unreached, ...]:
    """Take whoever is forgotten out of this device's files: also where another device has asked for it.

    What was written here before that was known is forgotten too. Returns and raises as `forget`.
    """
    for one in journal.forgetter.pending():
        late = _late(journal, one)
        if late:
            journal.view.touch(journal.forgetter.ask(LABEL, late).touched)
    cleaned = journal.forgetter.finish(progress)
    journal.view.touch(cleaned.touched)
    return cleaned.unreached


def _planned(journal: Journal, name: str, forgetting: Forgetting, progress: Progress | None) -> Plan:
    """Go through every record and find what is to be mended."""
    words = forgetting.words or Words.of((), ())
    edits: list[Put] = []
    elsewhere: list[Key] = []
    gone = Counter[str]()
    everything = list(journal.forgetter.past.documents())
    for number, (key, body) in enumerate(everything):
        if progress and not number % _EVERY:
            progress(number, len(everything))
        if key in forgetting.gone:
            gone[key[0]] += 1
            continue
        said = words.found(body)
        left = forgetting.document(key, body) if said or key in forgetting.near else body
        if left != body:
            edits.append(Put(key[0], left, body))
        if said and words.found(left) - _borne(journal, key, body, forgetting.ids, words):
            elsewhere.append(key)
    return Plan(name, forgetting, tuple(edits), gone, tuple(elsewhere))


def _late(journal: Journal, one: Forgetting) -> Forgetting | None:
    """Return what else is to be forgotten with someone: it was written before this device knew of that."""
    graves, known = journal.forgetter.past.graves(), journal.forgetter.forgotten()
    found = reach(journal, one.ids, graves)
    found = Reach(found.gone - known, found.near - known - one.near.keys())
    if one.of or not (found.gone or found.near):
        return None
    near = _near(journal, found, one.ids, one.words, graves)
    return Forgetting(one.ids, frozenset(found.gone), near=near, of=one.stamp)


def _near(
    journal: Journal, found: Reach, ids: Collection[str], words: Words | None, graves: Mapping[Key, Document]
) -> dict[Key, list[int]]:
    """Return the records that name someone, each with the words that mean them there and nobody else."""
    if words is None:
        return {key: [] for key in found.near}
    every = set(range(len(words)))
    return {
        key: sorted(every - _borne(journal, key, body_of(journal, key, graves), ids, words))
        for key in found.near
    }


def _borne(journal: Journal, key: Key, body: Document, ids: Collection[str], words: Words) -> set[int]:
    """Return the words by which others are known whom a record is about, or who writes."""
    contacts = journal.view.contacts
    people = [contacts.document(one) for one in references(key, body) if one not in ids]
    itself = body if key[0] == Contact.table else None
    borne = words.found(journal.view.me.name)
    for one in filter(None, (*people, itself)):
        borne |= words.found([*known_by(dict(one)), one.get("organisation")])
    return borne
