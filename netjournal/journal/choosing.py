"""Leaving some of an import out, as the person chose when they looked at it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from netjournal.journal.editing import without
from netjournal.journal.importing import FilePlan, Plan
from netjournal.models import Origin, Packed, Record


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
    edits = ((seen, _mended(one, missing)) for seen, one in plan.edit if not _belongs(one, gone))
    return Plan(
        files=[_file(file, gone | missing.keys()) for file in plan.files],
        put=[one for one in put if one is not None],
        edit=[(seen, one) for seen, one in edits if one is not None and one.record() != seen],
        alike=[pair for pair in plan.alike if not any(one.id in missing for one in pair)],
        doubtful=plan.doubtful,
    )


def _with_parts(plan: Plan, ids: Collection[str]) -> set[str]:
    lines = (line for file in plan.files for line in file.lines if line.record in ids)
    return {*ids, *(part for line in lines for part in line.parts)}


def _missing(plan: Plan, gone: Collection[str]) -> dict[str, Record]:
    """Return the new records that do not come: those left out, and those that say nothing without them."""
    references = {one.id: one.references() for one in plan.put}
    missing = {one.id: one.record() for one in plan.put if _belongs(one, gone)}
    found = missing
    while found:
        found = {
            one.id: one.record()
            for one in plan.put
            if one.id not in missing
            and any(ref in found for ref in references[one.id])
            and _mended(one, missing) is None
        }
        missing |= found
    return missing


def _belongs(one: Packed, gone: Collection[str]) -> bool:
    """Return whether a record is one of those that are left out, or what is remembered of one."""
    return one.id in gone or (one.model is Origin and any(ref in gone for ref in one.references()))


def _mended(one: Packed, missing: Mapping[str, Record]) -> Packed | None:
    """Return a record without its references to what does not come, or None where nothing is left of it.

    Only the fields that refer to others are written anew: those that this version does not know stay.
    """
    gone = [ref for ref in one.references() if ref in missing]
    if not gone:
        return one
    mended: Record | None = one.record()
    for ref in gone:
        mended = without(mended, missing[ref]) if mended is not None else None
    if mended is None:
        return None
    fields = {path.partition(".")[0] for path in one.model.refers}
    rest = {name: value for name, value in one.opened().items() if name not in fields}
    now = mended.document()
    return Packed.of_document(one.model, rest | {name: now[name] for name in fields if name in now})


def _file(file: FilePlan, gone: Collection[str]) -> FilePlan:
    return replace(file, lines=[line for line in file.lines if line.record not in gone])
