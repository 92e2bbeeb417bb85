"""The kind of a claim: the first of the list in the guide that fits."""

from __future__ import annotations

from .attribution import Link
from .lexicon import attribution as lexicon
from .lexicon import nouns
from .phrases import AUXILIARIES
from .splitting import Draft
from .structure import Structure

_CAUSE = frozenset("because cause causes caused lead led result thanks due owing trigger spark prompt blame force enable help contribute".split())
_CAUSE_VERBS = frozenset("cause trigger spark prompt help".split())
_COMPARING = frozenset(("JJR", "JJS", "RBR", "RBS"))
_ORDER_WORDS = frozenset("first last only same largest biggest record unprecedented twice".split())
_FUTURE = frozenset(("will", "shall", "would", "may", "might", "could", "’ll", "'ll", "going", "due", "should"))
_OPINION_CUES = frozenset(
    "believe think feel consider hope want fear love like prefer doubt argue call describe criticise criticize praise "
    "condemn welcome insist regard support oppose slam hail favour favor"
    .split()
)
_FORECAST_CUES = frozenset(
    "plan intend expect predict forecast promise vow pledge threaten aim propose warn project anticipate estimate_will".split()
)
_JUDGING = frozenset(
    "good bad great terrible wonderful beautiful ugly important unfair fair disgraceful shameful ridiculous brilliant "
    "excellent poor weak strong wrong right proud happy sad angry disappointed disappointing unacceptable outrageous "
    "best worst better worse fantastic amazing awful tragic vital crucial essential necessary clear confident "
    "impressive lovely nice sorry ashamed worth reckless stupid dangerous absurd remarkable difficult hard easy"
    .split()
)


#: Verbs of what something is, has or can do, not of what happened.
_STATIVE = frozenset(
    "have contain include own belong originate consist live cover hold work run cost stand sit lie remain know need use "
    "offer host serve employ mean match feature comprise speak measure weigh contain require allow concern depend "
    "resemble suit fit involve lack possess house connect link border surround rely specialise specialize exist "
    "operate produce make sell track match date come stem carry design aim".split()
)


_SPANS_OF_TIME = frozenset("second minute hour day night week fortnight month quarter season year decade century generation".split())


def kind_of(s: Structure, draft: Draft, link: Link | None, figures: set[int]) -> str:
    """Return the kind of a claim; ``figures`` are the words of its figures that have a value."""
    words = draft.words
    lemmas = {s.lemma[i] for i in words}
    predicate = draft.predicate
    if _accuses(s, draft, link, lemmas):
        return "accusation"
    cue = s.lemma[link.head] if link is not None and link.head >= 0 else ""
    belief = cue in _OPINION_CUES and cue not in ("call", "describe", "argue", "insist")
    if link is not None and (cue in _FORECAST_CUES or belief):
        if cue in _FORECAST_CUES or _is_future(s, draft):
            return "forecast"
        if belief and link.rule == "encoder":
            return "opinion"
    if draft.form == "expected" or _means_to(s, draft):
        return "forecast"
    if figures and _figure_matters(s, draft, figures):
        return "quantity" if not _is_future(s, draft) else "forecast"
    if draft.form == "member":
        return "role"
    if _is_role(s, draft):
        return "role"
    if any(s.lemma[i] in ("because", "thanks", "due", "owing") or (s.lower[i] == "led" ) for i in words) and _causes(s, draft):
        return "cause"
    if predicate in words and s.lemma[predicate] in _CAUSE_VERBS:
        return "cause"
    if _is_future(s, draft):
        return "forecast"
    if any(s.tag[i] in _COMPARING and (s.tag[i] in ("JJS", "RBS") or any(s.lower[j] == "than" for j in words)) for i in words):
        return "comparison"
    if any(s.lower[i] in ("first", "only") and s.relation[i] == "amod" for i in words) and draft.form != "member":
        return "comparison"
    if link is not None and _judges(s, draft):
        return "opinion"
    if link is not None and link.mode in ("direct", "mixed") and _describes(s, draft):
        return "opinion"
    if _is_property(s, draft):
        return "property"
    return "event"


def _accuses(s: Structure, draft: Draft, link: Link | None, lemmas: set[str]) -> bool:
    if link is not None and link.mode == "accusation":
        return True
    predicate = draft.predicate
    if draft.form in ("member", "figure", "measure") and link is None:
        return False
    if predicate in draft.words and s.lemma[predicate] in lexicon.PROCEEDINGS and s.tag[predicate][:2] == "VB":
        return s.lemma[predicate] not in ("fine", "suspect") or s.tag[predicate] == "VBN"
    if predicate in draft.words and s.lemma[predicate] in lexicon.CRIMES and s.tag[predicate][:2] == "VB":
        passive = any(s.relation[c] == "aux:pass" for c in s.children[predicate])
        return not passive and s.lemma[predicate] not in ("attack", "shoot", "threaten") or link is not None and link.mode == "hearsay"
    if link is not None and link.mode in ("hearsay", "accusation"):
        return bool(lemmas & lexicon.CRIMES)
    if s.lemma[predicate] == "plead" or (s.tag[predicate] == "JJ" and s.lower[predicate] == "guilty"):
        return True
    return any(s.lower[i] in ("guilty", "charged", "allegedly") for i in draft.words)


