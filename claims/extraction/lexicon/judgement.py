"""Words by which somebody judges: adjectives, nouns and verbs of liking, worth and duty.

Compiled by hand. Adjectives that tell a fact as often as a judgement ("new", "open", "legal")
are left out: somebody quoted with "the road is open" states a fact.
"""

from __future__ import annotations

from .word_list import word_list as _words

#: Adjectives (and participles) that judge when they are said of something.
JUDGING = _words(
    "good bad great terrible wonderful beautiful ugly important unfair fair disgraceful shameful ridiculous brilliant "
    "excellent poor weak strong wrong right proud happy sad angry disappointed disappointing unacceptable outrageous "
    "best worst better worse fantastic amazing awful tragic vital crucial essential necessary unnecessary clear unclear "
    "confident impressive lovely nice sorry ashamed worth reckless stupid dangerous absurd remarkable difficult hard "
    "easy fine adequate inadequate appropriate inappropriate encouraging discouraging alarming worrying shocking "
    "frightening terrifying reassuring promising dreadful horrible horrific appalling disgusting delightful dull "
    "boring interesting fascinating exciting thrilling moving touching funny hilarious premature overdue "
    "reasonable unreasonable sensible insane crazy mad ludicrous laughable naive cynical hypocritical arrogant "
    "irresponsible responsible careless cruel harsh severe lenient generous mean kind rude polite honest dishonest "
    "credible incredible plausible implausible convincing unconvincing misleading flawed sound perfect imperfect ideal "
    "superb splendid magnificent marvellous terrific outstanding exceptional extraordinary ordinary mediocre "
    "satisfactory unsatisfactory insufficient sufficient excessive disproportionate proportionate justified unjustified "
    "unjust just deserved undeserved unforgivable inexcusable intolerable unbearable unthinkable undemocratic "
    "scandalous sickening heartbreaking devastating catastrophic disastrous magical special unfortunate lucky unlucky "
    "fortunate grateful thankful delighted pleased thrilled glad relieved surprised amazed stunned shocked worried "
    "concerned afraid scared frustrated furious upset optimistic pessimistic hopeful sceptical skeptical certain sure "
    "convinced desperate hopeless helpless pointless useless useful valuable worthless meaningless meaningful "
    "significant insignificant negligible serious trivial silly foolish wise unwise brave courageous heroic cowardly "
    "ambitious bold timid radical extreme moderate controversial divisive toxic unhealthy unsustainable sustainable "
    "unworkable workable realistic unrealistic impossible incomprehensible unprecedented welcome unwelcome "
    "counterproductive counter-productive ineffective effective inefficient efficient sloppy clumsy elegant ugly "
    "old-fashioned outdated exaggerated overblown overrated underrated overpriced cheap expensive cautious unsafe "
    "risky fragile hostile friendly fierce relentless tired tough rotten rushed needed biased loaded one-sided wasted ruined botched bungled"
)
#: Nouns that judge when something is called one.
JUDGING_NOUNS = _words(
    "disgrace shame mistake tragedy triumph joke scandal insult disaster catastrophe farce betrayal travesty nightmare "
    "miracle blessing curse relief pity nonsense rubbish madness outrage success failure error blunder injustice "
    "hero villain genius idiot fool coward masterpiece privilege honour honor pleasure delight hypocrisy mess shambles "
    "priority milestone cause bargain waste folly illusion fantasy arithmetic luxury landmark breakthrough watershed victory defeat blow setback wake-up threat danger challenge"
)
#: Verbs of an attitude that is somebody's own: "doesn't blame them", "regrets it".
ATTITUDES = _words(
    "love hate like dislike admire despise regret resent prefer fear doubt mistrust distrust trust respect appreciate "
    "envy enjoy blame oppose support welcome favour favor deplore value treasure loathe deserve need"
)
#: Verbs that say what somebody holds something to be: "called the film dull", "rates the stock".
RATING = _words(
    "call describe rate rank regard view see brand label dub hail slam praise criticise criticize condemn dismiss "
    "denounce consider deem judge"
)
#: Subjects of a saying about everybody: "people want change".
EVERYBODY = _words("people everybody everyone nobody no-one anybody anyone nothing everything")
#: Auxiliaries of duty.
DUTIES = _words("should must ought shall")
