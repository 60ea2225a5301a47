"""The sentences that reasons are told with.

In each table the fullest sentence comes first and the last one needs nothing but the rule. Gaps
are values of the reason. `from` and `to` carry their unit; `from` is there only when it differs,
and `less` then says how far it went down in per cent. A sentence with a gap that cannot be filled
is passed over.
"""

from collections.abc import Mapping

from footbridge.engine.shown.decision import Reason, Says
from footbridge.telling.sentence import Sentence, said

BY_SAYS: Mapping[Says, tuple[Sentence, ...]] = {
    Says.STARTS_HERE: (
        said("We start small: {to}."),
        said("We start small, with good form."),
    ),
    Says.STAYS: (
        said("All is going well. It stays at {to} for now."),
        said("Nothing calls for a change, so it stays as it was."),
    ),
    Says.RAISED: (
        said("It went well and the next day was calm. {from} becomes {to}."),
        said("It went well and the next day was calm, so it goes up a little."),
    ),
    Says.LOWERED: (
        said("It felt like {effort} out of 10. {from} becomes {to}."),
        said("{seen}. {from} becomes {to}."),
        said("Not all of it went well. {from} becomes {to}."),
        said("{seen}. It is already small, so it stays at {to}."),
        said("It was a bit much. It is already small, so it stays at {to}."),
        said("It was a bit much, so it goes down where it can."),
    ),
    Says.TRIMMED: (
        said("You felt more the day after. {from} becomes {to}, about {less} per cent less."),
        said("You felt more the day after. It is already small, so it stays at {to}."),
        said("You felt more the day after, so it is cut a little."),
    ),
    Says.FROZEN: (
        said("Nothing goes up here before {until}."),
        said("Nothing goes up here for now."),
    ),
    Says.RESTARTED: (
        said("After {days} days away we start lighter: {to}, about {less} per cent less."),
        said("After {days} days away we start again at {to}."),
        said("After {days} days away we start lighter."),
        said("We start again at {to}."),
        said("After a break we start lighter."),
    ),
    Says.TESTED: (
        said("Your test showed less, so it is {to} for now."),
        said("Your test showed less, so there is less to do for now."),
    ),
    Says.CAPPED: (
        said("{to} is the most that is allowed here."),
        said("It may not be more than this."),
    ),
    Says.HELD_UNKNOWN: (
        said("An answer is missing, so it stays at {to}."),
        said("An answer is missing, so nothing goes up."),
    ),
    Says.HELD_EFFORT: (
        said("It felt like {effort} out of 10, so it stays at {to}."),
        said("It felt like {effort} out of 10, so it stays as it was."),
        said("{seen}, so it stays at {to}."),
        said("{seen}, so it stays as it was."),
        said("Not all of it went as planned, so it stays as it was."),
    ),
    Says.PRESCRIBED: (
        said("{value}. The programme allows {lo} to {hi}."),
        said("{value}, as the programme has it."),
        said("This is as the programme has it."),
    ),
    Says.INCLUDED: (said("It is in the plan for today by the rule “{rule}”."),),
    Says.EXCLUDED: (
        said("It {trait}. That waits because of “{rule}”."),
        said("{stream} waits because of “{rule}”."),
        said("{twin} serves the same purpose today."),
        said("Left out today because of “{rule}”."),
    ),
    Says.PAUSED: (said("Training is paused because of “{rule}”."),),
    Says.SEATED_ONLY: (said("Only seated exercises for now, because of “{rule}”."),),
    Says.EMERGENCY: (said("This needs help now, so no exercise is shown."),),
    Says.DUE: (said("It is time for this, by the rule “{rule}”."),),
    Says.ASKED: (said("Something in your notes makes us ask."),),
    Says.PROPOSED: (said("The last weeks went well. You decide."),),
    Says.MOVED: (said("It moves to another day, by the rule “{rule}”."),),
    Says.NUDGED: (said("Good to know, by the rule “{rule}”."),),
    Says.PLANNED: (said("It is planned so by the rule “{rule}”."),),
}

