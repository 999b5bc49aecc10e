"""Pictures of the people around the person: breadth, rhythm, closeness, support."""

from collections.abc import Iterator
from datetime import datetime

from netjournal.insights import circle
from netjournal.insights.breadth import Breadth
from netjournal.insights.breadth import breadth as find_breadth
from netjournal.text import listed, plural
from netjournal.tui.content import ago
from netjournal.tui.screens.insights.picture import Bar, Picture, Title, people
from netjournal.view import View

_MOST = 5
"""Groups that are shown of each dimension; the rest is one bar."""
_NAMES = 3
_WAITING = 10
"""People who are named of those who are due."""
_BROAD = 0.6


def breadth(view: View, now: datetime) -> Picture:
    """Return whom I talked with, by organisation, department, level and field (P21, P22)."""
    found = [one for one in find_breadth(view, now) if one.groups]
    rows = tuple(row for one in found for row in _dimension(one))
    measured = [(one.diversity, one) for one in found if one.diversity is not None]
    if not measured:
        return Picture(rows, "Too little is known of the people you talked with.", _FILL_IN)
    chance, narrowest = min(measured, key=lambda pair: pair[0])
    most = narrowest.groups[0]
    known = sum(len(group.contact_ids) for group in narrowest.groups)
    share = f"{len(most.contact_ids)} of {known} are {_STANDING[narrowest.dimension].format(most.value)}"
    meaning = f"By {narrowest.dimension} your circle is narrowest: {share}."
    todo = (
        f"Talk with one person outside it soon; the bars below “{most.value}” name some you know."
        if chance < _BROAD
        else "You talk with quite different people. Keep it so."
    )
    return Picture(rows, meaning, todo)


_STANDING = {"organisation": "at {}", "department": "in {}", "level": "at {} level", "field": "in {}"}
"""Where people stand in each dimension."""
_FILL_IN = "Say where they work with e on their page."


def _dimension(one: Breadth) -> Iterator[Bar | Title]:
    chance = "" if one.diversity is None else f"two at random differ in {one.diversity:.0%} of cases"
    yield Title(one.dimension.capitalize(), chance)
    for group in one.groups[:_MOST]:
        yield Bar(group.value, (len(group.contact_ids),), str(len(group.contact_ids)), group.contact_ids)
    others = tuple(name for group in one.groups[_MOST:] for name in group.contact_ids)
    if others:
        yield Bar(f"{len(one.groups) - _MOST} others", (0, len(others)), str(len(others)), others)
    if one.unknown:
        yield Bar("not known", (0, 0, len(one.unknown)), str(len(one.unknown)), one.unknown)


def rhythm(view: View, now: datetime) -> Picture:
    """Return who is within the rhythm that I chose (P03)."""
    found = circle.rhythm(view, now)
    count = len(found.in_time) + len(found.soon) + len(found.past)
    rows: tuple[Bar | Title, ...] = (
        Bar("in good time", (len(found.in_time),), people(len(found.in_time)), found.in_time),
        Bar("within two weeks", (0, len(found.soon)), people(len(found.soon)), found.soon),
        Bar("time to write", (0, 0, len(found.past)), people(len(found.past)), found.past),
    )
    meaning = _rhythm_told(count - len(found.past), count)
    waiting = (*_named(view, now, "Time to write", found.past), *_named(view, now, "Soon", found.soon))
    rows = (*rows, *waiting)
    if not found.past:
        return Picture(rows if count else (), meaning, "Nobody waits. A few lines now and then are enough.")
    first = view.contacts[found.past[0]]
    last = view.standing(first, now).last_contact
    since = f", {ago(last, now)} last" if last else ""
    return Picture(rows, meaning, f"Begin with {first.name}{since}: a few lines are enough.")


def _rhythm_told(fine: int, count: int) -> str:
    everyone = "the one person" if count == 1 else f"the {count} people"
    if not fine:
        return f"It is time to write to {everyone} you want to keep up with."
    if fine < count:
        everyone = f"{fine} of {everyone}"
    elif count > 1:
        everyone = "both people" if count == 2 else f"all {count} people"  # noqa: PLR2004  two are both
    return f"You are within your rhythm with {everyone} you want to keep up with."


