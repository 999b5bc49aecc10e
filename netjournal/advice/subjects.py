"""What rules are asked about that is not a person: me, and the goals that I have."""

from netjournal.advice.moment import Moment
from netjournal.models import Goal, Me


def me(moment: Moment) -> tuple[Me]:
    """Return the person whose journal this is."""
    return (moment.view.me,)


def open_goals(moment: Moment) -> list[Goal]:
    """Return my open goals, oldest first."""
    return moment.view.goals.labelled("open")
