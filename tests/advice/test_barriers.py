from typing import get_args

import pytest

from netjournal.advice.barriers import STEPS, forecasts
from netjournal.models.people import Barrier


def test_every_barrier_has_five_steps_of_its_own():
    assert set(STEPS) == set(get_args(Barrier))
    assert {len(steps) for steps in STEPS.values()} == {5}
    every = [step for steps in STEPS.values() for step in steps]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize(
    ("asks", "words"),
    [
        ([], ""),
        ([("no", "asked")], ""),
        ([(None, "yes")], ""),
        ([("yes", "yes")], "You guessed 1 answer before it came, and never expected a no."),
        ([("no", "yes"), ("no", "no")], "Of 2 answers that you expected to be a no, 1 became a yes."),
    ],
)
def test_guesses_are_compared_with_answers(journal, asks, words):
    ada = journal.contact("Ada")
    made = [journal.asked(ada, "a view", forecast=guess, state=state) for guess, state in asks]
    assert forecasts(made).words == words
