"""The codes of what can be wrong with the quotations of a draft."""

from __future__ import annotations

from argmap.diagnostics import About, Code, Severity

__all__ = [
    "ALTERED",
    "BRACKETED",
    "CODES",
    "CONTESTED",
    "CUT",
    "DISJOINTED",
    "DISTORTED",
    "DOUBTFUL",
    "FOUND",
    "HIDING",
    "MISATTRIBUTED",
    "MISSING",
    "SEVERAL",
    "SPEAKER",
    "UNCLOSED",
    "UNREADABLE",
    "UNSEARCHED",
]

FOUND = Code.documented(
    "AM600",
    "found-quotation",
    Severity.INFO,
    """A quotation stands in a source as it is quoted.

    No fault: `argmap quotes --list` reports every quotation with its place in the source, so that a desk can look each
    one up. Without `--list` nothing is said of these.

    Fails:

        The gazette wrote: “It is silting up every year.”

    Passes:

        The gazette wrote that the harbour is silting up.
    """,
    about=About.DRAFT,
)
MISSING = Code.documented(
    "AM601",
    "missing-quotation",
    Severity.ERROR,
    """No source has the words of a quotation, nor anything close to them.

    Invented words, a paraphrase between quotation marks, or a source that was not given. The passages that share most
    with it are named. Words that somebody said to the writer stand in no source: ignore the finding with a reason.

    Fails:

        The mayor said: “We will sell the whole harbour to the railway.”

    Passes:

        The mayor said: “It is silting up every year.”
    """,
    about=About.DRAFT,
)
DISTORTED = Code.documented(
    "AM602",
    "distorted-quotation",
    Severity.ERROR,
    """A quotation changes the words of its source, and with them what it says.

    What was changed decides, not how much: a dropped "not", another number or name, "all" for "some", an aside that is
    left out without a mark. Every change that is not known to leave the sense as it is counts, and so does half a word
    ("legal" out of "illegal"). The message names the kind of change and shows the difference word by word. Maps have
    AM204 and AM216 for it.

    Fails:

        The gazette counted: “Twelve shops on the quay have closed since May.”

    Passes:

        The gazette counted: “Eleven shops on the quay have closed since May.”
    """,
    about=About.DRAFT,
)
ALTERED = Code.documented(
    "AM603",
    "altered-quotation",
    Severity.WARNING,
    """A quotation has the words of its source, but writes them otherwise.

    Spelling, capitals, accents, punctuation, numbers as words or figures, a little word, a slip of the hand: the sense
    is the same, and still these are not quite the source's words. Typography is no difference, nor is a small letter or
    a capital at the beginning, nor a comma or full stop that the draft puts before its closing mark. Maps have AM203
    for it.

    Fails:

        The gazette counted: “11 shops on the quay have closed since May.”

    Passes:

        “Eleven shops on the quay”, the gazette counted, “have closed since May.”
    """,
    about=About.DRAFT,
)
MISATTRIBUTED = Code.documented(
    "AM604",
    "misattributed-quotation",
    Severity.WARNING,
    """The source that is named beside a quotation does not have its words; another one has.

    A source is named by its file, its title or its author in the sentence of the quotation (of a block quote: in the
    sentence before it, or below it after a dash), by a single word of these only with a capital and beside a word such
    as "wrote" or "according to".

    Article:

        Trade has suffered badly. Eleven shops on the quay have closed since May.

    Fails:

        According to The Courier, “eleven shops on the quay have closed since May”.

    Passes:

        According to The Gazette, “eleven shops on the quay have closed since May”.
    """,
    about=About.DRAFT,
)
HIDING = Code.documented(
    "AM605",
    "hiding-quotation",
    Severity.ERROR,
    """An ellipsis in a quotation hides words that decide what the sentence says.

    A negation, a condition, a restriction, a hedge, who says so, or the end of a sentence may not be left out. Maps
    have AM221 for it.

    Article:

        The firm is not allowed to raise the fare before the end of the winter.

    Fails:

        The contract says: “The firm is [...] allowed to raise the fare before the end of the winter.”

    Passes:

        The contract says: “The firm is not allowed to raise the fare [...].”
    """,
    about=About.DRAFT,
)
BRACKETED = Code.documented(
    "AM606",
    "bracketed-quotation",
    Severity.ERROR,
    """A word in brackets stands in a quotation for words that say something else.

    Brackets explain; they may not put in or take away a negation, a number, a condition, a hedge or a restriction, nor
    put one name for another, nor judge (`[corrupt]`). A name for "he" must stand in the source, and not only later, and
    be no woman's; whether it is the right one of several is for AM615. Maps have AM222 for it.

    Article:

        Some of the measurements were taken at night, when no lorry was on the road.

    Fails:

        The report says: “[All] of the measurements were taken at night.”

    Passes:

        The report says: “Some of the measurements [of noise] were taken at night.”
    """,
    about=About.DRAFT,
)
CUT = Code.documented(
    "AM607",
    "cut-quotation",
    Severity.WARNING,
    """Words just outside a quotation turn or limit what it says.

    The words are exact, but in the source the sentence begins with "No", "Only", "It is not true that", or goes on with
    "unless", "provided that". Nothing is said where the draft's own sentence has such a word. Maps have AM223 for it.

    Article:

        Nobody believes that the old bridge is safe for heavy carts.

    Fails:

        The gazette wrote: “the old bridge is safe for heavy carts”.

    Passes:

        The gazette wrote that nobody thinks “the old bridge is safe for heavy carts”.
    """,
    about=About.DRAFT,
)
SPEAKER = Code.documented(
    "AM608",
    "anonymous-quotation",
    Severity.WARNING,
    """The source gives the words of a quotation to somebody whom the draft does not name.

    In the source stands "Critics say that" or ", the agency estimated" just outside the quotation. Without it the words
    pass for the source's own. Nothing is said where the draft's sentence names them, too, or has "she said" of somebody
    named before, or "she" of whom the sentence before names; of "he said" in the source, where the draft names somebody
    whom the source names shortly before. Whether that is the one who speaks there is not known. Maps have AM224 for it.

    Article:

        Dr. Amara Lind says that the old bridge is not safe for heavy carts.

    Fails:

        The gazette wrote: “the old bridge is not safe for heavy carts”.

    Passes:

        In the gazette, Amara Lind said “the old bridge is not safe for heavy carts”.
    """,
    about=About.DRAFT,
)
SEVERAL = Code.documented(
    "AM609",
    "repeated-quotation",
    Severity.INFO,
    """Several sources have the words of a quotation, and the draft does not say which one it quotes.

    One copied from the other, or both quote a third. All places are named.
    """,
    about=About.DRAFT,
)
CONTESTED = Code.documented(
    "AM610",
    "contested-quotation",
    Severity.WARNING,
    """A source has the words of a quotation in several places, which do not say the same.

    At one place "Nobody believes that" or "unless" stands just outside the words, at another it does not. Quote as much
    as shows which one is meant. Words that stand in several places and say the same are no fault of a draft.

    Article:

        Since May the old bridge is safe for carts. Nobody now believes that the old bridge is safe for carts.

    Fails:

        The gazette wrote: “the old bridge is safe for carts”.

    Passes:

        The gazette wrote: “Nobody now believes that the old bridge is safe for carts.”
    """,
    about=About.DRAFT,
)
UNCLOSED = Code.documented(
    "AM611",
    "unclosed-quotation",
    Severity.WARNING,
    """A quotation mark, or a block of code, is opened and not closed.

    Where a quotation ends can only be guessed then, so it was not looked up. A quotation over several paragraphs has an
    opening mark at each of them and a closing one at the end of the last. A block of code that nothing closes runs to
    the end of the draft, and what stands in code is not looked up.

    Fails:

        The gazette wrote: “Trade has suffered badly.

    Passes:

        The gazette wrote: “Trade has suffered badly.”
    """,
    about=About.DRAFT,
)
UNSEARCHED = Code.documented(
    "AM612",
    "unsearched-quotation",
    Severity.ERROR,
    """Quotations were not looked up, because looking for all of them is too much work.

    Looking for the quotations of a draft may cost so many steps and no more, so that the same draft ends at the same
    quotation on every computer. Of what was not looked up nothing is known, so this cannot be silenced. Give fewer
    sources, or check the draft in parts.
    """,
    about=About.DRAFT,
    is_silenceable=False,
)
UNREADABLE = Code.documented(
    "AM613",
    "unreadable-draft",
    Severity.ERROR,
    """The draft, or one of its sources, cannot be read.

    It does not exist, may not be read, is too large, or is not UTF-8 text; a source is empty. The exit status is 2:
    nobody should think that quotations were checked. It cannot be silenced.
    """,
    about=About.DRAFT,
    is_silenceable=False,
)
DISJOINTED = Code.documented(
    "AM614",
    "disjointed-quotation",
    Severity.ERROR,
    """The parts of a quotation around `[...]` stand in another order in the source, or in different paragraphs.

    An ellipsis says "words left out here". Joining words from two paragraphs, or turning them round, makes a sentence
    that nobody wrote. Maps have AM210 for it.

    Fails:

        The gazette wrote: “have closed since May [...] Eleven shops”.

    Passes:

        The gazette wrote: “Eleven shops [...] have closed since May”.
    """,
    about=About.DRAFT,
)
DOUBTFUL = Code.documented(
    "AM615",
    "doubtful-quotation",
    Severity.WARNING,
    """A name in brackets stands for a pronoun that more likely means somebody, or something, else.

    Who is meant, no program can know; it fires where the pronoun stands at the head of its sentence, and the sentence
    before is about another one whom it can mean. Where both are as likely, nothing is said. Maps have AM227 for it.

    Article:

        The firm dismissed Ina Brandt in May, against the advice of Eva Weber. Brandt had asked for shorter days. She
        has been out of work since.

    Fails:

        The gazette wrote: “[Weber] has been out of work since.”

    Passes:

        The gazette wrote: “[Brandt] has been out of work since.”
    """,
    about=About.DRAFT,
)

CODES = (
    FOUND,
    MISSING,
    DISTORTED,
    ALTERED,
    MISATTRIBUTED,
    HIDING,
    BRACKETED,
    CUT,
    SPEAKER,
    SEVERAL,
    CONTESTED,
    UNCLOSED,
    UNSEARCHED,
    UNREADABLE,
    DISJOINTED,
    DOUBTFUL,
)
"""All of them."""
