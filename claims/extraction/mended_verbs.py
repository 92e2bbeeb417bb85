"""Verbs that the parser took for something else, mended in the tree."""

from __future__ import annotations

from .hanging import hang
from .lemmas import EXCEPTIONS, lemma_of
from .structure import Structure

_HELPING = ("aux", "aux:pass", "cop")
_SUBJECTS = ("nsubj", "nsubj:pass")
_COMPLETING = ("obj", "iobj", "ccomp", "xcomp")
#: Verbs that stand without an object: "was born in Tarsk and studied in Lindby" is no passive.
_ALONE = frozenset(
    "study work live die move serve play marry travel return graduate retire resign escape flee "
    "remain continue become go come fall rise stay grow begin start end happen appear".split()
)
_WITH_BARE_INFINITIVE = frozenset("let make have help see hear watch feel bid".split())
#: Prepositions that are conjunctions as well.
_OPENING = frozenset(("after", "before", "since", "until", "as"))
#: "seen", "taken" are participles and nothing else; "rose", "fell", "took" past tenses.
_PARTICIPLE_ONLY = frozenset(EXCEPTIONS.get("VBN", {})) - frozenset(EXCEPTIONS.get("VBD", {}))
_PAST_ONLY = frozenset(EXCEPTIONS.get("VBD", {})) - frozenset(EXCEPTIONS.get("VBN", {}))


def find_lost_verbs(s: Structure) -> None:
    """Make clauses of "after orders rose" and "after police “wiretapped” servers".

    The parser took the verb for a participle that limits a noun.
    """
    helped = {s.head[i] for i, relation in enumerate(s.relation) if relation in _HELPING}
    for index in range(1, len(s)):
        if s.relation[index] == "acl" and s.lower[index] in _PAST_ONLY:
            _raise_over_subject(s, index)
        elif s.relation[index] in ("compound", "amod") and s.lower[index].endswith("ed"):
            if s.head[index] not in helped:
                _raise_over_object(s, index)
        elif s.relation[index] == "appos":
            _give_open_apposition(s, index)


def _give_open_apposition(s: Structure, name: int) -> None:
    """Make "Europol" the subject of "In talks with officials, Europol delivered …".

    An apposition is closed by a comma; what runs on into the verb is the verb's.
    """
    noun = s.head[name]
    verb = s.head[noun]
    if s.relation[noun] not in _SUBJECTS or not noun < name < verb:
        return
    first = s.sentences[s.sentence[name]][0]
    while not s.word[first][0].isalnum():
        first += 1
    opened = s.tag[first] == "IN" and first < noun and name == noun + 2 and s.word[noun + 1] == ","
    if opened and (name + 1 == verb or s.head[name + 1] == verb) and s.tag[name + 1][:1] in "VM":
        s.head[name], s.relation[name] = verb, s.relation[noun]
        s.relation[noun] = "obl"


def _raise_over_subject(s: Structure, verb: int) -> None:
    """Make the noun right before a past tense its subject, where "after" opens the phrase."""
    noun = verb - 1
    if s.tag[noun][:2] != "NN":
        return
    case = next(
        (
            i
            for i in range(s.sentences[s.sentence[verb]][0], noun)
            if s.head[i] == noun and s.relation[i] == "case"
        ),
        None,
    )
    if case is None or s.lower[case] not in _OPENING or s.head[noun] == noun:
        return
    above = s.head[noun]
    if above == verb:
        above = s.head[verb]
    while s.tag[above][:2] == "NN" and s.head[above] not in (above, noun, verb):
        above = s.head[above]
    if above in (noun, verb):
        return
    s.head[verb], s.relation[verb], s.tag[verb] = above, "advcl", "VBD"
    s.lemma[verb] = lemma_of(s.lower[verb], "VBD")
    s.head[noun], s.relation[noun] = verb, "nsubj"
    s.head[case], s.relation[case] = verb, "mark"


