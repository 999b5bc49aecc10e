"""The words by which people fit one another: what they offer, need, like, do and work toward."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from netjournal.models import Contact, Mention
from netjournal.text import fold
from netjournal.view.collection import Collection

Side = Literal["offers", "role", "likes", "tags", "needs", "aims"]
"""Offers are skills too; aims are the open goals that someone told. What is private is left out."""

_WORD = re.compile(r"\w[\w+#]*")
_SHORTEST = 2
_STOP_WORDS = frozenset(
    """
    a about above after again all also always am an and any are around as ask asked asking at back
    be because been before being best better between big both but by can come could day did do does
    doing done down during each else even ever every everything few find finding first for from get
    getting give go going good got great had has have having he hello help helping her here hers hi
    him his hope how i idea ideas if in into is it its just keep know last learn less let like
    little long look looking lot made make making many may me meet meeting met more most much must
    my need needs new next no nor not now of off on one only or other our out over own people person
    please reach really said same see she should small so some someone something soon start still
    such take talk tell than thank thanks that the their them then there these they thing things
    think this those time to today told too toward towards try two under up us use using very want
    wants was way we week well were what when where which while who whom why will wish with within
    without work working would year years yes yet you your yours
    """.split()  # noqa: SIM905  a paragraph reads better than a column
)


def words_of(*texts: str) -> frozenset[str]:
    """Return the words by which texts are compared: accents, case and plural folded, stop words left out."""
    return frozenset(word for text in texts for word in _words_in(text))


def names(text: str, words: frozenset[str]) -> bool:
    """Return whether a folded text has all of some words of `words_of`; quick where it has not."""
    return all(word[:-1] in text for word in words) and words <= words_of(text)


def _words_in(text: str) -> Iterator[str]:
    found = _WORD.findall(fold(text))
    return (_singular(word) for word in found if len(word) >= _SHORTEST and word not in _STOP_WORDS)


def _singular(word: str) -> str:
    """Return a word without the ending of an English plural."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):  # noqa: PLR2004  "gas"
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]  # noqa: PLR2004  "ties"


class TopicIndex:
    """The ids of active contacts, and of goals that someone told, by the words on each side.

    Built when first asked for and kept from then on, so that nobody is ever compared with everybody.
    """

    def __init__(self, contacts: Collection[Contact], mentions: Collection[Mention]) -> None:
        self._contacts = contacts
        self._mentions = mentions
        self._ids: dict[tuple[Side, str], set[str]] = {}
        self._keys: dict[str, tuple[tuple[Side, str], ...]] = {}
        for contact_id, document in contacts.unread():
            self._know(contact_id, _of_contact(document))
        for mention in mentions.labelled("open:goal"):
            self._know(mention.id, _of_mention(mention))

    def touch(self, table: str, record_id: str) -> None:
        """Take up a contact or mention that is new, changed or gone."""
        if table not in {Contact.table, Mention.table}:
            return
        for key in self._keys.pop(record_id, ()):
            self._ids[key].discard(record_id)
        if table == Contact.table and (document := self._contacts.document(record_id)):
            self._know(record_id, _of_contact(document))
        if table == Mention.table and (mention := self._mentions.get(record_id)):
            self._know(record_id, _of_mention(mention))

    def _know(self, record_id: str, keys: Iterator[tuple[Side, str]]) -> None:
        known = tuple(dict.fromkeys(keys))
        if known:
            self._keys[record_id] = known
        for key in known:
            self._ids.setdefault(key, set()).add(record_id)

    def of(self, side: Side, term: str) -> frozenset[str]:
        """Return the ids of the contacts with a word on a side; of the mentions where the side is aims."""
        return frozenset(self._ids.get((side, term), ()))

    def groups(self, sides: tuple[Side, ...], least: int) -> list[tuple[str, frozenset[str]]]:
        """Return the words that so many records have on any of the sides, by the alphabet, with their ids."""
        found: dict[str, set[str]] = {}
        for (side, term), ids in self._ids.items():
            if side in sides:
                found.setdefault(term, set()).update(ids)
        return [(term, frozenset(found[term])) for term in sorted(found) if len(found[term]) >= least]

    def holders(self, side: Side) -> frozenset[str]:
        """Return the ids of all records with any word on a side."""
        return frozenset().union(*(ids for (on, _), ids in self._ids.items() if on == side))


_SIDES: Mapping[str, Side] = {
    "offers": "offers",
    "skills": "offers",
    "role": "role",
    "interests": "likes",
    "tags": "tags",
    "needs": "needs",
}
"""On which side the words of a contact's field stand."""


def _of_contact(document: Mapping[str, Any]) -> Iterator[tuple[Side, str]]:
    """Yield the words of a contact as it is stored; those that cannot be read are left out where found."""
    if document.get("state", "active") != "active":
        return
    for field, side in _SIDES.items():
        texts = document.get(field) or ()
        for text in (texts,) if isinstance(texts, str) else texts:
            for term in _words_in(text) if isinstance(text, str) else ():
                yield side, term


def _of_mention(mention: Mention) -> Iterator[tuple[Side, str]]:
    if mention.open and mention.kind == "goal" and not (mention.private or mention.sensitive):
        for term in words_of(mention.text):
            yield "aims", term
