"""What can be told of the next steps at once after a change, until they are worked out anew."""

from collections import deque

from netjournal.advice import Advice
from netjournal.journal import Journal
from netjournal.journal.steps import without_answered

_KEPT = 20
"""So many answers, one taken back after the other, bring their steps back at once."""


class Glance:
    """The advice of a moment ago, without what was answered since; what is taken back is there again."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._before: deque[Advice] = deque(maxlen=_KEPT)
        self.advice: Advice | None = None
        """What stands now, None until it was worked out for the first time."""

    def follow(self) -> None:
        """Take away what was answered, or go back to how it was before an answer that was taken back."""
        if self._before and self._without_answered(self._before[-1]) == self._before[-1]:
            self.advice = self._before.pop()
        elif self.advice:
            now = self._without_answered(self.advice)
            if now != self.advice:
                self._before.append(self.advice)
                self.advice = now

    def _without_answered(self, advice: Advice) -> Advice:
        return without_answered(self._journal, advice)