BY_RULE: Mapping[tuple[str, Says], tuple[Sentence, ...]] = {
    ("RULE-19", Says.STAYS): (
        said("Last week had too few walks, so it stays at {to}."),
        said("Last week had too few walks, so it stays."),
    ),
    ("REG-07", Says.EXCLUDED): (
        said("It loads a place where you found a mark: {place}."),
        said("You found a mark on a foot: {places}. What presses there waits."),
        said("It loads a place where you found a mark."),
    ),
    ("REG-09", Says.EXCLUDED): (said("You stopped today. You did right. This rests today."),),
    ("REG-09", Says.FROZEN): (
        said("You stopped it a short while ago. Nothing goes up before {until}."),
        said("You stopped it a short while ago, so nothing goes up yet."),
    ),
    ("REG-11", Says.EXCLUDED): (said("You said that it is not for you."),),
    ("REG-12", Says.EXCLUDED): (
        said("It needs {needs}, which is not at home."),
        said("It needs something that is not at home."),
    ),
    ("REG-14", Says.ASKED): (
        said("You marked the {second_leg} leg too. Before, it was the other leg."),
        said("You marked a new numb place {check_ins} times: {side} foot, {place}."),
        said("Your longest hold was {seconds}. Before that it was {before}."),
        said("New or worse pain broke {nights} nights this week."),
        said("It was too much {triggers} times in the last weeks."),
        said("Pain was {pain} out of 10. Your usual is {usual}."),
        said("You stopped during this: {exercise}."),
        said("You saw a change on the {side} foot."),
        said("You marked places on {legs} legs, not on one."),
        said("Something in your notes makes us ask."),
    ),
    ("RULE-05", Says.PLANNED): (said("A warm-up always comes first."),),
    ("RULE-12", Says.PLANNED): (said("Strength comes on a few days a week, with rest between."),),
    ("RULE-13", Says.PLANNED): (said("A few minutes of balance may be done every day."),),
    ("RULE-19", Says.PLANNED): (said("A walk belongs to every day."),),
    ("RULE-21", Says.PLANNED): (said("Small breaks and care between the exercises."),),
    ("RULE-34", Says.PLANNED): (said("Stretches keep you moving easily."),),
    ("RULE-22", Says.DUE): (said("It is measured again at each review, to see what changes."),),
    ("REG-01", Says.DUE): (said("After a break we ask and measure again."),),
    ("REG-02", Says.DUE): (said("Without your answers nothing can go up."),),
    ("REG-03", Says.PROPOSED): (said("You reached the top of this way, and it stayed calm."),),
    ("REG-04", Says.RAISED): (
        said("You said yes to this at a review. It starts small: {to}."),
        said("You said yes to this at a review. It starts small."),
    ),
    ("RULE-19", Says.TESTED): (said("Your test showed less, so you walk for {to} for now."),),
    ("REG-05", Says.TESTED): (said("Your test puts you on an easier balance step."),),
    ("REG-05", Says.LOWERED): (
        said("{seen}, so we go one balance step back."),
        said("It was shaky, so we go one balance step back."),
    ),
    ("REG-05", Says.PROPOSED): (said("You held the longest time, and you were steady."),),
    ("REG-06", Says.NUDGED): (
        said("On {on} you walked {seconds}. Your usual is {usual}. Even days are kinder to feet."),
        said("Even walking days are kinder to feet than one long one."),
    ),
    ("REG-07", Says.MOVED): (
        said("Done this way for now, to rest a place: {place}."),
        said("Done this way for now, to rest a sore place."),
    ),
    ("REG-07", Says.DUE): (said("Feet that feel little can be hurt without a sign."),),
    ("REG-13", Says.DUE): (said("Safety questions come before any exercise."),),
    ("RULE-12", Says.PROPOSED): (said("Most sessions were done, and all stayed calm."),),
    ("RULE-20", Says.PRESCRIBED): (
        said("Walk on {surface} for now."),
        said("Start on soft, even ground. Firmer ground comes later."),
    ),
    ("RULE-05", Says.INCLUDED): (
        said("Part of the warm-up: {block}."),
        said("A warm-up comes first."),
    ),
    ("RULE-11", Says.INCLUDED): (said("A little every day helps more than a lot now and then."),),
    ("RULE-12", Says.INCLUDED): (said("Today is a day for strength."),),
    ("RULE-13", Says.INCLUDED): (said("A few minutes of balance may be done every day."),),
    ("RULE-15", Says.PRESCRIBED): (said("The effort should be {lo} to {hi} out of 10."),),
    ("RULE-17", Says.PRESCRIBED): (said("The pull should be mild: {lo} to {hi} out of 10."),),
    ("RULE-23", Says.PRESCRIBED): (said("The pressure should be light: {lo} to {hi} out of 10."),),
    ("RULE-19", Says.RAISED): (said("A calm week with enough walks. {from} becomes {to}."),),
    ("RULE-19", Says.INCLUDED): (said("A walk belongs to every day."),),
    ("RULE-30", Says.INCLUDED): (said("Small things, done often, add up."),),
    ("RULE-34", Says.INCLUDED): (said("A gentle stretch, held and repeated."),),
    ("RULE-39", Says.INCLUDED): (said("A gentle move for the back. Breathe and relax into it."),),
}

