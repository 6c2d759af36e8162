"""Maps of every shape for tests of formats: made by hypothesis, with a short article of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.graph import Polarity
from argmap.model import EvidenceType
from argmap.scheme_names import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE = """The harbour is silting up

The harbour fills with silt every year. Ships of more than six metres cannot enter it any more, the mayor said: "No one
dredges." Eleven shops by the quay gave up.

The harbour fills with silt every year, said the pilot, and the town lives on it.
"""
QUOTES: list[Any] = [
    "The harbour is silting up",
    "Ships of more than six metres cannot enter it any more",
    "Eleven shops by the quay gave up",
    "and the town lives on it",
    {"exact": "The harbour fills with silt every year", "suffix": ". Ships"},
    {"exact": "The harbour fills with silt every year", "suffix": ", said the pilot"},
    'Ships of more than six metres [...] the mayor said: "No one dredges."',
]
_PIECES = st.sampled_from(
    [
        *"abc XYZ,.;:!?-–—’'\"()[]{}<>@#*_/\\=+~|&%$^`1é漢\u00a0😀",
        "word ",
        "of the ",
        "  ",
        "\n",
        "http://a.b/c",
        "[1](x)",
        "// c",
        "<!-- c -->",
        "/* c */",
        "===",
        ":happy:",
        ".A.",
        "{a: 1}",
        "-- ",
        "\u2028",
        "&amp;",
        "<b>",
    ]
)
TEXTS = st.lists(_PIECES, min_size=1, max_size=8).map("".join).filter(lambda text: any(one.isalnum() for one in text))
TAGS = st.sampled_from(["en", "de-CH-1996", "zh-Hant", "ar", "x-home", "no"])
IDS = st.sampled_from(
    ["T", "R1", "n12", "278", "a]b", "x>y", "-a", "Untitled-1", "constructor", "é", "a:b", "2_16", "id-with-dashes"]
)


@st.composite
def drafts(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Draft:
    """A map with claims, steps and everything that they may carry; premises always come after their conclusion."""
    draft = Draft({"argmap": 1, "article": {"file": "article.txt"}}, [0])
    if draw(st.booleans()):
        draft.header["title"] = draw(TEXTS).strip()
    if draw(st.booleans()):
        draft.header |= {"language": draw(TAGS), "article": draft.header["article"] | {"language": draw(TAGS)}}
    if draw(st.booleans()):
        draft.header["note"] = draw(TEXTS).strip()
    for index in range(draw(st.integers(1, 9))):
        _claim(draw, draft, index)
    _ids(draw, draft)
    _refs(draw, draft)
    return draft


def _claim(draw: Callable[[st.SearchStrategy[Any]], Any], draft: Draft, index: int) -> None:
    kind = "thesis" if index == 0 and draw(st.booleans()) else draw(st.sampled_from(["premise", "premise", "evidence"]))
    claim = DraftClaim(kind, draw(TEXTS))
    draft.claims.append(claim)
    fields = claim.fields
    if kind == "evidence":
        fields |= draw(
            st.fixed_dictionaries(
                {},
                optional={
                    "type": st.sampled_from([str(one) for one in EvidenceType]),
                    "date": TEXTS,
                    "source_rating": st.just("B2"),
                },
            )
        )
    if kind != "thesis" and draw(st.booleans()):
        fields["attributed_to"] = draw(TEXTS)
    if draw(st.booleans()):
        fields["quote"] = draw(st.lists(st.sampled_from(QUOTES), min_size=1, max_size=2))
    elif kind != "evidence" and draw(st.booleans()):
        fields["implicit"] = True
    if draw(st.integers(0, 3)) == 0:
        fields["note"] = draw(TEXTS)
    if index and draw(st.integers(0, 4)) == 0:
        fields["by"] = "reader"
    if index:
        _place(draw, draft, index)


def _place(draw: Callable[[st.SearchStrategy[Any]], Any], draft: Draft, index: int) -> None:
    """Make a claim an aside, a linked premise of a step that there is, or the premise of a new one."""
    way = draw(st.integers(0, 6))
    claim = draft.claims[index]
    if way == 0:
        draft.roots.append(index)
        return
    if way <= 2 and draft.steps:
        number = draw(st.integers(0, len(draft.steps) - 1))
        draft.steps[number].premises.append(index)
        claim.home = number
        return
    polarity = draw(st.sampled_from(list(Polarity)))
    if polarity is Polarity.UNDERCUT and draft.steps:
        step = DraftStep(polarity, None, draw(st.integers(0, len(draft.steps) - 1)), [index])
    else:
        step = DraftStep(
            draw(st.sampled_from([Polarity.SUPPORT, Polarity.ATTACK])), draw(st.integers(0, index - 1)), None, [index]
        )
    step.fields = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "scheme": st.sampled_from([str(one) for one in Scheme]),
                "strength": st.sampled_from([0.25, 1.0]),
            },
        )
    )
    claim.home = draft.join(step)
    if step.polarity is not Polarity.SUPPORT and draw(st.integers(0, 4)) == 0:
        fields = claim.fields if draw(st.booleans()) else step.fields
        fields |= {"by": "reader", "aims_at": "conclusion"}


def _ids(draw: Callable[[st.SearchStrategy[Any]], Any], draft: Draft) -> None:
    for claim in draft.claims:
        if draw(st.booleans()):
            claim.fields["id"] = draw(IDS)
    seen: set[str] = set()
    for claim in draft.claims:
        name = claim.fields.get("id")
        if name in seen or (name and name.isdigit()):
            del claim.fields["id"]
        seen.add(name or "")


def _refs(draw: Callable[[st.SearchStrategy[Any]], Any], draft: Draft) -> None:
    """Use some claims once more, always for a claim that comes before them, so that nothing closes a circle."""
    for _ in range(draw(st.integers(0, 2))):
        premise = draw(st.integers(0, len(draft.claims) - 1))
        if premise:
            target = draw(st.integers(0, premise - 1))
            draft.join(DraftStep(draw(st.sampled_from([Polarity.SUPPORT, Polarity.ATTACK])), target, None, [premise]))
