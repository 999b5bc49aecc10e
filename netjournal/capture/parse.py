"""Reading one text: prose with a few line keywords becomes a capture.

Decisions beside the rules of each part:

- The first line decides what kind of entry it is, by its words before the first colon, and what it was
  about; where it is a keyword line, or names nobody and tells nothing, the first prose line that names
  somebody does. The first word "note" or "about" makes it a note in any case.
- The people of the entry are those named in prose. People named only in keyword lines belong to those lines,
  unless prose names nobody. A name without a sign after "intro to" is the one introduced, not the one the
  line belongs to.
- The summary is the first line with its signs, quotes and escapes taken off. Tags that end it are left out of
  it, a tag in its middle stays as a word.
- What it was about is the text after the first colon of that line, or where it has none after a dash between
  spaces that follows somebody; without either, what is left of it after the people, the kind and the small
  words between them.
- A message awaits an answer when its prose asks a question, or, if it is mine, when it has an `asked:` line.
- Of several events the first is the entry's. Of events with the same name it is the newest.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, time

from netjournal.capture import kinds
from netjournal.capture.cast import Cast
from netjournal.capture.completion import written
from netjournal.capture.days import at_local
from netjournal.capture.directory import Directory
from netjournal.capture.keywords import Said, Taken
from netjournal.capture.lines import Block, blocks_of
from netjournal.capture.marks import Mark
from netjournal.capture.nearly import bare_name, date_within, near_misses, surname_left
from netjournal.capture.opening import Opening, open_with, opening_of
from netjournal.capture.phrases import Phrase
from netjournal.capture.reading import Capture, NamedEvent, People, Problem, Unsigned
from netjournal.capture.unsigned import unsigned_names
from netjournal.models.entries import CONVERSATIONS
from netjournal.text import clean, fold, listed

NOTHING = "there is nothing to record; write who it was and what about, as in: coffee with @Ada: her talk"
_REACH = 60
_INTRODUCED_TO = re.compile(r"\bintro\w*(?:\s+\w+)?\s+to\s+$", re.IGNORECASE)


def parse(text: str, directory: Directory, now: datetime) -> Capture:
    """Return how a text is read at the aware time `now`; problems are collected in it, never raised."""
    text = clean(text).rstrip()
    capture = _Reading(text, directory, now).capture() if text.strip() else None
    if capture is None or not (capture.summary or capture.notes or capture.reflections):
        return Capture(now, now, problems=(Problem(NOTHING),))
    return capture


class _Reading:
    """One text on its way to a capture."""

    def __init__(self, text: str, directory: Directory, now: datetime) -> None:
        self._directory, self._now = directory, now
        begin = len(text) - len(text.lstrip("\n"))
        self._blocks = _without_blank_start(list(blocks_of(text[begin:], directory, begin)))
        self._opening, self._rest = open_with(self._blocks, now)
        self._telling = self._line_that_tells()
        self._cast = Cast(directory)
        self._cast.settle(
            (mark, line.offset) for block in self._blocks for line in block.lines for mark in line.marks
        )
        self._people = self._of(mark for block in self._blocks if _is_prose(block) for mark in block.people())
        if not self._people:
            self._people = self._of(mark for block in self._blocks for mark in block.people())

    def capture(self) -> Capture:
        """Return the whole reading."""
        at, timed, planned, problems = self._when(self._opening.phrase)
        kind = self._kind()
        event = self._event()
        taken = Taken(
            self._directory,
            self._now,
            planned=planned,
            interaction=kind.channel is not None,
            event=event is not None,
        )
        notes = self._notes(taken)
        prose = f"{self._opening.line.text}\n{notes}"
        asked = any(line.direction == "asked" for line in taken.exchanges)
        message = kind.channel is not None and kind.channel not in CONVERSATIONS
        return Capture(
            now=self._now,
            at=at,
            kind="interaction" if kind.channel else "note",
            timed=timed,
            channel=kind.channel,
            initiator=kind.initiator,
            meal=kind.meal,
            planned=planned and kind.channel is not None,
            awaits=message and (kinds.asks(prose) or (asked and kind.initiator == "me")),
            tone=taken.tone,
            energy=taken.energy,
            summary=self._opening.summary(self._name),
            topic=self._telling.topic(self._name),
            notes=notes,
            tags=self._tags(),
            people=self._people,
            event=event,
            goal=taken.goal,
            promises=tuple(taken.promises),
            exchanges=tuple(taken.exchanges),
            mentions=tuple(taken.mentions),
            facts=tuple(taken.facts),
            reflections=tuple(taken.reflections),
            introductions=tuple(taken.introductions),
            takeaways=tuple(taken.takeaways),
            remarks=tuple(dict.fromkeys((*self._remarks(told=kind.channel is not None), *taken.remarks))),
            problems=(*problems, *self._cast.problems, *taken.problems),
            unsigned=self._unsigned() if kind.channel else (),
        )

    def _when(self, phrase: Phrase | None) -> tuple[datetime, bool, bool, tuple[Problem, ...]]:
        """Return the time, whether it was given as a time, whether it is ahead, and what is wrong with it."""
        now = self._now
        if phrase is None:
            return now, True, False, ()
        if phrase.when is None:
            offset = self._blocks[0].lines[0].offset
            place = (phrase.start + offset, phrase.end + offset)
            return now, True, False, (Problem(phrase.refusal, place),)
        if isinstance(phrase.when, datetime):
            return phrase.when, True, phrase.when.timestamp() > now.timestamp(), ()
        return at_local(phrase.when, time.min, now), False, phrase.when > now.date(), ()

    def _line_that_tells(self) -> Opening:
        """Return the line that tells what kind of entry it is, and what it was about."""
        opening = self._opening
        tells = kinds.kind_of(opening.head).channel or opening.line.people()
        if opening.noted or kinds.says_note(opening.head) or (tells and not self._blocks[0].keyword):
            return opening
        later = (opening_of(block) for block in self._rest if _is_prose(block) and block.people())
        return next(later, opening)

    def _kind(self) -> kinds.Kind:
        telling = self._telling
        if telling.noted or self._opens_with_keyword():
            return kinds.Kind(None)
        return kinds.kind_of(telling.head)

    def _opens_with_keyword(self) -> bool:
        """Return whether no prose line tells the kind, for a keyword line opens the entry."""
        return self._telling is self._opening and bool(self._blocks[0].keyword)

    def _notes(self, taken: Taken) -> str:
        """Take up the keyword lines, and return what stays as prose."""
        kept: list[str] = []
        for block in self._rest:
            if block.keyword == "note":
                kept.append("\n".join((block.lines[0].text[block.body :].strip(), *_continuations(block))))
            elif not block.keyword or not taken.take(self._said(block)):
                kept.append(block.whole)
        return "\n".join(kept).strip("\n")

    def _said(self, block: Block) -> Said:
        first = block.lines[0]
        marks = [mark for mark in block.people() if mark.signed or not _is_introduced(mark, first.text)]
        named = self._of(marks)
        return Said(
            block.keyword,
            block.option,
            block.readable(self._name),
            people=named or self._people,
            named=named,
            typed=tuple(self._name(mark) for mark in marks),
            place=(first.offset, block.lines[-1].offset + len(block.lines[-1].text)),
        )

    def _of(self, marks: Iterable[Mark]) -> People:
        people = (self._cast.person(mark) for mark in marks)
        return tuple(dict.fromkeys(person for person in people if person))

    def _name(self, mark: Mark) -> str:
        person = self._cast.person(mark) if mark.kind == "person" else None
        by_id = person is not None and person.id is not None and person.id.startswith(mark.name)
        return person.name if person and by_id else mark.name

    def _marked(self, kind: str) -> dict[str, str]:
        marks = (mark for block in self._blocks for line in block.lines for mark in line.marks)
        names: dict[str, str] = {}
        for mark in marks:
            if mark.kind == kind:
                names.setdefault(fold(mark.name), mark.name)
        return names

    def _tags(self) -> tuple[str, ...]:
        return tuple(self._marked("tag").values())

    def _event(self) -> NamedEvent | None:
        for name in self._marked("event").values():
            known = self._directory.events_named(name)
            return (
                NamedEvent(max(known), self._directory.event_name(max(known)))
                if known
                else NamedEvent(None, name)
            )
        return None

    def _is_like_a_meeting(self) -> bool:
        """Return whether a note names people at an event, and was not called a note."""
        telling = self._telling
        if telling.noted or kinds.says_note(telling.head) or self._opens_with_keyword():
            return False
        return bool(telling.line.people() and self._marked("event"))

    def _unsigned(self) -> tuple[Unsigned, ...]:
        """Return who it may have been, where nobody is named."""
        if self._people:
            return ()
        telling = self._telling
        return unsigned_names(telling.head, telling.line.offset + telling.start, self._directory)

    def _remarks(self, *, told: bool) -> Iterator[str]:
        first, *others = self._marked("event").values() or ("",)
        yield from (f"an entry has one event, {first}; {name} stays a word" for name in others)
        opening = self._opening
        if told and opening.phrase is None:
            yield from date_within(opening.head, self._now)
        for mark in self._telling.line.people() if told else ():
            yield from surname_left(self._telling.line.text, mark, self._now)
        if told and not self._people:
            found = listed([written("@", one.name) for one in self._unsigned()])
            yield f"nobody is named; an @ before a name says who it was{found and f', as in {found}'}"
        if not told and self._is_like_a_meeting():
            yield "kept as a note; a word such as met or coffee makes it a conversation, with a next step"
        name = "" if told or self._people or opening.noted else bare_name(opening)
        if name:
            yield f"is {name} somebody? @{name} says so"
        for block in self._blocks:
            yield from near_misses(block, opens=block is self._blocks[0])


def _is_prose(block: Block) -> bool:
    return block.keyword in {"", "note"}


def _is_introduced(mark: Mark, text: str) -> bool:
    return bool(_INTRODUCED_TO.search(text, max(0, mark.start - _REACH), mark.start))


def _continuations(block: Block) -> list[str]:
    return [line.text.strip() for line in block.lines[1:]]


def _without_blank_start(blocks: list[Block]) -> list[Block]:
    while not blocks[0].whole.strip():
        blocks = blocks[1:]
    return blocks
