"""How an import is told: what is new, the same, changed and left out, as text and as JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from netjournal.cli.output import bold, confirm, dim, say
from netjournal.cli.words import value_words
from netjournal.journal.importing import FilePlan, Line, Plan
from netjournal.text import listed, one_line, shorten

_SHOWN = 12
"""So many records of a kind are named; `--json` names all."""


def report(plan: Plan, *, applied: bool) -> dict[str, Any]:
    """Return the JSON of an import."""
    return {
        "applied": applied,
        "files": [_file(file) for file in plan.files],
        "new": plan.count("new"),
        "same": plan.count("same"),
        "changed": plan.count("changed"),
        "skipped": plan.skipped,
        "doubtful": [{"name": name, "value": value} for name, value in plan.doubtful],
        "alike": [
            [{"id": one.id if applied else None, "name": one.name}, {"id": other.id, "name": other.name}]
            for one, other in plan.alike
        ],
    }


def _file(file: FilePlan) -> dict[str, Any]:
    return {
        "path": file.path,
        "format": file.format,
        "new": file.count("new"),
        "same": file.count("same"),
        "changed": file.count("changed"),
        "skipped": [{"line": one.line, "name": one.name, "reason": one.reason} for one in file.skipped],
        "converted": list(file.converted),
        "not_carried": list(file.not_carried),
        "note": file.note,
        "records": [_record(line) for line in file.lines],
    }


def _record(line: Line) -> dict[str, Any]:
    return {
        "line": line.line,
        "name": line.name,
        "table": line.table,
        "status": line.status,
        "changes": [_change(*change) for change in line.changes],
        "kept": [_change(*change) for change in line.kept],
    }


def _change(field: str, before: Any, after: Any) -> dict[str, Any]:
    return {"field": field, "before": _plain(before), "after": _plain(after)}


def _plain(value: Any) -> Any:
    if isinstance(value, str | int | float | bool | None):
        return value
    return value.isoformat() if isinstance(value, date) else value_words(value)


def show(plan: Plan) -> None:
    """Print what an import would write."""
    for file in plan.files:
        say(bold(f"{one_line(file.path)} ({file.format})"), f": {_counts(file)}")
        for text in (*_news(file), *_changes(file)):
            say(f"  {text}")
        _say_some([_skipped(one.line, one.name, one.reason) for one in file.skipped], "skipped")
        if file.note:
            say(f"  {file.note}")
        if file.converted:
            say(dim(f"  kept as extra fields: {_some(file.converted)}"))
        if file.not_carried:
            say(dim(f"  not carried: {_some(file.not_carried)}"))
    odd = [
        f"doubtful: {shorten(name, 40)}: {shorten(value, 60)} looks like no e-mail address"
        for name, value in plan.doubtful
    ]
    _say_some(odd, "doubtful")
    if plan.alike:
        pairs = [f"{shorten(one.name, 40)} and {shorten(other.name, 40)}" for one, other in plan.alike]
        _say_some([f"perhaps one person: {pair}" for pair in pairs], "pairs")


def show_alike(plan: Plan) -> None:
    """Say who of those who came may be someone who was there, and how to settle it; only the person can."""
    for one, other in plan.alike[:_SHOWN]:
        place = shorten(other.organisation, 40) or other.id
        confirm(
            f"Perhaps one person: {one.name} and {other.name} ({place}). "
            f"`netjournal merge {other.id} {one.id}` joins them, "
            f"`netjournal merge --apart {other.id} {one.id}` keeps them apart"
        )
    if len(plan.alike) > _SHOWN:
        confirm(f"and {len(plan.alike) - _SHOWN} more pairs who may be one person; --json names them")


def _counts(file: FilePlan) -> str:
    counts = ", ".join(f"{file.count(status)} {status}" for status in ("new", "same", "changed"))
    return f"{counts}, {len(file.skipped)} skipped"


def _news(file: FilePlan) -> Iterator[str]:
    new = [line for line in file.lines if line.status == "new"]
    names = [shorten(line.name, 40) for line in new if line.name != line.record]
    if names:
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        yield f"new: {'; '.join(names[:_SHOWN])}{more}"
    unnamed = Counter(line.table for line in new if line.name == line.record)
    if unnamed:
        yield f"new beside them: {listed([f'{count} {table}' for table, count in unnamed.items()])}"


def _changes(file: FilePlan) -> Iterator[str]:
    changed = [line for line in file.lines if line.status == "changed"]
    for line in changed[:_SHOWN]:
        told = "; ".join(
            f"{name}: {_words(before)} -> {_words(after)}" for name, before, after in line.changes
        )
        yield f"changed: {shorten(line.name, 40)}: {told}"
    if len(changed) > _SHOWN:
        yield f"and {len(changed) - _SHOWN} more changed"
    kept = [line for line in file.lines if line.kept]
    for line in kept[:_SHOWN]:
        told = "; ".join(
            f"{name}: {_words(mine)} (file: {_words(theirs)})" for name, mine, theirs in line.kept
        )
        yield f"yours stays: {shorten(line.name, 40)}: {told}"
    if len(kept) > _SHOWN:
        yield f"and {len(kept) - _SHOWN} more where yours stays"


def _some(names: tuple[str, ...]) -> str:
    return listed(names[:_SHOWN], more=len(names) - _SHOWN)


def _words(value: Any) -> str:
    return shorten(value_words(value), 60) or "nothing"


def _skipped(line: int, name: str, reason: str) -> str:
    return f"skipped: line {line}{f', {shorten(name, 40)}' if name else ''}: {reason}"


def _say_some(texts: Iterable[str], what: str) -> None:
    found = list(texts)
    for text in found[:_SHOWN]:
        say(f"  {text}")
    if len(found) > _SHOWN:
        say(f"  and {len(found) - _SHOWN} more {what}")
