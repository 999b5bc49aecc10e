"""The forms of the Library: the numbers of a rule, the words of a prompt."""

from collections.abc import Callable, Iterable
from functools import partial

from netjournal.advice.prompts import MOMENTS, Prompt
from netjournal.advice.reception import reception_of
from netjournal.advice.rule import Rule, Threshold
from netjournal.errors import NetjournalError
from netjournal.journal import rules as deeds
from netjournal.journal.spoken import meant, said
from netjournal.models.decisions import MOST
from netjournal.tui.desk import Desk
from netjournal.tui.dialogs.form import Field, Form, Problems


def numbers_form(desk: Desk, rule: Rule) -> Form:
    """Return the form of a rule's numbers; saving it writes them."""
    found = reception_of(desk.view, rule)
    fields = tuple(
        Field(name, _label(limit), str(found.thresholds[name]), hint=f"{limit.default} {limit.unit}")
        for name, limit in rule.thresholds.items()
    )
    return Form(rule.title, fields, partial(_save_numbers, desk, rule))


def _label(limit: Threshold) -> str:
    return f"{limit.sentence[:1].upper()}{limit.sentence[1:]} ({limit.unit})"


def _save_numbers(desk: Desk, rule: Rule, values: dict[str, str]) -> Problems:
    wanted = {name: text.strip() or str(rule.thresholds[name].default) for name, text in values.items()}
    problems = {name: "a whole number, such as 14" for name, text in wanted.items() if not text.isdecimal()}
    if problems:
        return problems
    present = reception_of(desk.view, rule).thresholds
    changed = {name: int(text) for name, text in wanted.items() if int(text) != present[name]}
    problems = {name: f"a number from 0 to {MOST}" for name, value in changed.items() if value > MOST}
    if problems or not changed:
        return problems
    return _written(lambda: desk.write(lambda: deeds.set_thresholds(desk.journal, rule, changed)))


def prompt_form(desk: Desk, prompt: Prompt | None) -> Form:
    """Return the form of a prompt, or of a new one of the person's own; saving it writes it."""
    fields = (
        Field("text", "Question", prompt.text if prompt else "", prose=True),
        Field("moments", "Fits", _said(prompt.moments) if prompt else "", hint="any time"),
    )
    intro = f"Moments that it may fit, separated by commas: {_said(MOMENTS)}."
    title = "A question of your own" if prompt is None else "Edit the question"
    return Form(title, fields, partial(_save_prompt, desk, prompt), intro=intro)


def _said(moments: Iterable[str]) -> str:
    return ", ".join(said("moments", one) for one in moments)


def _save_prompt(desk: Desk, prompt: Prompt | None, values: dict[str, str]) -> Problems:
    text = values["text"].strip()
    typed = filter(None, (one.strip() for one in values["moments"].split(",")))
    moments = tuple(meant("moments", one).casefold() for one in typed)
    if not text:
        return {"text": "a question is all that is needed"}
    unknown = [one for one in moments if one not in MOMENTS]
    if unknown:
        return {"moments": f"{unknown[0]!r} is none of the moments above"}
    if prompt is None:
        return _written(lambda: desk.write(lambda: deeds.add_prompt(desk.journal, text, moments)))
    return _written(lambda: desk.write(lambda: deeds.edit_prompt(desk.journal, prompt, text, moments)))


def _written(write: Callable[[], object]) -> Problems:
    try:
        write()
    except NetjournalError as error:
        return {"": str(error)}
    return {}
