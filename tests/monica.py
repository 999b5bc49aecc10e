"""An export of Monica in the shape of real ones, written afresh."""

from copy import deepcopy


def collection(kind, *values):
    return {"count": len(values), "type": kind, "values": list(values)}


def thing(uuid, **said):
    return {
        "uuid": uuid,
        "created_at": "2026-01-02T10:00:00Z",
        "updated_at": "2026-01-02T10:00:00Z",
        "properties": said,
    }


GRACE = {
    **thing(
        "grace", first_name="Grace", middle_name="B.", last_name="Hopper", nickname="Gracie", job="Admiral",
        company="Navy", description="likes clocks", is_starred=True, is_active=True, is_dead=False,
        stay_in_touch_frequency=90, tags=["navy"], food_preferences="tea", first_met_through="ada",
        birthdate={"uuid": "b", "is_age_based": False, "is_year_unknown": True, "date": "2026-12-09T00:00:00Z"},  # noqa: E501  as it is exported
        avatar={"avatar_source": "default"},
    ),
    "data": [
        collection("contact-field", thing("f1", data="grace@example.org", type="t-mail"), thing("f2", data="+1 555 0100", type="t-phone")),  # noqa: E501  as it is exported
        collection("address", thing("a1", name="home", street="1 Harbour Road", city="Arlington", postal_code="22201")),  # noqa: E501  as it is exported
        collection("note", thing("n1", body="Told me about nanoseconds.", is_favorite=True)),
        collection("call", thing("c1", called_at="2026-03-04T00:00:00Z", content="short call", contact_called=True, emotions=[{"name": "joy"}])),  # noqa: E501  as it is exported
        collection("task", thing("k1", title="Send notes", completed=False), thing("k2", title="Call", completed=True, completed_at="2026-01-09T08:00:00Z")),  # noqa: E501  as it is exported
        collection("gift", thing("g1", name="A clock", status="given")),
        collection("debt", thing("d1", amount=10, currency="EUR", status="inprogress", in_debt=True)),
        collection("reminder", thing("r1", title="Name day", initial_date="2026-05-06T00:00:00Z", frequency_type="year", frequency_number=1, description="bring tea")),  # noqa: E501  as it is exported
        collection("conversation", thing("v1", happened_at="2026-04-05T00:00:00Z", messages=[
            {"properties": {"content": "Hello", "written_by_me": False}}, {"properties": {"content": "Hi", "written_by_me": True}}])),  # noqa: E501  as it is exported
        collection("activity", "act-1"),
        collection("photo", "p1"),
    ],
}  # fmt: skip
DIED = {"uuid": "d", "is_age_based": False, "is_year_unknown": False, "date": "2025-11-27T00:00:00Z"}
ADA = {
    **thing(
        "ada", first_name="Ada", is_dead=True, deceased_date=DIED, last_talked_to="2025-11-20T00:00:00Z",
        vcard="BEGIN:VCARD", number_of_views=7,
    ),
    "data": [collection("activity", "act-1")],
}  # fmt: skip


def export(plural=False):
    def name(kind):
        return {"activity": "activities"}.get(kind, f"{kind}s").replace("-", "_") if plural else kind

    data = [
        collection(name("contact"), deepcopy(GRACE), deepcopy(ADA)),
        collection(name("relationship"), thing("rel", type="r-friend", contact_is="ada", of_contact="grace")),
        collection(name("activity"), thing("act-1", summary="A walk", description="by the sea", happened_at="2026-02-03", type="t-walk")),  # noqa: E501  as it is exported
        collection(name("document"), thing("doc")),
    ]  # fmt: skip
    instance = {
        "contact_field_types": [thing("t-mail", name="Email"), thing("t-phone", name="Phone")],
        "activity_types": [thing("t-walk", translation_key="went_for_walk")],
        "relationship_types": [thing("r-friend", name="friend")],
    }
    own = {
        "journal_entries": [
            thing("e1", type="entry", title="A day", post="words", date="2026-02-04T00:00:00Z"),
            thing("e2", type="day", rate=3, comment="good", day=5, month=2, year=2026),
        ],
        "modules": [],
        "audit_logs": [{"created_at": "2026-01-02T10:00:00Z"}],
    }
    account = {"uuid": "acc", "data": data, "properties": own, "instance": instance}
    return {
        "version": "1.0-preview.1",
        "app_version": "4.0.0",
        "export_date": "2026-06-01",
        "account": account,
    }
