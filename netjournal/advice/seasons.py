"""The season that someone says they are in, and what it mutes."""

import re

from netjournal.advice.moment import Moment
from netjournal.text import fold

_AWAY = frozenset({"away", "holiday", "holidays", "vacation", "leave", "sabbatical", "sick", "travelling"})


def in_new_role(moment: Moment) -> bool:
    """Return whether the season is one of a new start, in which meeting many people is right."""
    return "new" in _words(moment)


def is_away(moment: Moment) -> bool:
    """Return whether the season is one of absence, such as a holiday or parental leave."""
    return not _AWAY.isdisjoint(_words(moment))


def _words(moment: Moment) -> list[str]:
    """Return the words of the season that it is today; it lasts through its last day."""
    person = moment.view.me
    if person.season_until is not None and moment.today > person.season_until:
        return []
    return re.findall(r"\w+", fold(person.season))
