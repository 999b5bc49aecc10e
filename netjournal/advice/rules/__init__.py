"""Every rule, registered in one place: a new one is one file, one import and one line here, and one test."""

from netjournal.advice.rule import Rule
from netjournal.advice.rules.answer_owed import answer_owed
from netjournal.advice.rules.ask_introduction import ask_introduction
from netjournal.advice.rules.ask_small import ask_small
from netjournal.advice.rules.assess import assess
from netjournal.advice.rules.before_meeting import before_meeting
from netjournal.advice.rules.check_back import check_back
from netjournal.advice.rules.check_in import check_in
from netjournal.advice.rules.convene import convene
from netjournal.advice.rules.crisis_only import crisis_only
from netjournal.advice.rules.debrief_event import debrief_event
from netjournal.advice.rules.eq_check import eq_check
from netjournal.advice.rules.find_event import find_event
from netjournal.advice.rules.follow_up import follow_up
from netjournal.advice.rules.give_first import give_first
from netjournal.advice.rules.goal_people import goal_people
from netjournal.advice.rules.goal_quiet import goal_quiet
from netjournal.advice.rules.goal_without_people import goal_without_people
from netjournal.advice.rules.improve import improve
from netjournal.advice.rules.introduce import introduce
from netjournal.advice.rules.keep_promise import keep_promise
from netjournal.advice.rules.lean_on import lean_on
from netjournal.advice.rules.let_go import let_go
from netjournal.advice.rules.listen_to_reports import listen_to_reports
from netjournal.advice.rules.lunch import lunch
from netjournal.advice.rules.make_time import make_time
from netjournal.advice.rules.mentor import mentor
from netjournal.advice.rules.mentor_others import mentor_others
from netjournal.advice.rules.milestone import milestone
from netjournal.advice.rules.neglected import neglected
from netjournal.advice.rules.no_rush import no_rush
from netjournal.advice.rules.note_the_specific import note_the_specific
from netjournal.advice.rules.nudge_promise import nudge_promise
from netjournal.advice.rules.old_ties import old_ties
from netjournal.advice.rules.only_upward import only_upward
from netjournal.advice.rules.over_networking import over_networking
from netjournal.advice.rules.personal_message import personal_message
from netjournal.advice.rules.plan_event import plan_event
from netjournal.advice.rules.plan_review import plan_review
from netjournal.advice.rules.rebalance import rebalance
from netjournal.advice.rules.reconnect import reconnect
from netjournal.advice.rules.reflect import reflect
from netjournal.advice.rules.remote_small_talk import remote_small_talk
from netjournal.advice.rules.repair import repair
from netjournal.advice.rules.report_back import report_back
from netjournal.advice.rules.say_thanks import say_thanks
from netjournal.advice.rules.seek_feedback import seek_feedback
from netjournal.advice.rules.share_insight import share_insight
from netjournal.advice.rules.share_resource import share_resource
from netjournal.advice.rules.share_update import share_update
from netjournal.advice.rules.small_step import small_step
from netjournal.advice.rules.stalled import (
    stalled_1,
    stalled_2,
    stalled_3,
    stalled_4,
    stalled_5,
    stalled_6,
    stalled_7,
)
from netjournal.advice.rules.start_small import start_small
from netjournal.advice.rules.support_goal import support_goal
from netjournal.advice.rules.support_map import support_map
from netjournal.advice.rules.top_three import top_three
from netjournal.advice.rules.try_next_time import try_next_time
from netjournal.advice.rules.weekly_review import weekly_review
from netjournal.advice.rules.widen_circle import widen_circle

ALL: tuple[Rule, ...] = (
    follow_up,
    note_the_specific,
    keep_promise,
    repair,
    nudge_promise,
    answer_owed,
    check_back,
    say_thanks,
    check_in,
    milestone,
    ask_small,
    give_first,
    no_rush,
    personal_message,
    reflect,
    neglected,
    make_time,
    before_meeting,
    start_small,
    remote_small_talk,
    support_map,
    lean_on,
    mentor,
    old_ties,
    widen_circle,
    only_upward,
    over_networking,
    goal_without_people,
    goal_quiet,
    plan_event,
    debrief_event,
    top_three,
    find_event,
    try_next_time,
    plan_review,
    weekly_review,
    eq_check,
    seek_feedback,
    small_step,
    report_back,
    reconnect,
    share_resource,
    share_update,
    share_insight,
    lunch,
    rebalance,
    goal_people,
    ask_introduction,
    introduce,
    convene,
    support_goal,
    mentor_others,
    listen_to_reports,
    crisis_only,
    stalled_1,
    stalled_2,
    stalled_3,
    stalled_4,
    stalled_5,
    stalled_6,
    stalled_7,
    let_go,
    assess,
    improve,
)
"""The rules in the order in which the Library lists them."""

BY_ID = {rule.id: rule for rule in ALL}
