"""Words that make a claim more or less worth checking, beside its kind and its source.

Compiled by hand from what handbooks of fact-checking tell a desk to look at first: harm, names,
denials; and what they tell it to leave for last: routine, states of mind, generalities. Lemmas.
"""

from __future__ import annotations

from .word_list import word_list as _words

#: Death, injury and sickness.
HARM = _words(
    "die death dead kill murder drown perish casualty fatality victim injure injury wound hurt maim suicide corpse body "
    "starve famine collapse poison overdose manslaughter homicide massacre rape assault torture missing hostage abduct"
)
#: Loss of freedom, work, home, money or private data.
LOSS = _words(
    "arrest detain jail imprison sentence suspend dismiss sack expel ban evict deport bankrupt insolvent redundancy "
    "layoff shed lay axe convict guilty bankruptcy eviction closure debt default payment bill refund ransom"
)
#: What is nobody else's business, and does harm in the wrong hands.
PRIVATE = _words(
    "password address location record email phone diagnosis illness patient pregnancy salary affair sexuality "
    "religion biometric passport"
)
#: What is amiss with somebody's work.
FAULTS = _words(
    "fault faulty unsafe illegal broken defective fail failure contaminate contaminated expire expired unlicensed "
    "overcrowded mistake error wrong flaw flawed warn warning complain complaint missing ignore overlook lapse delay "
    "incorrect false falsely untrue out-of-date unpaid unpaid late rust crack leak"
)
#: Verbs of denial and dispute.
DENYING = _words(
    "deny dispute reject contest refute contradict rebut challenge disagree disavow repudiate question"
)
#: What is in somebody's head, which nobody can look up.
INNER = _words(
    "know feel imagine trust think believe remember recall forget hope wish fear love hate wonder dream understand "
    "convince convinced amazed surprised proud sorry glad happy sad want mean"
)
#: What a reporter, a court or an office does every day.
ROUTINE = _words(
    "decline comment respond reply open continue publish adjourn resume hold attend speak share thank announce issue "
    "release discuss meet arrive say assess consider review laugh smile pour sit wait pack track pass"
)
#: Words that say little in particular.
VAGUE = _words(
    "some several various numerous many few certain things stuff somehow largely mostly generally often sometimes "
    "everyone everybody quantities efforts issues concerns links in-depth major aspects"
)
#: Who speaks without a name.
UNNAMED = _words(
    "source insider person people employee colleague friend relative neighbour neighbor witness aide worker "
    "passer-by bystander"
)
#: Kin by which a person is drawn into a story.
KIN = _words(
    "father mother son daughter brother sister husband wife partner nephew niece uncle aunt cousin grandfather "
    "grandmother grandson granddaughter widow widower stepfather stepmother stepson boyfriend girlfriend "
    "brother-in-law sister-in-law son-in-law father-in-law fiance fiancee"
)
