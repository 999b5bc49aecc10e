from netjournal.advice.self_rating import SKILLS, trends


def test_the_trend_of_each_skill(journal, now):
    journal.reflected("", "2026-09-01 10:00", kind="self-rating", ratings={"listening": 2, "empathy": 4})
    journal.reflected("", "2026-10-01 10:00", kind="self-rating", ratings={"listening": 4})
    journal.reflected("", "2026-12-01 10:00", kind="self-rating", ratings={"listening": 5})
    found = {trend.skill: trend for trend in trends(journal.view(), now)}
    assert tuple(found) == SKILLS
    assert (found["listening"].latest, found["listening"].change) == (4, 2)
    assert (found["empathy"].latest, found["empathy"].change) == (4, None)
    assert found["self-regulation"].latest is None
