"""The journal at one moment, as rules are given it."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, TypeVar, cast

from netjournal.advice.suggestion import ALWAYS, Completion, Suggestion, suggestion_id
from netjournal.clock import local_date
from netjournal.models import Contact
from netjournal.view import View

if TYPE_CHECKING:
    from netjournal.advice.rule import Rule

T = TypeVar("T")

DEFAULT_WINDOW = timedelta(days=14)
"""The time that a rule gives where its table names no due."""


class Moment:
    """A view of the journal and the present; `of(rule)` is the same moment for the use of one rule.

    What rules ask again and again is worked out once: see `remember`.
    """

    def __init__(self, view: View, now: datetime) -> None:
        self.view = view
        self.now = now
        self._rule: Rule | None = None
        self._known: dict[Hashable, Any] = {}

    def of(self, rule: "Rule") -> "Moment":
        """Return this moment for one rule: its thresholds, and suggestions in its name."""
        bound = Moment(self.view, self.now)
        bound._rule, bound._known = rule, self._known
        return bound

    @property
    def zone(self) -> tzinfo | None:
        """Return the person's zone."""
        return self.now.tzinfo

    @property
    def today(self) -> date:
        """Return the local day."""
        return self.now.date()

    @property
    def first_entry(self) -> datetime:
        """Return when the first entry was written down, from which "never yet" counts, or now."""
        return self.view.written()[0] or self.now

    def local(self, when: datetime | date) -> date:
        """Return the local day of a time."""
        return local_date(when, self.zone)

    def ago(self, **span: float) -> datetime:
        """Return the moment that lies a timedelta of these units in the past."""
        return self.now - timedelta(**span)

    def limit(self, name: str) -> int:
        """Return a threshold of the rule in hand, as the person set it or by default."""
        rule = self.rule

        def find() -> int:
            setting = self.view.rules.get(rule.id)
            return (setting.thresholds if setting else {}).get(name, rule.thresholds[name].default)

        return self.remember(("limit", rule.id, name), find)

    @property
    def rule(self) -> "Rule":
        """Return the rule in hand; raises LookupError outside a rule."""
        if self._rule is None:
            raise LookupError("this moment belongs to no rule")
        return self._rule

    def remember(self, key: Hashable, find: Callable[[], T]) -> T:
        """Return what `find` gives, asking it once for a key; keys are shared by all rules."""
        if key not in self._known:
            self._known[key] = find()
        return cast("T", self._known[key])

    def people(self, contact_ids: Iterable[str]) -> tuple[Contact, ...]:
        """Return those of the contacts who may be named: known, and not resting, archived or dead."""
        known = (self.view.contacts.get(contact_id) for contact_id in dict.fromkeys(contact_ids))
        return tuple(contact for contact in known if contact and contact.state == "active")

    def suggest(  # noqa: PLR0913  every one of them is a field of the suggestion
        self,
        subject_id: str,
        *,
        title: str,
        why: Iterable[str],
        opens: datetime,
        due: datetime | None = None,
        people: Iterable[Contact] = (),
        occasion: str = "",
        draft: str | Callable[[], str] | None = None,
        hard: bool | None = None,
        window: timedelta | None = None,
        lapses: datetime | None = None,
        actions: tuple[str, ...] | None = None,
        completion: Completion | None = None,
    ) -> Suggestion:
        """Return a suggestion of the rule in hand.

        `occasion` is what must change for it to be a new suggestion. What is left out follows the rule:
        the window runs from opens to due, else it is 14 days; it lapses the rule's days after due. Give as
        `draft` what writes it (see drafts.drafting), for most drafts are never looked at.
        """
        rule = self.rule
        if window is None:
            window = due - opens if due and due > opens else DEFAULT_WINDOW
        return Suggestion(
            id=suggestion_id(rule.id, subject_id, occasion),
            rule=rule.id,
            subject_id=subject_id,
            contact_ids=tuple(contact.id for contact in people),
            title=title,
            why=tuple(why),
            opens=opens.astimezone(self.zone),
            due=due.astimezone(self.zone) if due else None,
            lapses=(lapses or (due or opens + window) + timedelta(days=rule.lapse)).astimezone(self.zone),
            window=window,
            hard=rule.hard if hard is None else hard,
            principles=rule.principles,
            actions=(rule.actions if actions is None else actions) + ALWAYS,
            completion=completion or rule.completion,
            writes=draft,
        )
