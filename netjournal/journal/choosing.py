"""Leaving some of an import out, as the person chose when they looked at it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from netjournal.journal.editing import without
from netjournal.journal.importing import FilePlan, Plan
from netjournal.models import TABLES, Origin, Record
from netjournal.models.base import references_of
from netjournal.storage import Put


def left_out(plan: Plan, ids: Collection[str]) -> Plan:
    """Return a plan without the records of these ids, and without what comes with them.

    What refers to someone who does not come loses the reference, or stays away too where it says nothing
    without it. Nothing of them is remembered, so that the next import of the file offers them again.
    """
    if not ids:
        return plan
    gone = _with_parts(plan, ids)
    missing = _missing(plan, gone)
    put = (_mended(one, missing) for one in plan.put if one.id not in missing)
    edits = ((old, _mended(new, missing)) for old, new in plan.edit if not _belongs(new, gone))
    return Plan(
        files=[_file(file, gone | missing.keys()) for file in plan.files],
        stored=list(_stored(plan, missing)),
        put=[one for one in put if one is not None],
        edit=[(old, new) for old, new in edits if new is not None and new != old],
        alike=[pair for pair in plan.alike if not any(one.id in missing for one in pair)],
        doubtful=plan.doubtful,
    )


def _with_parts(plan: Plan, ids: Collection[str]) -> set[str]:
    lines = (line for file in plan.files for line in file.lines if line.record in ids)
    return {*ids, *(part for line in lines for part in line.parts)}


def _missing(plan: Plan, gone: Collection[str]) -> dict[str, Record]:
    """Return the new records that do not come: those left out, and those that say nothing without them."""
    new = [*plan.put, *(TABLES[one.table].load(one.document) for one in plan.stored)]
    references = {one.id: one.references() for one in new}
    missing = {one.id: one for one in new if _belongs(one, gone)}
    found = missing
    while found:
        found = {
            one.id: one
            for one in new
            if one.id not in missing
            and any(ref in found for ref in references[one.id])
            and _mended(one, missing) is None
        }
        missing |= found
    return missing


def _belongs(record: Record, gone: Collection[str]) -> bool:
    """Return whether a record is one of those that are left out, or what is remembered of one."""
    return record.id in gone or (isinstance(record, Origin) and record.record_id in gone)


def _mended(record: Record, missing: Mapping[str, Record]) -> Record | None:
    """Return a record without its references to what does not come, or None where nothing is left of it."""
    mended: Record | None = record
    for one in record.references() if record.refers else ():
        if one in missing and mended is not None:
            mended = without(mended, missing[one])
    return mended


def _stored(plan: Plan, missing: Mapping[str, Record]) -> Iterator[Put]:
    """Yield the documents of another journal that come; only their fields that refer to others are mended."""
    for one in plan.stored:
        model = TABLES[one.table]
        if one.document["id"] in missing:
            continue
        if not any(ref in missing for ref in references_of(model, one.document)):
            yield one
            continue
        mended = _mended(model.load(one.document), missing)
        if mended is not None:
            fields = {path.partition(".")[0] for path in model.refers}
            rest = {name: value for name, value in one.document.items() if name not in fields}
            now = mended.document()
            yield Put(one.table, rest | {name: now[name] for name in fields if name in now})


def _file(file: FilePlan, gone: Collection[str]) -> FilePlan:
    return replace(file, lines=[line for line in file.lines if line.record not in gone])
