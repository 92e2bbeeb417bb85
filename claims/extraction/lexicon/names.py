"""First names that tell a gender in English-language news; names used for both are left out.

Only ever used to rule an antecedent out ("she" is not "John"): an unknown name fits both.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
    eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
    gerald carl terry sean austin arthur lawrence dylan jesse bryan joe jordan billy bruce albert willie gabriel logan alan
    juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bradley simon martin graham neil ian
    colin stuart nigel trevor derek geoffrey hugh oliver harry charlie alfie oscar leo liam luke lewis callum connor owen
    declan rory angus hamish fergus tobias tobin tom tim jim bob bill mike dave steve dan matt rob ben sam max fred ted ned
    greg phil ed barack bernie joe vladimir dmitry sergei ivan igor boris mikhail nikolai alexei pavel viktor oleg yuri
    emmanuel jean pierre jacques francois michel henri olivier nicolas laurent hans klaus jurgen wolfgang stefan markus
    giuseppe giovanni marco luca matteo carlo antonio jorge luis carlos miguel javier diego fernando pablo pedro rafael
    mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim mustafa yusuf khalid abdul mahmoud tariq imran rashid
    raj rahul amit sanjay vijay arjun narendra ravi anil sunil hiroshi kenji takeshi shinzo wei jun ming xi erik lars anders
    bjorn sven olaf nils magnus aidan piers joost pim des ray ilya
    oskar otto karl emil felix jakob lukas tomasz piotr pawel mateusz jan henrik mikkel lars jens kasper antti juha
    andrei mihai goran dragan zoran milan petr pavel jiri tomas istvan laszlo kwame kofi chidi emeka thabo sipho
    """.split()
)

FEMALE_NAMES = frozenset(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine catherine christine debra rachel carolyn janet
    maria olivia heather diane julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah
    megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy
    isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis
    lori marie jane fiona claire clare sophie lucy chloe zoe isla freya imogen harriet penelope beatrice florence rosie
    daisy poppy niamh siobhan aoife ciara sinead bridget moira eileen sheila maureen hillary hilary theresa angela nicola
    priti liz kate katie beth jenny jo wendy gillian lorraine yvonne tracy tracey paula sally vera irina olga natalia
    svetlana tatiana ekaterina anastasia marine ursula christine francoise brigitte sylvie nathalie ingrid astrid greta
    sigrid giulia francesca chiara elena sofia carmen lucia pilar isabel rosa ana fatima aisha amina zainab layla leila
    mariam khadija nora karin mara ilse heidi freja ida emilia klara clara eva hanna johanna petra monika agnieszka katarzyna
    ewa magdalena jana ivana milena marija zuzana aino kaisa helena ioana andreea ama abena ngozi chioma thandi priya anjali sunita indira sonia yuki sakura mei ling wilhelmina nadia lena
    """.split()
)

#: Titles before a name, beside those of ``nouns.TITLES``.
MORE_TITLES = frozenset(
    "st st. saint ambassador congressman congresswoman representative governor-general commander major pc dc ds dci "
    "deputy vice prime first executive foreign home attorney sheriff marshal admiral emperor empress tsar count countess baron duke "
    "archbishop cardinal imam rabbi coach director spokesperson lawyer actor actress singer author economist analyst".split()
)
#: What follows a person's name and is no part of it.
AFTER_NAMES = frozenset(
    "jr jr. sr sr. frs frse mp msp mep qc kc obe mbe cbe kbe esq esq. phd md".split()
)
#: What a company's name may end in and is left out when it is named again.
COMPANY_ENDINGS = frozenset(
    "ltd limited inc incorporated corp corporation co company plc llc llp gmbh ag sa nv bv ab oy as spa srl kg group "
    "holdings".split()
)
#: Nouns that, written with a capital, take up a name and are none: "the Senate", "the Vice President".
TAKING_UP_NAMES = frozenset(
    "nation state house union city county kingdom republic act bill".split()
)
#: Nouns that, alone after "the", nearly always take up a body named before.
BODIES = frozenset(
    "company firm group bank agency ministry department organisation organization business maker developer operator "
    "carrier airline retailer manufacturer provider supplier brand publisher newspaper broadcaster network magazine "
    "university college charity foundation institute association union federation regulator watchdog commission platform "
    "lender insurer utility startup start-up giant conglomerate subsidiary consortium museum club studio lab laboratory "
    "council court".split()
)
#: Nouns that stand in the name of what they take up: "the council" is no court, no company.
OF_THEIR_NAMES = frozenset(
    "court tribunal council league union ministry department university college school hospital commission committee "
    "institute federation association party parliament senate congress church police regulator watchdog board inquiry "
    "laboratory museum government".split()
)
#: Nouns that, alone after "the", may take up any person; a post ("the mayor") takes up who holds it.
PERSONS_AT_LARGE = frozenset(
    "man woman boy girl child teenager striker midfielder defender goalkeeper player athlete champion singer actor actress "
    "musician artist author writer poet novelist composer painter businessman businesswoman tycoon defendant".split()
)
#: International bodies of one word, which look like a person's name.
WORLD_BODIES = frozenset(
    "interpol europol eurojust frontex nato unesco unicef unhcr opec asean mercosur ecowas oxfam greenpeace amnesty "
    "eurostat euratom uefa fifa wada icann".split()
)