def _named(view: View, now: datetime, title: str, ids: tuple[str, ...]) -> Iterator[Bar | Title]:
    """Yield the people of a line by name, those longest due first; each leads to their page."""
    if ids:
        yield Title(title)
    for contact_id in ids[:_WAITING]:
        last = view.standing(view.contacts[contact_id], now).last_contact
        told = f"last {ago(last, now)}" if last else "not yet in touch"
        yield Bar(view.contacts[contact_id].name, told=told, people=(contact_id,))
    if len(ids) > _WAITING:
        yield Bar(f"{len(ids) - _WAITING} more", people=ids[_WAITING:])


_BANDS = {
    "close": ("Close", "three or more conversations in half a year"),
    "in touch": ("In touch", "some contact in half a year"),
    "loose": ("Loose", "some contact in two years"),
    "far": ("Far", "longer ago"),
    "not yet": ("Not yet", "written down, with no word between you so far"),
}
_TONES = {"positive": "good", "neutral": "so-so", "negative": "hard", "": "not said"}


def closeness(view: View, now: datetime) -> Picture:
    """Return people by closeness, and how things are between us (P10, P23)."""
    found = circle.rings(view, now)
    rows: list[Bar | Title] = []
    for ring in found:
        if ring.band == "not yet" and not ring.contact_ids:
            continue
        title, meaning = _BANDS[ring.band]
        rows.append(Title(f"{title}: {people(len(ring.contact_ids))}", meaning))
        rows.extend(_cells(view, ring))
    close, unsaid = found[0].contact_ids, dict(found[0].by_tone)[""]
    hard = [name for ring in found[:2] for tone, ids in ring.by_tone if tone == "negative" for name in ids]
    meaning = (
        f"You talked three times or more with {people(len(close))} in half a year."
        if close
        else "Nobody has three conversations in half a year yet."
    )
    if hard:
        todo = f"Things are hard with {listed(view.names_of(hard[:_NAMES]))}: choose one move for the better."
    elif unsaid:
        todo = f"Think about how things are with {view.contacts[unsaid[0]].name}, and say so on their page."
    elif not close:
        todo = "A second talk with one person goes furthest."
    else:
        todo = "Depth comes before breadth: the next conversation may be with one of them."
    return Picture(tuple(rows) if any(ring.contact_ids for ring in found) else (), meaning, todo)


def _cells(view: View, ring: circle.Ring) -> Iterator[Bar]:
    """Yield one line for each way things are in a band, where anyone is."""
    for place, (tone, ids) in enumerate(ring.by_tone):
        if ids:
            parts = (*(0,) * place, len(ids))
            yield Bar(_TONES[tone], parts, f"{len(ids)}  {_names(view, ids, 1)}", ids, str(len(ids)))


def _names(view: View, contact_ids: tuple[str, ...], most: int) -> str:
    names = view.names_of(contact_ids[:most])
    return listed(names, more=len(contact_ids) - len(names))


def support(view: View, _: datetime) -> Picture:
    """Return who supports me, and how (P11)."""
    found = circle.supporters(view)
    named = {"would cover for you": found.structural, "you can talk to": found.emotional}
    rows: list[Bar | Title] = []
    for title, ids in named.items():
        rows.append(Title(title.capitalize(), "" if ids else "nobody yet"))
        rows.extend(Bar(view.contacts[name].name, people=(name,)) for name in ids)
    everyone = {*found.structural, *found.emotional}
    missing = [title for title, ids in named.items() if not ids]
    meaning = f"{plural(len(everyone), 'person supports', 'people support')} you."
    todo = (
        f"Think of one person who {missing[0]}, and say so with e on their page."
        if missing and missing[0].startswith("would")
        else "Think of one person you can talk to when it is hard, and say so with e on their page."
        if missing
        else "And do lean on them: it is what they are there for, as you are for others."
    )
    return Picture(tuple(rows) if everyone else (), meaning, todo)
