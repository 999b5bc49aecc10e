"""Builds a journal view from plain words, for tests of advice, insights and the screens.

Times are text in the zone of `now`: "2026-11-20 18:30", or a day without a time. What is left out stands at
its default; `written` is when something was written down, by default when it happened.
"""

from datetime import date, datetime, timedelta
from typing import Any

from netjournal.clock import start_of_day
from netjournal.ids import seeded
from netjournal.models import (
    ME_ID,
    TABLES,
    Assessment,
    Block,
    Contact,
    Decision,
    Event,
    Exchange,
    Fact,
    Goal,
    Interaction,
    Introduction,
    Me,
    Mention,
    Milestone,
    Note,
    Promise,
    PromptSetting,
    Record,
    Reflection,
    Resource,
    RuleSetting,
)
from netjournal.view import View

LONG_KNOWN = timedelta(days=400)
"""How long before now a contact was added, where a test does not say."""


class Builder:
    """Collects records and gives a view of them; every method returns the record it made."""

    def __init__(self, now: datetime, seed: int = 7) -> None:
        self.now = now
        self._new_id = seeded(seed)
        self.documents: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in TABLES}

    # -- time ----------------------------------------------------------------------------------------

    def at(self, when: str | datetime | None) -> datetime:
        """Return the time that the words mean; None is now."""
        if when is None:
            return self.now
        if isinstance(when, datetime):
            return when
        parsed = datetime.fromisoformat(when)
        return parsed if parsed.tzinfo else parsed.replace(tzinfo=self.now.tzinfo)

    def when(self, words: str | datetime | date | None) -> datetime | date | None:
        """Return a day for a day, and a time for a time."""
        if isinstance(words, str):
            return date.fromisoformat(words) if len(words) == 10 else self.at(words)
        return words

    def ago(self, **span: float) -> datetime:
        """Return the time that lies a timedelta of these units before now."""
        return self.now - timedelta(**span)

    # -- the people ----------------------------------------------------------------------------------

    def me(self, **fields: Any) -> Me:
        return self.put(Me.make(id=ME_ID, created=self.now - LONG_KNOWN, **fields))

    def contact(self, name: str, written: str | datetime | None = None, **fields: Any) -> Contact:
        return self._make(Contact, written or self.now - LONG_KNOWN, name=name, **fields)

    def fact(self, who: Any, text: str, kind: str = "personal", on: str | None = None, **fields: Any) -> Fact:
        day = self.at(on).date()
        return self._make(
            Fact,
            start_of_day(day, self.now.tzinfo),
            contact_ids=ids(who),
            text=text,
            kind=kind,
            on=day,
            **fields,
        )

    def milestone(self, who: Contact, kind: str, month: int, day: int, **fields: Any) -> Milestone:
        return self._make(
            Milestone, self.now - LONG_KNOWN, contact_id=who.id, kind=kind, month=month, day=day, **fields
        )

    # -- what happened -------------------------------------------------------------------------------

    def talked(
        self, who: Any, when: str | datetime | None = None, channel: str = "coffee", **fields: Any
    ) -> Interaction:
        """Log a conversation; a day without a time has none."""
        return self._entry(who, when, {"channel": channel, **fields})

    def wrote(
        self, who: Any, when: str | datetime | None = None, channel: str = "email", **fields: Any
    ) -> Interaction:
        """Log a message of mine."""
        return self._entry(who, when, {"channel": channel, **fields})

    def heard(
        self, who: Any, when: str | datetime | None = None, channel: str = "email", **fields: Any
    ) -> Interaction:
        """Log a message of theirs."""
        return self._entry(who, when, {"channel": channel, "initiator": "them", **fields})

    def _entry(self, who: Any, when: str | datetime | None, fields: dict[str, Any]) -> Interaction:
        at = self.at(when)
        timed = fields.pop("timed", not (isinstance(when, str) and len(when) == 10))
        written = fields.pop("written", min(at, self.now))
        event, goal = fields.pop("event", None), fields.pop("goal", None)
        links = {"event_id": event.id if event else None, "goal_id": goal.id if goal else None}
        return self._make(Interaction, written, at=at, timed=timed, contact_ids=ids(who), **links, **fields)

    def note(self, who: Any, when: str | datetime | None = None, **fields: Any) -> Note:
        at = self.at(when)
        return self._make(Note, at, at=at, contact_ids=ids(who), **fields)

    # -- dealings ------------------------------------------------------------------------------------

    def promised(
        self, who: Any, text: str, due: str | None = None, made: str | datetime | None = None, **fields: Any
    ) -> Promise:
        """Log a promise of mine."""
        return self._promise("me", who, text, due, made, fields)

    def they_promised(
        self, who: Any, text: str, due: str | None = None, made: str | datetime | None = None, **fields: Any
    ) -> Promise:
        """Log a promise of theirs."""
        return self._promise("them", who, text, due, made, fields)

    def _promise(
        self,
        owner: str,
        who: Any,
        text: str,
        due: str | None,
        made: str | datetime | None,
        fields: dict[str, Any],
    ) -> Promise:
        at = self.at(made)
        return self._make(
            Promise, at, owner=owner, contact_ids=ids(who), text=text, due=self.when(due), made=at, **fields
        )

    def gave(self, who: Any, text: str = "", when: str | datetime | None = None, **fields: Any) -> Exchange:
        return self.exchange("given", who, text, when, **fields)

    def received(
        self, who: Any, text: str = "", when: str | datetime | None = None, **fields: Any
    ) -> Exchange:
        return self.exchange("received", who, text, when, **fields)

    def asked(self, who: Any, text: str = "", when: str | datetime | None = None, **fields: Any) -> Exchange:
        return self.exchange("asked", who, text, when, **{"state": "asked", **fields})

    def they_asked(
        self, who: Any, text: str = "", when: str | datetime | None = None, **fields: Any
    ) -> Exchange:
        return self.exchange("asked of me", who, text, when, **fields)

    def exchange(
        self, direction: str, who: Any, text: str = "", when: str | datetime | None = None, **fields: Any
    ) -> Exchange:
        at = self.at(when)
        return self._make(Exchange, at, direction=direction, contact_ids=ids(who), text=text, at=at, **fields)

    def mentioned(
        self,
        who: Any,
        text: str,
        check_back: str | None = None,
        made: str | datetime | None = None,
        **fields: Any,
    ) -> Mention:
        at, day = self.at(made), date.fromisoformat(check_back) if check_back else None
        return self._make(Mention, at, contact_ids=ids(who), text=text, check_back=day, made=at, **fields)

    # -- aims ----------------------------------------------------------------------------------------

    def event(self, name: str, starts: str | None = None, ends: str | None = None, **fields: Any) -> Event:
        return self._make(
            Event, self.now - LONG_KNOWN, name=name, starts=self.when(starts), ends=self.when(ends), **fields
        )

    def goal(self, title: str, made: str | datetime | None = None, people: Any = (), **fields: Any) -> Goal:
        return self._make(Goal, made or self.now - LONG_KNOWN, title=title, contact_ids=ids(people), **fields)

    def introduced(
        self, one: Contact, other: Contact, when: str | datetime | None = None, **fields: Any
    ) -> Introduction:
        at = self.at(when)
        return self._make(Introduction, at, contact_ids=(one.id, other.id), at=at, **fields)

    def resource(self, title: str, made: str | datetime | None = None, **fields: Any) -> Resource:
        return self._make(Resource, made or self.now, title=title, **fields)

    def block(self, when: str | datetime, who: Any = (), **fields: Any) -> Block:
        at = self.at(when)
        return self._make(Block, min(at, self.now), at=at, contact_ids=ids(who), **fields)

    # -- looking back --------------------------------------------------------------------------------

    def reflected(self, answer: str = "", when: str | datetime | None = None, **fields: Any) -> Reflection:
        at, about = self.at(when), fields.pop("about", None)
        return self._make(
            Reflection, at, answer=answer, at=at, source_id=about.id if about else None, **fields
        )

    def assessed(
        self, who: Contact, tone: str = "positive", on: str | None = None, **fields: Any
    ) -> Assessment:
        at = self.at(on)
        return self._make(Assessment, at, contact_id=who.id, tone=tone, on=at.date(), **fields)

    # -- answers and settings ------------------------------------------------------------------------

    def decided(
        self, suggestion: Any, verdict: str, when: str | datetime | None = None, **fields: Any
    ) -> Decision:
        """Answer a suggestion."""
        at, until = self.at(when), fields.pop("until", None)
        return self._make(
            Decision,
            at,
            rule=suggestion.rule,
            subject_id=suggestion.subject_id,
            suggestion_id=suggestion.id,
            contact_ids=suggestion.contact_ids,
            verdict=verdict,
            at=at,
            until=self.at(until) if until else None,
            **fields,
        )

    def rule(self, rule_id: str, written: str | datetime | None = None, **fields: Any) -> RuleSetting:
        return self.put(RuleSetting.make(id=rule_id, created=self.at(written), **fields))

    def prompt(self, prompt_id: str, **fields: Any) -> PromptSetting:
        return self.put(PromptSetting.make(id=prompt_id, created=self.now, **fields))

    # -- the picture ---------------------------------------------------------------------------------

    def put(self, record: Any) -> Any:
        """Take a record in, in place of an earlier state of it; parts of a view made before do not follow."""
        self.documents[record.table][record.id] = record.document()
        return record

    def _make(self, model: type[Record], written: str | datetime, **fields: Any) -> Any:
        created = self.at(written)
        return self.put(model.make(id=self._new_id(created), created=created, **fields))

    def view(self) -> View:
        """Return a view of everything collected so far."""
        return View({name: dict(documents) for name, documents in self.documents.items()})


def ids(who: Any) -> tuple[str, ...]:
    """Return the ids of one record or of many."""
    if isinstance(who, Record):
        return (who.id,)
    return tuple(record.id for record in who)
