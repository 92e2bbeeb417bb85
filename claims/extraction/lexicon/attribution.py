"""Words that attributions are made of.

Verbs by the class they belong to, nouns that carry an attribution, nouns that are a document
or that speak. Compiled by hand from grammars of English reporting and by counting in the
attribution corpus's training part.
"""

from __future__ import annotations

from .word_list import word_list as _words

#: "is suspected of", "was charged with": who is accused, by the prepositions that open of what.
ACCUSING = {
    "accuse": _words("of"),
    "suspect": _words("of in"),
    "charge": _words("with over"),
    "indict": _words("on for over"),
    "arraign": _words("on for"),
    "impeach": _words("for over"),
}
#: "is said to have": a passive that hands on what unnamed people say, with an infinitive.
HANDED_ON = _words(
    "say believe think report allege understand rumour rumor claim consider estimate deem know reckon presume "
    "assume expect fear suspect hold suppose repute describe rumoured rumored reputed"
)
#: "it is believed that": the same, impersonal.
IMPERSONAL = HANDED_ON | _words(
    "hope argue suggest agree note recognise recognize accept feel announce reveal state decide assert confirm"
)
#: Adverbs that hand on what nobody named says.
ADVERBS = _words("reportedly allegedly supposedly purportedly ostensibly")
#: Nouns of suspicion after a preposition: "on suspicion of".
SUSPICION = _words("suspicion charges charge allegations allegation accusations accusation counts")
#: What is done to somebody on a suspicion: "was arrested on suspicion of", "faces charges of".
SUSPECTED = _words(
    "arrest hold detain question seize bail jail remand extradite try prosecute summon want face deny fight "
    "wanted"
)
#: Nouns that say what somebody holds, with a clause: "the claim that", "fears that".
HELD = _words(
    "claim allegation accusation suspicion rumour rumor belief fear hope concern suggestion speculation assertion "
    "assurance warning complaint prediction insistence admission conviction worry"
)
#: Verbs that attribute inside what somebody else says: "said the firm believes that".
NESTED = _words(
    "say tell believe think claim allege suspect argue insist deny admit fear warn assert estimate"
)
#: What courts do: told as a fact, by nobody in particular.
SENTENCING = _words("convict sentence jail imprison fine acquit")
#: Verbs of asking: without a source still nobody's hearsay.
ASKING = _words("ask question")
#: Verbs and functions of words that alone are no cue.
EMPTY_CUES = _words("be have do will would can could may might shall should must get")
#: Verbs of saying and showing that may carry a quotation or a clause.
REPORTING = _words(
    "say tell add claim reveal announce report state note insist argue explain warn confirm admit acknowledge "
    "deny declare write tweet post testify allege assert maintain contend suggest stress emphasise emphasize "
    "comment remark recall reply respond answer ask predict estimate find show indicate conclude disclose "
    "describe call believe think expect hope fear want plan vow promise pledge threaten propose urge demand "
    "request recommend complain concede observe mention point agree boast joke quip rule order "
    "advise caution reiterate repeat continue go read publish cite quote inform brief speculate suspect accuse "
    "blame praise criticise criticize condemn denounce dismiss reject welcome know feel understand consider learn"
)
#: Sources that are documents.
DOCUMENTS = _words(
    "report study survey poll law act bill ruling judgment judgement verdict indictment complaint lawsuit suit "
    "filing affidavit warrant document documents paper letter memo memorandum email e-mail "
    "website site page post article book blog dataset data figures statistics census record records file files "
    "transcript audit review analysis research papers contract treaty agreement charter constitution "
    "statute regulation guideline guidelines order decree manual notice register ledger accounts newspaper "
    "magazine journal daily tabloid invoice emails minutes log logs database table chart"
)
#: Documents that are rather somebody speaking: the newspaper or the agency as a house.
NOT_DOCUMENTS = _words("newspaper magazine journal daily tabloid")
#: Nouns in the singular that are many people.
COLLECTIVE = _words(
    "police staff public community crowd majority minority press media opposition government leadership "
    "industry management personnel audience electorate prosecution defence defense jury people "
    "crew family intelligence military army navy union team half third number"
)
#: Accusing nouns and adjectives in the publication's own words.
CRIMES = _words(
    "murder murders kill assassinate launder launders smuggle traffic trafficking bribe bribery steal theft defraud fraud "
    "embezzle corrupt corruption extort blackmail kidnap abduct rape assault attack torture abuse forge "
    "counterfeit rob robbery burgle rig hack leak conspire conspiracy manipulate threaten harass stalk poach "
    "evade collude plot shoot stab poison disinformation cheat dope doping spy espionage sabotage"
)
#: Verdicts of courts and acts of police that make a claim an accusation.
PROCEEDINGS = _words(
    "suspect accuse charge convict indict arraign implicate blame allege incriminate sentence jail imprison prosecute "
    "sue fine"
)
#: Who declines does nothing but that: no attribution, though a verb of saying follows.
DECLINING = _words("decline refuse")
#: Verbs that, negated, tell that nothing was said.
UNSAID = _words(
    "say comment respond reply answer disclose reveal specify confirm name explain elaborate identify give "
    "provide tell"
)
#: Who listens: a court that is told something says nothing itself.
LISTENING = frozenset(("jury", "court", "inquest", "tribunal", "inquiry", "hearing", "committee"))
#: Verbs whose passive subject is told something and says nothing ("a court was told").
TELLING = _words("tell inform advise warn ask")
#: Verbs whose cue is part of what can be checked: without it the claim says the opposite.
KEEPING_CUE = _words("deny dispute accuse refute")
#: Verbs whose object is what is foreseen: "expects a profit of 300 million".
EXPECTING = _words("expect forecast predict project anticipate estimate")
#: Cues that say what somebody means to do: kept in the statement, it would be false without.
MEANING_TO = _words(
    "plan intend want hope expect aim vow promise pledge threaten agree decide refuse decline seek propose offer "
    "try attempt fail continue prepare wish need like love prefer"
)
#: Cues of belief and of judgement.
OPINION_CUES = _words(
    "believe think feel consider hope want fear love like prefer doubt argue call describe criticise criticize "
    "praise condemn welcome insist regard support oppose slam hail favour favor"
)
#: Of these the ones that report a judgement without being one.
JUDGEMENT_REPORTED = _words("call describe argue insist")
#: Cues that foretell.
FORECAST_CUES = _words(
    "plan intend expect predict forecast promise vow pledge threaten aim propose warn project anticipate"
)
