"""Words of rising and falling."""

from __future__ import annotations

_UP = """
rise rises rose risen rising increase increases increased increasing grow grows grew grown growing
climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars
soared soaring rocket rocketed skyrocket skyrocketed gain gains gained gaining advance advances
advanced advancing rally rallies rallied rallying leap leaps leaped leapt leaping spike spikes
spiked expand expands expanded expanding swell swells swelled swelling appreciate appreciated
strengthen strengthened edge-up boost boosts boosted boosting raise raises raised raising lift
lifts lifted lifting hike hikes hiked hiking rebound rebounds rebounded growth upturn uptick
balloon ballooned accelerate accelerated improve improves improved improving improvement
appreciation expansion inflate inflated widen widens widened widening firmed tick ticked
ticks inch inched crept creep creeps add adds added adding bump bumped recover recovers recovered
recovering popped zoom zoomed balloons swelling escalate escalated
"""
_DOWN = """
fall falls fell fallen falling drop drops dropped dropping decline declines declined declining
decrease decreases decreased decreasing slip slips slipped slipping slide slides slid sliding
plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled
tumbling slump slumps slumped slumping sink sinks sank sunk sinking shrink shrinks shrank shrunk
shrinking contract contracts contracted contracting dip dips dipped dipping crash crashes crashed
crashing shed sheds shedding lose loses lost losing cut cuts cutting reduce reduces reduced
reducing reduction reductions lower lowers lowered lowering slash slashes slashed slashing trim
trims trimmed trimming ease eases eased easing weaken weakened weakens dive dives dived dwindle
dwindled downturn contraction retreat retreats retreated depreciate depreciated depreciation
erode eroded shave shaved narrow narrows narrowed narrowing soften softened softens pare pared
pares cooled recede receded diminish diminished cratered tanked plunging nosedived
slow slows slowed slowing
"""
#: Verbs and nouns of rising and falling.
CHANGES = dict.fromkeys(_UP.split(), "up") | dict.fromkeys(_DOWN.split(), "down")
#: Those that also take a figure that is no change ("cut 300 trees", "raised $5m", "lost 3
#: games"): with them a figure without "by" is a change only where it is a share or points.
NEEDS_BY = frozenset(
    """
    raise raises raised raising lift lifts lifted lifting hike hikes hiked boost boosts boosted
    cut cuts cutting reduce reduces reduced reducing lower lowers lowered slash slashes slashed
    trim trims trimmed lose loses lost losing shed sheds shedding gain gains gained gaining
    drop drops dropped dropping contract contracts contracted contracting grow grows grew growing
    improve improves improved rally rallies rallied ease eased jump jumps jumped leap leaped leapt
    climb climbs climbed dive dives dived spike crash crashes crashed sink sinks rebound rebounds
    expand expanded shave shaved balloon advance advances advanced contract contracts slide slides
    add adds added adding tick ticked ticks inch inched creep bump bumped pare pared
    pares narrow narrows slow slows slowed slowing recover recovers recovered recovering
    """.split()
)
#: Adverbs that may stand between a verb of change and its figure.
CHANGE_ADVERBS = frozenset(
    """
    by only just sharply slightly further again nearly almost roughly steeply modestly marginally
    an a another additional significantly dramatically rapidly quickly slowly even as much
    some more than less over under about around approximately up down to either both
    """.split()
)
#: "19% higher", "a 3% rise".
AFTER_CHANGE = {
    "higher": "up",
    "more": "up",
    "up": "up",
    "lower": "down",
    "less": "down",
    "fewer": "down",
    "down": "down",
    "cheaper": "down",
} | {
    word: CHANGES[word]
    for word in """
    rise increase jump surge gain climb growth improvement uptick rebound hike boost spike leap
    fall drop decline decrease slump plunge slide dip reduction cut contraction loss
    rises increases gains falls drops declines decreases cuts reductions
    """.split()
    if word in CHANGES
}
#: A number verb is a change in itself: what the figure is multiplied by.
MULTIPLIED = {
    "doubled": (2, "up"),
    "tripled": (3, "up"),
    "trebled": (3, "up"),
    "quadrupled": (4, "up"),
    "quintupled": (5, "up"),
    "halved": (0.5, "down"),
    "doubling": (2, "up"),
    "tripling": (3, "up"),
    "trebling": (3, "up"),
    "quadrupling": (4, "up"),
    "halving": (0.5, "down"),
}
