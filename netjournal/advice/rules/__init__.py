"""Every rule, registered in one place: a new one is one file, one import and one line here, and one test."""

from netjournal.advice.rule import Rule
from netjournal.advice.rules.answer_owed import answer_owed
from netjournal.advice.rules.ask_small import ask_small
from netjournal.advice.rules.check_back import check_back
from netjournal.advice.rules.check_in import check_in
from netjournal.advice.rules.follow_up import follow_up
from netjournal.advice.rules.give_first import give_first
from netjournal.advice.rules.keep_promise import keep_promise
from netjournal.advice.rules.milestone import milestone
from netjournal.advice.rules.no_rush import no_rush
from netjournal.advice.rules.note_the_specific import note_the_specific
from netjournal.advice.rules.nudge_promise import nudge_promise
from netjournal.advice.rules.personal_message import personal_message
from netjournal.advice.rules.reflect import reflect
from netjournal.advice.rules.repair import repair
from netjournal.advice.rules.say_thanks import say_thanks

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
)
"""The rules in the order in which the Library lists them."""

BY_ID = {rule.id: rule for rule in ALL}
