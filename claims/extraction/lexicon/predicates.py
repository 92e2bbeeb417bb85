"""Verbs and adjectives by what a clause with them says: change, cause, state, judgement."""

from __future__ import annotations

from .word_list import word_list as _words

#: Verbs after which each figure is a claim: "fell 6.5% to 58 million".
CHANGING = _words(
    "rise fall drop climb grow decline increase decrease jump slump surge plunge slip gain lose add edge soar tumble "
    "dip shrink expand improve recover widen narrow cut raise lower reduce double triple swing ease advance retreat "
    "sink close end finish trade open"
)
#: Verbs that make a claim one of cause by themselves.
CAUSING = _words("cause trigger spark prompt help")
#: Verbs of what something is, has or can do, not of what happened.
STATIVE = _words(
    "have contain include own belong originate consist live cover hold work run cost stand sit lie remain know need "
    "use offer host serve employ mean match feature comprise speak measure weigh require allow concern depend "
    "resemble suit fit involve lack possess house connect link border surround rely specialise specialize exist "
    "operate produce make sell track date come stem carry design aim"
)
#: Of these the ones that tell a state even in the past tense.
STATIVE_IN_THE_PAST = _words("have contain own belong originate consist live base lack know need")
#: Passives that tell a state even in the past tense.
STATES = _words(
    "base locate situate design know call keep hash equip surround own attach link house build"
)
#: Passives that tell a state in the present tense only.
STATES_IN_THE_PRESENT = STATES | _words("make use run require intend mean aim")
#: Verbs that say who holds which post; the second set needs an organisation or a post beside it.
HOLDING_OFFICE = _words("appoint elect head lead chair join resign retire represent name")
HOLDING_OFFICE_PERHAPS = _words("lead name join head")
#: Verbs of what the publication says may come: "wants to", "plans to".
MEANING = _words("want plan intend aim hope")
#: Words of judgement as a predicate.
JUDGING = _words(
    "good bad great terrible wonderful beautiful ugly important unfair fair disgraceful shameful ridiculous brilliant "
    "excellent poor weak strong wrong right proud happy sad angry disappointed disappointing unacceptable outrageous "
    "best worst better worse fantastic amazing awful tragic vital crucial essential necessary clear confident "
    "impressive lovely nice sorry ashamed worth reckless stupid dangerous absurd remarkable difficult hard easy"
)
JUDGING_NOUNS = _words("disgrace shame mistake tragedy triumph joke scandal insult")
#: Adjectives that state a fact even where somebody is quoted with them.
PLAIN = _words(
    "able unable open closed dead alive available present absent due likely unlikely free full empty active aware "
    "unaware responsible eligible safe ready pregnant married single new old national local public private"
)
