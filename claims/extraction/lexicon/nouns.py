"""Classes of common nouns: which of them can stand for an organisation, a person, a group."""

from __future__ import annotations

from .word_list import word_list as _words

ORGANISATIONS = _words(
    "company firm group bank agency ministry department office organisation organization corporation business "
    "maker developer operator carrier airline retailer manufacturer provider supplier chain brand publisher "
    "newspaper broadcaster network station channel magazine university college school hospital clinic charity "
    "foundation institute institution association union federation league club team party government council "
    "commission committee board panel court tribunal parliament senate congress assembly authority regulator "
    "watchdog force army navy police service bureau unit division body fund trust startup start-up platform "
    "lender insurer utility producer builder studio label lab laboratory centre center museum church gang cartel "
    "ring syndicate militia movement campaign coalition alliance administration secretariat embassy brigade crew "
    "giant conglomerate subsidiary parent partnership consortium cooperative co-operative prosecution defence defense"
)
PEOPLE = _words(
    "man woman boy girl person child teenager officer official minister president chancellor premier governor "
    "mayor senator congressman congresswoman lawmaker mp member leader chief head chair chairman chairwoman "
    "chairperson director executive ceo founder co-founder owner manager boss spokesman spokeswoman spokesperson "
    "secretary ambassador envoy diplomat lawyer attorney solicitor barrister prosecutor judge magistrate justice "
    "detective inspector sergeant captain commander general colonel soldier pilot driver doctor nurse surgeon "
    "professor scientist researcher economist analyst expert author writer journalist reporter editor actor "
    "actress singer musician artist player coach striker midfielder defender goalkeeper forward athlete champion "
    "candidate politician activist campaigner resident neighbour neighbor witness victim suspect defendant "
    "plaintiff accused teacher student pupil priest bishop pope king queen prince princess father mother son "
    "daughter husband wife brother sister widow partner friend colleague farmer worker trader investor banker "
    "businessman businesswoman tycoon engineer architect designer coroner sheriff deputy constable superintendent "
    "commissioner treasurer clerk councillor counsel aide adviser advisor consultant veteran patient "
    "whistleblower insider hacker dealer smuggler gunman attacker killer thief"
)
#: Plural-only or collective nouns that "they" goes back to.
GROUPS = _words(
    "police people authorities prosecutors officials experts residents witnesses investigators detectives "
    "researchers scientists analysts doctors lawyers critics supporters opponents campaigners activists lawmakers "
    "ministers staff crew family couple pair team public community force gang government opposition jury"
)
TITLES = _words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lady lord dame professor president minister senator sen sen. "
    "rep rep. gov gov. governor judge justice captain capt capt. sergeant sgt sgt. colonel col col. general gen gen. "
    "lieutenant lt lt. detective inspector officer chief pope king queen prince princess bishop father sister "
    "secretary chancellor mayor councillor cllr superintendent commissioner chairman ceo spokesman spokeswoman rev rev."
)
MALE = _words(
    "mr mr. sir lord king prince man boy father son husband brother spokesman chairman businessman he him his"
)
FEMALE = _words(
    "mrs mrs. ms ms. miss lady dame queen princess woman girl mother daughter wife sister spokeswoman chairwoman "
    "businesswoman actress she her hers"
)
#: Roles: who holds which post, what somebody is.
ROLES = PEOPLE | _words(
    "developer maker owner operator parent subsidiary capital successor predecessor supplier sponsor host"
)
#: Spans of time, as in "two months later".
SPANS_OF_TIME = _words(
    "second minute hour day night week fortnight month quarter season year decade century generation"
)
#: Plain words for many people, whatever their form.
ALWAYS_PLURAL = _words("police people staff")
