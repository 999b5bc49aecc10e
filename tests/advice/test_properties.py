"""What holds for every journal, however contradictory."""

from datetime import UTC, datetime, timedelta

from builders import Builder
from hypothesis import given, settings
from hypothesis import strategies as st

from netjournal.advice import advise
from netjournal.advice.rules import ALL
from netjournal.models.decisions import MOST

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DAYS = st.floats(-40, 700)
WORDS = st.sampled_from(
    ["", "her talk", "compilers", "promotion talks, two kids", "!!!", "x" * 300, "it's\nlate?"]
)
STATES = st.sampled_from(["active", "active", "active", "resting", "archived", "died"])
SECRET = "unspeakable"

CONTACT = st.fixed_dictionaries(
    {"state": STATES, "focus": st.booleans()},
    optional={
        "cadence": st.sampled_from([1, 30, 90, 3650, "none"]),
        "tie": st.sampled_from(["mentor", "report", "friend", "sponsor", "lead", "mentee"]),
        "level": st.sampled_from(["junior", "senior", "executive"]),
        "gentle_until": st.dates(NOW.date() - timedelta(days=9), NOW.date() + timedelta(days=9)),
        "skills": st.just(("compilers",)),
        "offers": st.just(("compilers",)),
        "needs": st.just(("compilers",)),
        "private_needs": st.just((SECRET,)),
        "support": st.sampled_from([("emotional",), ("structural",), ("emotional", "structural")]),
        "remote": st.booleans(),
    },
)
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "channel": st.sampled_from(["coffee", "video", "call", "email", "message", "social"]),
        "initiator": st.sampled_from(["me", "them"]),
        "awaits": st.booleans(),
        "answered": st.booleans(),
        "planned": st.booleans(),
        "tone": st.sampled_from(["warm", "neutral", "cold"]),
        "topic": WORDS,
        "minutes": st.sampled_from([1, 60, 40_000]),
        "timed": st.booleans(),
        "tags": st.just(("lapse",)),
    },
)
DEALING = st.fixed_dictionaries(
    {"direction": st.sampled_from(["given", "asked", "asked of me", "received"]), "text": WORDS},
    optional={
        "kind": st.sampled_from(["thanks", "advice", "referral", "feedback"]),
        "state": st.sampled_from(["planned", "asked", "yes", "no", "silent"]),
        "size": st.sampled_from(["small", "large"]),
    },
)


@st.composite
def journals(draw):
    """Draw a journal: some people, and much that happened, may happen, or contradicts itself."""
    journal = Builder(NOW)
    people = [
        journal.contact(f"Person {n}", NOW - timedelta(days=draw(DAYS)), **draw(CONTACT))
        for n in range(draw(st.integers(1, 5)))
    ]
    event = journal.event("PyCon", "2026-11-25", "2026-11-20")
    goal = journal.goal("learn compilers", people=people[:1])
    some = st.lists(st.sampled_from(people), max_size=3, unique_by=lambda one: one.id)

    def at() -> datetime:
        return NOW - timedelta(days=draw(DAYS))

    for _ in range(draw(st.integers(0, 8))):
        links = draw(st.sampled_from([{}, {"event": event}, {"goal": goal}]))
        journal.talked(draw(some), at(), **links, **draw(ENTRY))
    for _ in range(draw(st.integers(0, 4))):
        promise = draw(st.sampled_from([journal.promised, journal.they_promised]))
        due = draw(st.sampled_from([None, "2026-11-20", "2026-01-01", "2027-02-01 10:00"]))
        state = draw(st.sampled_from(["open", "open", "kept", "broken", "renegotiated"]))
        promise(draw(some), draw(WORDS) or "call", due, at(), state=state, private=draw(st.booleans()))
    for _ in range(draw(st.integers(0, 6))):
        fields = draw(DEALING)
        journal.exchange(fields.pop("direction"), draw(some), fields.pop("text"), at(), **fields)
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["goal", "challenge"]))
        journal.mentioned(
            draw(some), "compilers", draw(st.sampled_from([None, "2026-11-20"])), at(), kind=kind
        )
        journal.mentioned(draw(some), SECRET, "2026-11-20", at(), kind=kind, private=True)
        journal.fact(draw(some), SECRET, "specific", private=True)
    for one in people:
        if draw(st.booleans()):
            journal.milestone(one, "birthday", 2, 29)
            journal.milestone(one, "work anniversary", 11, 22, year=draw(st.sampled_from([2027, 2020, None])))
    return journal


@settings(max_examples=150, deadline=None)
@given(journals(), st.sampled_from([0, 1, 20, 99, 500]))
def test_advice_is_calm_kind_and_safe(journal, days):
    """No rule raises; caps hold; nobody at rest is named; private words reach no draft."""
    now = NOW + timedelta(days=days)
    view = journal.view()
    advice = advise(view, now)
    assert len(advice.today) <= (3 if advice.welcome_back else 7)
    once = [one for step in advice.today if step.rule != "keep-promise" for one in step.contact_ids]
    assert len(once) == len(set(once))
    asleep = [one.name for one in view.contacts.all() if one.state != "active"]
    for step in advice.everything:
        told = f"{step.title} {' '.join(step.why)} {step.draft or ''}"
        assert not [name for name in asleep if name in told], told
        assert SECRET not in (step.draft or ""), step
        assert step.title.strip()
        assert step.why
        assert all(line.strip() for line in step.why)
        assert step.opens <= now < step.lapses
    assert advise(journal.view(), now) == advice


@settings(max_examples=100, deadline=None)
@given(journals(), st.sampled_from([0, 1, MOST]), st.sampled_from([0, 20, 500]))
def test_no_rule_raises_whatever_its_numbers_are_set_to(journal, number, days):
    for rule in ALL:
        journal.rule(rule.id, thresholds=dict.fromkeys(rule.thresholds, number))
    for step in advise(journal.view(), NOW + timedelta(days=days)).everything:
        assert step.why
        assert step.draft != ""
