"""How the person sets rules and prompts; the settings are records, so that they travel and can be undone."""

from collections.abc import Mapping, Sequence
from typing import Any

from netjournal.advice.prompts import MOMENTS, Prompt
from netjournal.advice.prompts.asking import all_prompts
from netjournal.advice.rule import Rule
from netjournal.errors import InvalidInputError, NotFoundError
from netjournal.journal.journal import Journal
from netjournal.models import PromptSetting, RuleSetting
from netjournal.models.decisions import MOST
from netjournal.storage import Committed
from netjournal.text import listed, one_line, shorten

_LABEL = 40
"""Characters of a question in the name of a change."""


def switch(journal: Journal, rule: Rule, *, on: bool) -> Committed:
    """Switch a rule on or off."""
    return _set(journal, rule, "on" if on else "off", on=on)


def reset(journal: Journal, rule: Rule) -> Committed:
    """Take a rule back to its defaults, and forget that it was dismissed again and again."""
    return _set(journal, rule, "reset", on=True, thresholds={}, reset_at=journal.now())


def set_thresholds(journal: Journal, rule: Rule, values: Mapping[str, int]) -> Committed:
    """Set numbers of a rule; raises as `check_thresholds` does."""
    check_thresholds(rule, values)
    before = journal.view.rules.get(rule.id)
    thresholds = dict(before.thresholds) if before else {}
    words = ", ".join(f"{name}={value}" for name, value in values.items())
    return _set(journal, rule, f"set {words}", thresholds=thresholds | dict(values))


def check_thresholds(rule: Rule, values: Mapping[str, int]) -> None:
    """Raise InvalidInputError for a number that a rule does not have, or that is out of bounds."""
    for name, value in values.items():
        if name not in rule.thresholds:
            known = listed(list(rule.thresholds)) or "none"
            raise InvalidInputError(f"{rule.id} has no number {one_line(name)!r}; it has: {known}")
        if not 0 <= value <= MOST:
            raise InvalidInputError(
                f"{name} of {rule.id} cannot be {value}; it takes a number from 0 to {MOST}"
            )


def _set(journal: Journal, rule: Rule, what: str, **fields: Any) -> Committed:
    label = f"rule {rule.id}: {what}"
    before = journal.view.rules.get(rule.id)
    if before is not None:
        return journal.commit(label, edit=[(before, before.evolve(**fields))])
    return journal.commit(label, put=[journal.make(RuleSetting, id=rule.id, **fields)])


def switch_prompt(journal: Journal, prompt_id: str, *, on: bool) -> Committed:
    """Switch a prompt on or off; raises NotFoundError."""
    if all(prompt.id != prompt_id for prompt in all_prompts(journal.view)):
        raise NotFoundError(f"there is no prompt {one_line(prompt_id)!r}; `netjournal prompts` lists them")
    label = f"prompt {prompt_id}: {'on' if on else 'off'}"
    before = journal.view.prompts.get(prompt_id)
    if before is not None:
        return journal.commit(label, edit=[(before, before.evolve(on=on))])
    return journal.commit(label, put=[journal.make(PromptSetting, id=prompt_id, on=on)])


def add_prompt(journal: Journal, text: str, moments: Sequence[str] = ()) -> PromptSetting:
    """Add a question of one's own; raises InvalidInputError for no words, or a moment that there is not."""
    _check_prompt(text, moments)
    made = journal.make(PromptSetting, text=text, moments=tuple(moments))
    journal.commit("add prompt", put=[made])
    return made


def edit_prompt(journal: Journal, prompt: Prompt, text: str, moments: Sequence[str] = ()) -> Committed:
    """Word a prompt in another way, or let it fit other moments; raises as `add_prompt` does."""
    _check_prompt(text, moments)
    label = f"edit prompt {shorten(text, _LABEL)}"
    before = journal.view.prompts.get(prompt.id)
    if before is not None:
        return journal.commit(label, edit=[(before, before.evolve(text=text, moments=tuple(moments)))])
    made = journal.make(PromptSetting, id=prompt.id, text=text, moments=tuple(moments), on=prompt.on)
    return journal.commit(label, put=[made])


def reset_prompt(journal: Journal, prompt_id: str) -> Committed | None:
    """Take a prompt back to how it came; one of the person's own is deleted. None where nothing was set."""
    before = journal.view.prompts.get(prompt_id)
    return journal.commit(f"reset prompt {shorten(before.text, _LABEL)}", delete=[before]) if before else None


def _check_prompt(text: str, moments: Sequence[str]) -> None:
    if not text.strip():
        raise InvalidInputError("a prompt needs a question")
    unknown = [moment for moment in moments if moment not in MOMENTS]
    if unknown:
        raise InvalidInputError(f"{one_line(unknown[0])!r} is no moment; there are: {listed(MOMENTS)}")