def _raise_over_object(s: Structure, verb: int) -> None:
    """Make a verb of what stands between a subject and the noun the subject hangs on."""
    noun = s.head[verb]
    if noun < verb:
        return
    first = s.sentences[s.sentence[verb]][0]
    before = [i for i in range(first, verb) if s.head[i] == noun]
    subject = next((i for i in before if s.relation[i] == "nsubj"), None)
    if subject is None or s.head[noun] == verb:
        return
    above = s.head[noun]
    s.relation[verb] = s.relation[noun]
    s.head[verb] = verb if above == noun else above
    s.tag[verb] = "VBD"
    s.head[noun], s.relation[noun] = verb, "obj"
    for index in before:
        if s.relation[index] == "case" and s.lower[index] in _OPENING:
            s.relation[index] = "mark"
            s.relation[verb] = "advcl" if s.head[verb] != verb else "root"
        if index <= subject:
            s.head[index] = verb


def give_back_verbs(s: Structure) -> None:
    """Hang "is" on the predicate of the subject before it, not on that of a later clause."""
    subject: dict[int, int] = {}
    helped: set[int] = set()
    for index, relation in enumerate(s.relation):
        if relation in _SUBJECTS and index < s.head[index]:
            subject[s.head[index]] = index
        elif relation in _HELPING:
            helped.add(s.head[index])
    for index, relation in enumerate(s.relation):
        if relation not in _HELPING or s.head[index] <= index:
            continue
        for nearer in range(index + 1, s.head[index]):
            if nearer in subject and nearer not in helped and subject[nearer] < index:
                hang(s, index, nearer, relation)
                helped.add(nearer)
                break


def tag_finite_verbs(s: Structure) -> None:
    """Tag a verb as finite where its clause has a subject and no other verb.

    "set", "resist" and "held" are spelt like infinitives or participles.
    """
    subjects = {s.head[i] for i, relation in enumerate(s.relation) if relation == "nsubj"}
    helped = {
        s.head[i]
        for i, relation in enumerate(s.relation)
        if relation in _HELPING or s.lower[i] == "to"
    }
    passive = {s.head[i] for i, relation in enumerate(s.relation) if relation == "aux:pass"}
    with_object = {s.head[i] for i, relation in enumerate(s.relation) if relation in _COMPLETING}
    for index, word in enumerate(s.lower):
        if s.tag[index] == "VBD" and word in _PARTICIPLE_ONLY:
            s.tag[index] = "VBN"
    for index, tag in enumerate(s.tag):
        if s.relation[index] == "conj" and s.head[index] in passive and index not in helped:
            alone = index in with_object or s.lemma[index] in _ALONE or index in subjects
            if tag in ("VBD", "VBN") and s.lower[index] not in _PAST_ONLY:
                s.tag[index] = "VBD" if alone else "VBN"
            continue
        if index in helped or tag not in ("VB", "VBN"):
            continue
        relation, first = s.relation[index], s.head[index]
        if index in subjects:
            # "let him go", "saw him go", "the man seen by her" leave the verb as it is.
            loose = relation in ("root", "parataxis", "conj", "advcl", "acl:relcl")
            told = relation == "ccomp" and s.lemma[first] not in _WITH_BARE_INFINITIVE
            if loose or told:
                s.tag[index] = "VBP" if tag == "VB" else "VBD"
        elif tag == "VBN" and relation == "conj" and s.tag[first] == "VBD":
            if first not in helped and first in subjects:
                s.tag[index] = "VBD"


def give_purpose_to_nearest(s: Structure) -> None:
    """Hang "made a plan and hired a man to carry it out" on the verb before the purpose."""
    second: dict[int, int] = {}
    for index, relation in enumerate(s.relation):
        if relation == "conj" and s.tag[index][:2] == "VB" and s.head[index] < index:
            second[s.head[index]] = index
    for index, relation in enumerate(s.relation):
        if relation != "advcl" or s.tag[index] != "VB" or s.lower[index - 1] != "to":
            continue
        nearer = second.get(s.head[index])
        if nearer is not None and nearer < index and s.word[index - 2] != ",":
            hang(s, index, nearer, "advcl")
