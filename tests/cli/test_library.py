import pytest

RULE_KEYS = {"id", "title", "principles", "on", "thresholds", "done", "dismissed", "cooldown_days"}


@pytest.mark.usefixtures("coffee")
def test_rules_are_listed_with_what_became_of_them(nj):
    [step] = [one["id"] for one in nj("next", "--all", "--json").json if one["rule"] == "follow-up"]
    nj("next", "dismiss", step)
    found = {one["id"]: one for one in nj("rules", "--json").json}
    assert all(set(one) == RULE_KEYS for one in found.values())
    assert (found["follow-up"]["dismissed"], found["follow-up"]["done"]) == (1, 0)
    assert found["follow-up"]["thresholds"]["hours"] == 48
    assert "follow-up" in nj("rules").out


def test_a_rule_is_switched_and_set(nj):
    def rule() -> dict:
        return next(one for one in nj("rules", "--json").json if one["id"] == "check-in")

    before = rule()
    nj("rules", "off", "check-in")
    assert not rule()["on"]
    assert "off" in nj("rules").out
    nj("rules", "on", "check-in")
    assert rule()["on"]
    name = next(iter(before["thresholds"]))
    nj("rules", "set", "check-in", f"{name}=17")
    assert rule()["thresholds"][name] == 17
    nj("rules", "reset", "check-in")
    assert rule() == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["off", "nothing"], "there is no rule 'nothing'"),
        (["set", "check-in", "hours"], "write it like days=60"),
        (["set", "check-in", "hours=many"], "write it like days=60"),
        (["set", "check-in", "moons=1"], "has no number 'moons'"),
    ],
)
def test_rules_that_cannot_be_set(nj, arguments, says):
    assert says in nj("rules", *arguments, code=1).err


def test_all_principles_with_their_works_and_rules(nj):
    found = nj("principles", "--json").json
    assert [one["id"] for one in found] == [f"P{number:02}" for number in range(1, 37)]
    assert all(set(one) == {"id", "text", "sources", "rules"} for one in found)
    assert "follow-up" in found[0]["rules"]
    assert "P36" in nj("principles").out


def test_prompts_are_listed_switched_and_added(nj):
    first = nj("prompts", "--json").json[0]
    assert set(first) == {"id", "text", "principles", "moments", "on"}
    nj("prompts", "off", first["id"])
    assert not nj("prompts", "--json").json[0]["on"]
    nj("prompts", "on", first["id"])
    nj("prompts", "add", "What surprised you?", "--moment", "weekly")
    assert nj("prompts", "--json").json[-1]["text"] == "What surprised you?"
    assert "What surprised you?" in nj("prompts").out
    assert "no prompt" in nj("prompts", "off", "nothing", code=1).err


def test_why_explains_a_rule(nj):
    said = nj("why", "follow-up").out
    assert "P01" in said
    assert "Unlocking Success" in said
    assert "hours=48" in said
    shape = nj("why", "follow-up", "--json").json
    assert set(shape) > RULE_KEYS
    assert "no rule" in nj("why", "nothing", code=1).err