BY_ABOUT: Mapping[tuple[str, Says], tuple[Sentence, ...]] = {
    ("situation", Says.RESTARTED): (
        said("We begin again as at the start.", needs="fresh"),
        said("After {days} days away we start lighter."),
        said("After a break we start lighter."),
    ),
    ("situation", Says.PAUSED): (
        said("You are away until {until}."),
        said("Training is paused because of “{rule}”."),
    ),
    ("situation", Says.FROZEN): (
        said("You stopped at: {exercises}."),
        said("Nothing goes up for now, because of “{rule}”."),
    ),
    ("situation", Says.TRIMMED): (
        said("Your {rating} went from {base} to {peak}. The next day it was {next}."),
        said("You felt more the day after."),
    ),
    ("situation", Says.HELD_UNKNOWN): (
        said("Not known: {missing}."),
        said("An answer is missing."),
    ),
    ("situation", Says.STARTS_HERE): (said("These are your first days."),),
    ("situation", Says.PLANNED): (said("Week {week} goes on as planned."),),
    ("order", Says.PLANNED): (said("Seated exercises come first, because of “{rule}”."),),
    ("level", Says.LOWERED): (
        said("{seen}, so we go back one balance step."),
        said("It was shaky, so we go back one balance step."),
    ),
    ("level", Says.STARTS_HERE): (said("Your first tests put you on this balance step."),),
    ("level", Says.RESTARTED): (said("After a break we go back one balance step."),),
    ("level", Says.PRESCRIBED): (
        said("This is your balance step now. Holds grow from {lo} to {hi}."),
        said("This is your balance step now."),
    ),
    ("variant", Says.MOVED): (
        said("Done this way for now, because the usual way {trait}."),
        said("Done this way for now, because the usual way needs {needs}."),
        said("Done this way for now, because of “{rule}”."),
    ),
    ("tempo", Says.PRESCRIBED): (
        said("Slow all the way: {up} seconds up, hold {pause}, {down} down."),
        said("Slow all the way, above all on the way down."),
    ),
    ("target", Says.PRESCRIBED): (
        said("It should feel like {lo} to {hi} out of 10."),
        said("It should feel neither too light nor too hard."),
    ),
    ("hold_seconds", Says.PRESCRIBED): (
        said("Hold for {value}. The programme allows {lo} to {hi}."),
        said("Hold for {value}, as the programme has it."),
    ),
    ("rep_seconds", Says.PRESCRIBED): (said("One repetition takes about {value}."),),
    ("rest_seconds", Says.PRESCRIBED): (
        said("Rest for {value} between sets. The programme allows {lo} to {hi}."),
        said("Rest between sets."),
    ),
}

BY_BECAUSE: Mapping[str, tuple[Sentence, ...]] = {
    "clinician_only": (said("Only a clinician can add this."),),
    "not_yet": (said("This comes later, after the easier steps."),),
    "another_day": (said("It has its turn on another day."),),
    "other_level": (said("It belongs to another balance step."),),
    "rest_day": (said("Strength has a day off today."),),
    "time": (
        said("It does not fit into {minutes} today."),
        said("It does not fit into the time for today."),
    ),
    "feet": (said("It belongs to another programme than yours."),),
    "leg": (said("It belongs to another programme than yours."),),
    "unsure": (said("It belongs to another programme than yours."),),
    "not_planned": (said("Your programme does not use it today."),),
    "not_screened": (said("Safety questions come before any exercise."),),
    "away": (said("You are away today."),),
    "stop_sign": (said("You stopped today. You did right. This rests today."),),
    "seated_only": (said("Only seated exercises for now, because of “{rule}”."),),
}


def sentences_for(reason: Reason) -> tuple[Sentence, ...]:
    """What may be said of a reason, the fullest first."""
    because = str(reason.values.get("because")) if reason.says is Says.EXCLUDED else ""
    return (
        *BY_RULE.get((reason.rule, reason.says), ()),
        *BY_BECAUSE.get(because, ()),
        *BY_ABOUT.get((reason.about, reason.says), ()),
        *BY_SAYS[reason.says],
    )
