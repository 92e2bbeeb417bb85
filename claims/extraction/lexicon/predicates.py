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
CAUSING = _words(
    "cause trigger spark prompt provoke ignite stoke exacerbate aggravate induce necessitate precipitate stem enable "
    "underlie fuel worsen hasten"
)
#: Verbs of cause with a certain preposition: "led to", "resulted in", "blamed on".
CAUSING_WITH = {
    "lead": "to", "result": "in", "contribute": "to", "stem": "from", "arise": "from", "owe": "to",
    "attribute": "to", "blame": "on",
}  # fmt: skip
#: Verbs of cause where a thing makes somebody or something do something: "forced the airline to".
MAKING = _words(
    "make force help let allow compel oblige lead drive push encourage tempt persuade prevent stop keep"
)
#: Verbs by which a thing, not a person, brings about a change: "the law has driven up rents".
CHANGING_SOMETHING = _words(
    "reduce increase raise lower cut boost improve worsen drive push slow speed accelerate delay halt stop start "
    "harm weaken strengthen ease change warm cool heat shorten lengthen disrupt undermine limit "
    "create"
)
#: Nouns of cause as a predicate: "was the result of".
CAUSES = _words("result cause consequence outcome effect product reason culprit trigger upshot")
#: Verbs of what something is, has or can do, not of what happened.
STATIVE = _words(
    "have contain include own belong originate consist live cover hold work run cost stand sit lie remain know need "
    "use offer host serve employ mean match feature comprise speak measure weigh require allow concern depend "
    "resemble suit fit involve lack possess house connect link border surround rely specialise specialize exist "
    "operate produce make sell track date come stem carry design aim"
)
#: Of these the ones that tell a state even in the past tense.
STATIVE_IN_THE_PAST = _words(
    "have contain own belong originate consist base lack know need comprise resemble weigh measure concern depend "
    "possess include exist live wear"
)
#: Passives that tell a state even in the past tense.
STATES = _words(
    "base locate situate design know keep hash equip surround own attach link associate tie relate correlate house build trust call"
)
#: Verbs in the progressive that tell how something is, not what went on.
STATES_IN_PROGRESS = _words("wear live lie sit stand hang lack carry contain belong own suffer")
#: Passives that in the present tell how a thing stands: "is closed".
STANDING = _words("close open sign cut cancel confirm raise lift ban turn move face")
#: Verbs that tell a single act even in the present ("is arrested", "laughs", "wins").
ACTS = _words(
    "beat shut quit laugh smile nod shrug sigh shake pause pour walk sit win lose die arrest charge kill launch open close sign "
    "approve reject pass vote resign fire hire arrive leave begin start end stop return fall rise hit strike call "
    "visit meet greet applaud thank put give ask tell dispute deny sue ban cancel postpone delay investigate search release acquire buy sell lift "
    "raise cut face confirm continue admit announce sack name elect injure wound destroy rescue find move turn"
)
#: What one is in without its being a property: "in talks", "under way", "on trial".
UNDER_WAY = _words("talk negotiation way trial progress contact discussion dispute session strike")
#: Verbs that say who holds which post; the second set needs an organisation or a post beside it.
HOLDING_OFFICE = _words(
    "appoint elect head lead chair join resign retire represent name captain coach manage run own serve work become "
    "replace succeed promote nominate co-own sack dismiss fire oust remove hire teach remain play act leave quit"
)
HOLDING_OFFICE_PERHAPS = HOLDING_OFFICE - _words("appoint elect chair resign retire captain coach")
#: Verbs of what the publication says may come: "wants to", "plans to".
MEANING = _words(
    "want plan intend aim hope expect promise vow pledge threaten seek prepare wish mean consider mull"
)
#: Of these the ones that, in the past, tell a wish that may be over.
WISHING = _words("want hope wish mean")
#: What one perceives: "could see" tells what was, not what may come.
PERCEIVING = _words("see hear feel smell find remember believe tell")
#: Adjectives of what may come: "is likely to", "is due on Monday".
COMING = _words(
    "likely unlikely due set about poised bound ready destined keen eager willing determined"
)
#: Participles of what may come: "is expected on Monday".
FORESEEN = _words("expect schedule plan slate forecast project predict propose anticipate intend")
#: Adjectives that state a fact even where somebody is quoted with them.
PLAIN = _words(
    "able unable open closed dead alive available present absent due likely unlikely free full empty active aware "
    "unaware responsible eligible safe ready pregnant married single new old national local public private dark light "
    "cold hot warm cool wet dry long short tall wide narrow deep heavy thick thin black white red green blue yellow grey "
    "gray brown male female medical legal illegal electric digital foreign domestic main whole intact asleep awake "
    "drunk sober conscious unconscious injured ill sick healthy deaf blind visible invisible similar different same "
    "equal related independent anonymous separate joint common rare annual daily former current recent early late "
    "big small large little young same locked broken missing stuck gone higher lower bigger smaller older younger"
)
