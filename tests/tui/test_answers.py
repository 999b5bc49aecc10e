"""Every answer that a step offers leads somewhere, and what it asks is written down."""

import pytest
from builders import Builder
from textual.widgets import Static

from netjournal.advice.rules import ALL as RULES
from netjournal.advice.suggestion import ALWAYS
from netjournal.storage import Put
from netjournal.tui.screens.answers import FORMS
from netjournal.tui.screens.steps import _SIMPLE
from netjournal.tui.verbs import _VERBS

IN_WORDS = {"tried", "answer"}
"""Verbs that are answered in the person's own words."""


def pour(journal, build) -> None:
    """Write what was built into a journal."""
    rows = ((table, one) for table, found in build.documents.items() for one in found.values())
    journal.write("sample", [Put(table, document) for table, document in rows])


async def go_to_rule(hands, rule: str) -> None:
    """Open all steps and walk to the one of a rule."""
    await hands.press("a", "g")
    for _ in range(40):
        if hands.app.screen.step().rule == rule:
            return
        await hands.press("j")
    seen = [one.rule for one in hands.app.screen._steps()]
    raise AssertionError(f"{rule} is not among: {seen}")


def latest(journal):
    return next(journal.view.decisions.newest())


async def fill(hands, *lines: str) -> None:
    for line in lines:
        if line:
            await hands.press("ctrl+a", "ctrl+k")
            await hands.write(line)
        await hands.press("tab")


PAGES = {"note", "ask", "give", "reflect", "support", "rest", "motive", "history", "step"}
"""Verbs that lead to more than one form, or somewhere else."""

MESSAGES = {"draft", "snooze", "plan", "renegotiate"}


@pytest.mark.parametrize("rule", [one for one in RULES if one.actions], ids=lambda rule: rule.id)
def test_no_verb_of_any_rule_leads_nowhere(rule):
    known = MESSAGES | PAGES | set(FORMS) | set(_SIMPLE) | IN_WORDS
    assert {*rule.actions, *ALWAYS} <= known & set(_VERBS)


async def test_the_verbs_of_the_screen_are_those_that_are_known(people, start):
    async with start(people) as hands:
        assert set(hands.app.screen.answers()) == set(FORMS) | PAGES


# -- the seven steps -------------------------------------------------------------------------------------


@pytest.fixture
def silent(empty, now):
    """A journal in which Ada did not answer twice, and Grace knows her."""
    build = Builder(now)
    ada, grace = build.contact("Ada Lovelace"), build.contact("Grace Hopper")
    pycon = build.event("PyCon", "2026-10-01", "2026-10-01")
    build.talked((ada, grace), "2026-10-01 10:00", topic="her lab", event=pycon, tone="warm")
    build.wrote(ada, "2026-10-20 10:00", awaits=True, topic="lunch")
    build.wrote(ada, "2026-11-10 10:00", awaits=True, topic="coffee")
    pour(empty, build)
    return empty


async def test_a_plain_transaction_ends_the_steps_honestly(silent, start):
    async with start(silent) as hands:
        await go_to_rule(hands, "stalled-1")
        await hands.press("enter", "c", "t")
        assert latest(silent).answer == "transaction"
        assert "what you seek" not in hands.steps
        await hands.press("u")
        assert "Ask yourself what you seek with Ada" in hands.steps


async def test_a_relationship_is_put_in_words_and_the_next_step_comes(silent, start):
    async with start(silent) as hands:
        await go_to_rule(hands, "stalled-1")
        await hands.press("enter", "c", "r", "ctrl+s")
        assert "a few words are enough" in hands.screen_text
        await hands.write("I like how she thinks.")
        await hands.press("ctrl+s")
        assert latest(silent).answer == "relationship: I like how she thinks."
        assert "Ask Grace Hopper what works with Ada" in hands.steps


async def test_the_history_is_one_page_and_what_is_seen_in_it_is_kept(silent, start):
    async with start(silent) as hands:
        await go_to_rule(hands, "stalled-1")
        await hands.press("enter", "o", "3")
        assert latest(silent).answer == "step 3"
        await hands.press("a")
        await go_to_rule(hands, "stalled-3")
        await hands.press("enter", "h")
        page = hands.app.screen.query_one(".page Static", Static).content.plain
        assert page.index("her lab") < page.index("lunch") < page.rindex("coffee")
        assert "PyCon" in page
        assert "(warm)" in page
        await hands.press("w")
        await hands.write("I only ever wrote when I wanted something.")
        await hands.press("ctrl+s")
        assert "wanted something" in latest(silent).answer


