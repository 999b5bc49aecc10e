"""Who a person to be forgotten is: their names, and every record that is about them or names them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from netjournal.journal.identity import Marks, compatible, is_title, marks_of, phone_spellings
from netjournal.journal.journal import Journal
from netjournal.models import (
    TABLES,
    Assessment,
    Block,
    Contact,
    Decision,
    Exchange,
    Fact,
    Interaction,
    Introduction,
    Mention,
    Milestone,
    Note,
    Origin,
    Promise,
    Record,
    Reflection,
)
from netjournal.models.base import references_of
from netjournal.storage import Document, Key, Words

_ONLY_ABOUT: Collection[type[Record]] = (Milestone, Assessment, Introduction, Decision, Origin)
"""Records that cannot be without the one they refer to."""

_ABOUT: Collection[type[Record]] = (Interaction, Note, Fact, Promise, Exchange, Mention, Reflection, Block)
"""Records about people, or what came of an entry; they go with the last of whom they are about."""

_SHORTEST = 5
"""Letters and digits that a word has at least to be replaced wherever it stands."""


@dataclass(slots=True)
class Reach:
    """What a forgetting reaches: `gone` are records to forget whole, `near` those that name them or did."""

    gone: set[Key] = field(default_factory=set)
    near: set[Key] = field(default_factory=set)


def reach(journal: Journal, ids: Collection[str], graves: Mapping[Key, Document]) -> Reach:
    """Return what is about the contacts of these ids alone, and what names them, deleted records too."""
    found = Reach({(Contact.table, one) for one in ids})
    gone, waiting = set(ids), list(ids)
    past, buried = journal.forgetter.past.naming(ids), _by_reference(graves)
    while waiting:
        subject = waiting.pop()
        for key in past if subject in ids else (*_living(journal, subject), *buried[subject]):
            if key in found.gone:
                continue
            if _goes(key, body_of(journal, key, graves), gone):
                found.gone.add(key)
                gone.add(key[1])
                waiting.append(key[1])
            else:
                found.near.add(key)
    found.near |= {other for key in found.near for other in _beside(journal, key, buried)}
    found.near -= found.gone
    return found


def body_of(journal: Journal, key: Key, graves: Mapping[Key, Document]) -> Document:
    """Return the fields of a record, or those that it had when it was deleted; none where they are lost."""
    table = journal.view.table(key[0]) if key[0] in TABLES else None
    return dict((table.document(key[1]) if table else None) or graves.get(key, {}))


def _goes(key: Key, body: Document, gone: Collection[str]) -> bool:
    """Say whether a record that names what is gone goes with it."""
    model = TABLES.get(key[0])
    if model in _ONLY_ABOUT:
        return any(one in gone for one in references(key, body))
    about = body.get("contact_ids") or (body.get("source_id"),)
    return model in _ABOUT and all(one in gone for one in about)


def references(key: Key, body: Document) -> tuple[str, ...]:
    """Return the ids that the fields of a record refer to."""
    return references_of(TABLES[key[0]], body) if key[0] in TABLES else ()


def _living(journal: Journal, subject: str) -> Iterator[Key]:
    for name in TABLES:
        yield from ((name, one) for one in journal.view.table(name).ids_of(subject))


def _by_reference(graves: Mapping[Key, Document]) -> Mapping[str, list[Key]]:
    found: dict[str, list[Key]] = defaultdict(list)
    for key, body in graves.items():
        for one in references(key, body):
            found[one].append(key)
    return found


def _beside(journal: Journal, key: Key, buried: Mapping[str, list[Key]]) -> Iterator[Key]:
    """Yield what came of an entry, and what files said of a record."""
    is_entry = key[0] in {Interaction.table, Note.table}
    for other in (*_living(journal, key[1]), *buried[key[1]]):
        if is_entry or other[0] == Origin.table:
            yield other


# -- names ---------------------------------------------------------------------------------------------------


def same_person(one: Document, other: Document) -> bool:
    """Say whether two contacts are surely one: by page, by name, or by an address and a name that fits."""
    mine, theirs = _marks(one), _marks(other)
    if {*mine.slugs, *mine.names} & {*theirs.slugs, *theirs.names}:
        return True
    is_shared = {*mine.emails, *mine.phones} & {*theirs.emails, *theirs.phones}
    return bool(is_shared) and any(compatible(a, b) for a in mine.names for b in theirs.names)


def _marks(body: Document) -> Marks:
    return marks_of(str(body.get("name", "")), {name: said for name, said in body.items() if said})


def words_of(bodies: Iterable[Document], others: Iterable[Document], also: Iterable[str]) -> Words:
    """Return by which words someone is known; those that `others` have too are only meant near them."""
    told = [word for body in bodies for word in _told(body)]
    alone = {word for body in bodies for word in _single(body)}
    everywhere = set(filter(_is_unmistakable, told))
    words = Words.of(everywhere, ())
    shared = {number for body in others for number in words.found(known_by(body))}
    kept = [word for word in everywhere if not words.found(word) & shared]
    return Words.of([*also, *kept], {*told, *alone})


def known_by(body: Document) -> list[Any]:
    """Return the words by which a contact is known."""
    return [body.get(name) for name in ("name", "nicknames", "emails", "phones", "links")]


def _told(body: Document) -> Iterator[str]:
    yield str(body.get("name", ""))
    for name in ("nicknames", "emails"):
        yield from map(str, body.get(name) or ())
    yield from (re.sub(r"^\w+://(www\.)?", "", str(one)) for one in body.get("links") or ())
    for number in map(str, body.get("phones") or ()):
        yield from phone_spellings(number)


def _single(body: Document) -> Iterator[str]:
    """Yield the parts of a name that stand for it: not `van`, and no title."""
    parts = _parts(str(body.get("name", "")))
    yield from (one for one in parts if len(one) > 1 and not is_title(one) and not one[0].islower())


def _is_unmistakable(word: str) -> bool:
    """Say whether a word means someone wherever it stands: it has several parts, or is a number."""
    parts = _parts(word)
    whole = "".join(parts)
    return len(whole) >= _SHORTEST and (len(parts) > 1 or whole.isdecimal())


def _parts(word: str) -> list[str]:
    return re.findall(r"[^\W_]+", word)