def _figure_matters(s: Structure, draft: Draft, figures: set[int]) -> bool:
    """Return whether a figure is the point: it stands at the predicate, not deep in a modifier."""
    if draft.form in ("figure", "measure", "object", "age", "row"):
        return True
    if draft.form == "member":
        return False
    for index in figures:
        steps = 0
        if s.relation[s.head[index]] in ("advmod", "obl:unmarked", "nmod:unmarked", "advcl") and s.entity[s.head[index]] in ("time", "O"):
            # "two months later": when it happened, not how much.
            if s.lemma[s.head[index]] in _SPANS_OF_TIME:
                continue
        at = index
        while at != draft.predicate and s.head[at] != at and steps < 4:
            if s.relation[at] in ("acl", "acl:relcl", "advcl"):
                steps = 9
                break
            at = s.head[at]
            steps += 1
        if steps <= 3:
            return True
    return False


def _is_role(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    if s.tag[predicate].startswith("NN"):
        noun = s.lemma[predicate]
        copular = any(s.relation[c] == "cop" for c in s.children[predicate])
        if draft.form == "apposition" or copular:
            if noun in nouns.ROLES:
                return True
            if draft.form == "apposition" and draft.subject is not None:
                return s.lemma[draft.subject] in nouns.ROLES
    lemma = s.lemma[predicate]
    return lemma in ("appoint", "elect", "head", "lead", "chair", "join", "resign", "retire", "represent", "name") and (
        lemma not in ("lead", "name", "join", "head") or any(s.entity[c] == "organization" or s.lemma[c] in nouns.ROLES for c in draft.words)
    ) and s.tag[predicate][:2] == "VB"


def _causes(s: Structure, draft: Draft) -> bool:
    return any(
        s.lower[i] in ("because", "thanks", "owing", "led") or (s.lower[i] == "due" and i + 1 < len(s) and s.lower[i + 1] == "to")
        for i in draft.words
    )


def _is_future(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    if any(s.relation[c] in AUXILIARIES and s.lower[c] in ("will", "shall", "may", "might", "could", "’ll", "'ll", "wo") for c in s.children[predicate]):
        return True
    return any(s.lower[c] == "going" for c in (s.head[predicate],)) and s.relation[predicate] == "xcomp"


def _means_to(s: Structure, draft: Draft) -> bool:
    """ "wants to", "is about to", "has no plans to": what may come, in the publication's voice."""
    predicate = draft.predicate
    infinitive = any(s.relation[c] in ("xcomp", "acl") for c in s.children[predicate])
    if s.lemma[predicate] in ("want", "plan", "intend", "aim", "hope") and infinitive:
        return True
    if s.lemma[predicate] == "like" and any(s.lower[c] in ("would", "’d", "'d") for c in s.children[predicate]):
        return True
    if s.lower[predicate] in ("about", "due", "set") and infinitive:
        return True
    return s.lemma[predicate] == "have" and any(
        s.lemma[c] in ("plan", "intention") for c in s.children[predicate] if s.relation[c] == "obj"
    )


def _judges(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    if s.lemma[predicate] in _JUDGING:
        return True
    if s.tag[predicate].startswith("NN") and any(s.relation[c] == "cop" for c in s.children[predicate]):
        return any(s.lemma[c] in _JUDGING for c in s.children[predicate]) or s.lemma[predicate] in ("disgrace", "shame", "mistake", "tragedy", "triumph", "joke", "scandal", "insult")
    if s.lemma[predicate] in ("need", "deserve") and s.tag[predicate][:2] == "VB":
        return True
    return any(s.lower[c] in ("should", "must", "ought") and s.relation[c] == "aux" for c in s.children[predicate])


def _describes(s: Structure, draft: Draft) -> bool:
    """A quoted "X is <adjective>" is how somebody sees it, but for "able", "open", "dead"."""
    predicate = draft.predicate
    return (
        s.tag[predicate] == "JJ"
        and s.lower[predicate] not in _PLAIN
        and any(s.relation[c] == "cop" for c in s.children[predicate])
    )


_PLAIN = frozenset(
    "able unable open closed dead alive available present absent due likely unlikely free full empty active "
    "aware unaware responsible eligible safe ready pregnant married single new old national local public private".split()
)
#: Passives that tell a state even in the past tense.
_STATES = frozenset("base locate situate design know call keep hash equip surround own attach link house build".split())


def _is_property(s: Structure, draft: Draft) -> bool:
    predicate = draft.predicate
    if draft.form in ("apposition", "reduced"):
        return True
    if any(s.relation[c] == "cop" for c in s.children[predicate]):
        return s.lower[predicate] not in ("able", "unable")
    present = s.tag[predicate] in ("VBZ", "VBP") and not any(s.relation[c] in ("aux", "aux:pass") for c in s.children[predicate])
    if draft.form == "relative" and present:
        return True
    passive = [c for c in s.children[predicate] if s.relation[c] == "aux:pass"]
    if passive and (s.lower[passive[0]] in ("is", "are", "’s", "'s") and s.lemma[predicate] in _STATES | {"make", "use", "run", "require", "intend", "mean", "aim"} or s.lemma[predicate] in _STATES):
        return True
    if s.tag[predicate] in ("VBD", "VBN"):
        return s.lemma[predicate] in ("have", "contain", "own", "belong", "originate", "consist", "live", "base", "lack", "know", "need")
    return present and s.lemma[predicate] in _STATIVE