@pytest.mark.parametrize(
    ("key", "answer"), [("w", "they answered"), ("b", "they treated me badly"), ("l", "let go")]
)
async def test_every_card_offers_the_ways_out(silent, start, key, answer):
    async with start(silent) as hands:
        await go_to_rule(hands, "stalled-1")
        await hands.press("enter", key)
        assert latest(silent).answer == answer
        assert "what you seek" not in hands.steps


async def test_letting_go_rests_the_connection_with_what_it_taught(silent, start):
    async with start(silent) as hands:
        await go_to_rule(hands, "stalled-1")
        await hands.press("enter", "l", "a")
        await go_to_rule(hands, "let-go")
        await hands.press("enter", "r")
        await hands.write("Not every door opens.")
        await hands.press("enter")
        ada = next(one for one in silent.view.contacts.all() if one.name == "Ada Lovelace")
        assert ada.state == "resting"
        assert next(silent.view.reflections.newest()).answer == "Not every door opens."


# -- the forms of the other verbs ------------------------------------------------------------------------


@pytest.fixture
def full(people, now):
    """The five people, with what makes the rules speak that ask for a form."""
    build = Builder(now, seed=5)
    for name in ("Kit", "Emmy", "Hedy", "Rosa"):
        build.contact(name)
    build.goal("Learn about lamps", made="2026-11-01 10:00")
    pour(people, build)
    return people


def rows(journal, table: str) -> dict[str, object]:
    """Return the documents of a table."""
    found = journal.view.table(table)
    return {one: dict(found.document(one)) for one in found}


@pytest.mark.parametrize(
    ("rule", "lines", "wrong", "table"),
    [
        ("start-small", ("Ada Lovelace, Mary Shelley",), "Nobody Known", "contacts"),
        ("goal-without-people", ("Ada Lovelace",), "Nobody Known", "goals"),
        ("plan-event", ("3", "", "lamps"), "many", "events"),
        ("debrief-event", ("Two good talks.",), "", "events"),
        ("eq-check", ("3", "4"), "7", "reflections"),
        ("weekly-review", ("A good week.",), "", "reflections"),
        ("assess", ("positive", "teaching"), "so-so", "assessments"),
    ],
)
async def test_a_form_refuses_what_is_wrong_and_writes_the_rest(full, start, rule, lines, wrong, table):
    if rule == "start-small":
        grace = next(one for one in full.view.contacts.all() if one.focus)
        full.commit("unfocus", edit=[(grace, grace.evolve(focus=False))])
    before = rows(full, table)
    async with start(full) as hands:
        await go_to_rule(hands, rule)
        await hands.press("enter", "c")
        await fill(hands, wrong)
        await hands.press("ctrl+s")
        assert hands.app.screen.query("FieldRow")
        assert rows(full, table) == before
        hands.app.screen.query("FieldRow").first().writing.focus()
        await hands.press("ctrl+a", "ctrl+k")
        await fill(hands, *lines)
        await hands.press("ctrl+s")
        assert rows(full, table) != before
        await hands.press("u")
        assert rows(full, table) == before


async def test_nobody_yet_is_an_answer_to_the_support_map(full, start):
    async with start(full) as hands:
        await go_to_rule(hands, "support-map")
        await hands.press("enter", "c", "n")
        assert latest(full).answer == "nobody yet"
        await hands.press("u", "a")
        await go_to_rule(hands, "support-map")
        await hands.press("enter", "c", "w", "ctrl+s")
        assert "name at least one person" in hands.screen_text
        await fill(hands, "Mary Shelley", "Mary Shelley")
        await hands.press("ctrl+s")
        mary = next(one for one in full.view.contacts.all() if one.name == "Mary Shelley")
        assert mary.support == ("structural", "emotional")


async def test_thanks_said_already_is_marked_on_what_was_received(people, start):
    async with start(people) as hands:
        await go_to_rule(hands, "say-thanks")
        await hands.press("enter", "w")
        assert all(one.thanked for one in people.view.exchanges.all())
