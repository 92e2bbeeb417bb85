"""Words of doing wrong, of being accused of it and of being punished for it.

Compiled by hand from the offences of English criminal law, the rules of sports and of the
professions, and the ways newspapers report them. Lemmas, lower case.
"""

from __future__ import annotations

from .word_list import word_list as _words

#: To do this is wrong, whoever does it and to whomever.
WRONGING = _words(
    "murder assassinate launder smuggle traffic traffick bribe steal defraud embezzle corrupt extort blackmail kidnap abduct "
    "rape assault torture abuse forge counterfeit rob burgle rig conspire harass stalk poach molest plagiarise "
    "plagiarize fabricate falsify mislead deceive lie cheat swindle con misuse misappropriate misrepresent mistreat "
    "massacre loot pillage ransack vandalise vandalize sabotage spy perjure evade overcharge mis-sell missell "
    "discriminate bully groom intimidate coerce doctor backdate dope enslave exploit siphon pocket racketeer "
    "pilfer shoplift mug lynch execute expel displace deport starve"
)
#: Of these, wrong only of a person or a body that acts, and only with somebody as object.
WRONG_OF_SOMEBODY = _words(
    "kill shell bomb execute expel displace deport starve corrupt con mug groom doctor pocket exploit lie"
)
#: Wrong where said on hearsay or by who accuses; else anything: storms hit, critics attack.
WRONG_PERHAPS = _words(
    "attack shoot threaten stab poison leak hack collude plot hide conceal beat strike destroy target"
)
#: Nouns of what is wrong to do.
WRONGS = _words(
    "murder manslaughter homicide bribery theft fraud embezzlement corruption extortion blackmail kidnapping abduction "
    "rape assault torture abuse forgery counterfeiting robbery burglary conspiracy harassment stalking poaching "
    "perjury espionage sabotage arson treason sedition terrorism genocide atrocity crime offence offense felony "
    "misdemeanour misdemeanor wrongdoing misconduct malpractice negligence plagiarism fabrication falsification "
    "doping match-fixing cheating racism discrimination bullying evasion laundering trafficking smuggling collusion "
    "perversion contempt libel slander defamation mistreatment cruelty neglect violation breach cover-up rigging "
    "disinformation misappropriation racketeering vandalism looting extremism blasphemy hooliganism cronyism nepotism "
    "drink-driving speeding voyeurism exploitation slavery hacking indecency affray battery wounding larceny"
)
#: Bare nouns that are wrong to give, take or make: "took bribes", "issued threats".
WRONG_THINGS = WRONGS | _words("bribe kickback backhander forgery lie threat slur ransom fake")
#: Whom to attack is wrong in war and in peace, and the verbs of doing so.
PROTECTED = _words(
    "civilian market hospital school convoy church mosque synagogue temple home house ambulance shelter protester "
    "protestor demonstrator refugee child prisoner medic doctor nurse journalist worker village funeral wedding kindergarten"
)
ATTACKING = _words(
    "bomb shell attack shoot fire hit strike target raid burn torch execute kill beat gas starve detain"
)
#: What one party in a conflict says another did to it.
VIOLENT = _words(
    "attack shell bomb bombard ambush shoot fire strafe raid torch loot massacre storm"
)
#: What is wrong when done behind somebody's back: "hid it from", "without telling".
HIDING = _words("hide conceal withhold keep")
LEAVE = _words(
    "permission consent licence license permit authorisation authorization approval warrant tell inform ask"
)
#: Proof that must not be touched, and how one does.
TAMPERING = _words("alter doctor destroy delete shred erase backdate change tamper swap suppress")
PROOF = _words(
    "paper document record evidence invoice log logbook ballot vote sample file email signature receipt minutes"
)
#: "dumped waste in the river".
SPOILING = _words("dump discharge spill pump leak release bury")
SPOIL = _words("waste sewage oil chemical toxin effluent slurry rubbish poison")
#: What athletes must not be found with.
BANNED = _words("steroid drug substance epo stimulant cocaine cannabis hormone")
#: Verbs that turn such a noun into a deed.
DOING = _words(
    "commit take accept pay offer receive solicit demand make tell issue use plan carry orchestrate mastermind incite "
    "facilitate enable aid abet cover spread peddle shield promote"
)
#: "broke the law", "ignored the warnings": rules that can be broken, and how one breaks them.
BREAKING = _words(
    "break breach violate flout ignore defy circumvent contravene disregard bypass dodge"
)
RULES = _words(
    "law rule regulation sanction ceasefire truce order code contract treaty ban embargo warning protocol guideline "
    "obligation duty licence license injunction tax duty standard term agreement right promise convention confidentiality"
)
#: What courts, police and bodies do to whom they hold guilty or suspect.
PROCEEDINGS = _words(
    "suspect accuse charge convict indict arraign implicate blame incriminate sentence jail imprison prosecute sue fine "
    "acquit exonerate impeach court-martial reprimand extradite"
)
#: Of these, only in the passive, or with a person or body as object: "fined the bank".
PROCEEDINGS_OF_SOMEBODY = _words("fine suspect charge sentence blame sue")
#: Punishments and steps that are one only for a reason: "was banned for doping".
SANCTIONS = _words(
    "arrest detain ban suspend dismiss sack fire expel investigate disqualify remove discipline penalise penalize "
    "strip punish question hold try strike censure demote book caution raid bar deport remand send search criticise "
    "criticize condemn sanction wanted want"
)
#: What one is charged with, in the plural or after "of": "denies eleven counts of fraud".
CHARGES = _words("charge count allegation accusation indictment lawsuit conviction prosecution")
#: Verbs between a person and a charge.
FACING = _words("face deny admit reject contest dispute confess refute fight await stand")
#: Sources whose word is that somebody did wrong.
ACCUSERS = _words(
    "prosecutor prosecution prosecutors indictment lawsuit plaintiff complaint accuser complainant suit"
)
#: Cues that accuse.
ACCUSING_CUES = _words("allege accuse")
#: What happens and has no guilt; and who is known by the deed alone, so that nobody is accused.
BLAMELESS = _words(
    "accident crash storm fire blast explosion flood earthquake quake disease virus illness infection cancer attack "
    "bomb shell missile drone avalanche landslide collision heat cold hunger drug bullet famine strike outbreak war "
    "gunman gunmen attacker intruder burglar thief robber hacker assailant arsonist killer sniper vandal bomber smuggler pirate "
    "somebody someone unknown"
)
