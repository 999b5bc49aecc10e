"""What the person said to advice, and how they set the rules."""

from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field

from netjournal.models.base import Id, Ids, Line, Record, Text

MOST = 10_000
"""The greatest number that a threshold takes: some 27 years of days."""

Verdict = Literal["done", "snoozed", "planned", "not now", "never here", "never"]


class Decision(Record):
    """The answer given to one suggestion."""

    table: ClassVar[str] = "decisions"
    refers: ClassVar[tuple[str, ...]] = ("subject_id",)
    also_names: ClassVar[tuple[str, ...]] = ("contact_ids",)
    when: ClassVar[str] = "at"

    rule: Line
    subject_id: Id
    """The record the suggestion is about: a contact, promise, event, goal, or "me"."""
    suggestion_id: Id = ""
    contact_ids: Ids = ()
    verdict: Verdict
    at: AwareDatetime
    until: AwareDatetime | None = None
    """For snoozed and planned: when it may come back."""
    cue: Text = ""
    """For planned: "when <cue>, I will <step>"."""
    step: Text = ""
    answer: Text = ""
    """What the person wrote to it, such as the motive at step 1 of a stalled connection."""


class RuleSetting(Record):
    """How one rule is set; the id is the rule's."""

    table: ClassVar[str] = "rules"

    on: bool = True
    thresholds: dict[Line, Annotated[int, Field(ge=0, le=MOST)]] = Field(default_factory=dict)
    reset_at: AwareDatetime | None = None
    """Dismissals before this time do not lengthen the cooldown."""


class PromptSetting(Record):
    """A prompt of the person's own, or one of ours switched off; the id is the prompt's."""

    table: ClassVar[str] = "prompts"

    text: Text = ""
    moments: tuple[Line, ...] = ()
    on: bool = True
