"""The part of give and take that is told by tie: both directions, lately and before."""

from collections.abc import Iterator

from netjournal.insights.months import GivingMonth
from netjournal.insights.ties import Flow, TieFlow
from netjournal.tui.screens.insights.picture import Bar, Title, people, told
from netjournal.view import View

_TIES = {
    "peer": "Peers",
    "colleague": "Colleagues",
    "client": "Clients",
    "mentor": "Mentors",
    "mentee": "Mentees",
    "sponsor": "Sponsors",
    "lead": "Those who lead you",
    "report": "Those you lead",
    "friend": "Friends",
    "": "No tie chosen",
}


def by_tie(view: View, flows: tuple[TieFlow, ...]) -> Iterator[Bar | Title]:
    """Yield each group with its two times; a person who is alone in theirs has a sentence only."""
    groups = [one for one in flows if len(one.people) > 1]
    for one in groups:
        yield Title(_TIES[one.tie], people(len(one.people)))
        yield _bar(one.before)
        yield _bar(one.lately)
    alone = [one for one in flows if len(one.people) == 1]
    if alone:
        yield Title("One person each", "no count is kept of one person")
    for one in alone:
        [contact_id] = one.people
        yield Bar(view.contacts[contact_id].name, told=_ways(one), people=one.people)


def flow_bar(label: str, flow: Flow | GivingMonth, behind: tuple[str, ...]) -> Bar:
    """Return what went to and fro in some time as a line, with the ids of the people behind it."""
    given, received, asked = len(flow.given), len(flow.received), len(flow.asked)
    facts = told(((given, "given"), (received, "received"), (asked, "asked")))
    return Bar(label, (given, received), facts, behind, f"{given} · {received}")


def _bar(flow: Flow) -> Bar:
    return flow_bar(f"{flow.first:%b} to {flow.last:%b}", flow, flow.people)


def _ways(one: TieFlow) -> str:
    """Return which ways it went with one person, without a number."""
    gave, received = one.before.given or one.lately.given, one.before.received or one.lately.received
    if gave and received:
        return "it goes both ways"
    if gave:
        return "you helped them"
    return "they helped you" if received else "you asked them"
