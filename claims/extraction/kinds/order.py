"""The kind of a claim: the first of the list in ``reading.KINDS`` that fits."""

from __future__ import annotations

from ..attribution.link import Link
from ..splitting.draft import Draft
from ..structure import Structure
from .accusation import accuses
from .cause import causes
from .comparison import compares
from .figure import counts_speakers, figure_matters
from .forecast import is_future, means_to
from .office import tells_office
from .opinion import believed, judges, rates, speaks_of_self
from .state import is_state
from .wording import is_wording


def kind_of(s: Structure, draft: Draft, link: Link | None, figures: set[int]) -> str:
    """Return the kind of a claim; ``figures`` are the words of its figures that have a value.

    What somebody means to do, expects, believes or wishes goes before a figure in it: that is
    the guide's rule. What simply will be with a figure is a quantity, as the order has it.
    """
    if accuses(s, draft, link):
        return "accusation"
    belief = believed(s, draft, link)
    if belief and not (link is not None and counts_speakers(s, link)):
        return belief
    if draft.form == "expected" or means_to(s, draft):
        return "forecast"
    if link is not None and counts_speakers(s, link):
        return "quantity"
    if figures and figure_matters(s, draft, figures):
        return "quantity"
    duty = judges(s, draft, link)
    if not duty and tells_office(s, draft) and not is_future(s, draft):
        return "role"
    if rates(s, draft):
        return "opinion"
    if is_wording(s, draft, link):
        return "quote"
    if causes(s, draft):
        return "cause"
    if compares(s, draft, quoted=link is not None):
        return "comparison"
    if is_future(s, draft) and not (duty and speaks_of_self(s, draft)):
        return "forecast"
    if duty:
        return "opinion"
    return "property" if is_state(s, draft) else "event"
