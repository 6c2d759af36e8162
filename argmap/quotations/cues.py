"""Words of several languages beside a quotation: who says it, whose work it is, that a title follows."""

from __future__ import annotations

import re

__all__ = ["has_pronoun", "has_saying", "has_speaker", "is_title_before"]

_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|writ(?:e|es|ing)|wrote|add(?:s|ed)?|told|tell(?:s|ing)?|report(?:s|ed|ing)?|argu(?:e|es|ed|ing)|claim(?:s|ed)?"
    r"|ask(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|explain(?:s|ed)?|warn(?:s|ed)?|insist(?:s|ed)?|conclud(?:e|es|ed)"
    r"|continu(?:e|es|ed)|went on|stat(?:e|es|ed)|observ(?:e|es|ed)|remark(?:s|ed)?|recall(?:s|ed)?|declar(?:e|es|ed)"
    r"|announc(?:e|es|ed)|admit(?:s|ted)?|confirm(?:s|ed)?|suggest(?:s|ed)?|according|quot(?:e|es|ed)|note[sd]?"
    r"|sag(?:t|te|ten|en)|schr(?:eibt|ieb|ieben|eiben)|erklär(?:t|te|ten)|mein(?:t|te)|berichte(?:t|te|ten)|laut|zufolge"
    r"|fragt|fragte|antwortet|antwortete|warnt|warnte|betont|betonte|heißt|hieß|fügt|fügte|so"
    r"|dit|disait|disent|écri(?:t|vait|vent)|affirme|affirmait|explique|expliquait|ajoute|ajoutait|selon|d'après|déclare"
    r"|a déclaré|a dit|a écrit|estime|rapporte|répond|note)\b"
    r"|[说說称稱曰問问答道写寫]|言[いっう]|述べ|語っ|話し|書い|よると",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:s?he|they|er|sie|il|elle|ils|elles)\b|[他她彼]", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:\b(?:titled|entitled|called|named|headlined|novel|book|film|movie|song|album|poem|play|essay|article|painting"
    r"|opera|musical|series|show|programme|program|episode|magazine|podcast|chapter|report|documentary|exhibition"
    r"|roman|buch|film|lied|gedicht|stück|aufsatz|artikel|titel|oper|serie|ausstellung|namens|livre|chanson|poème"
    r"|pièce|intitulée?s?|titre|émission|tableau)[,:]?|書籍|小説|小说|映画|电影|電影|歌曲)\s*\Z",
    re.IGNORECASE,
)
_FAR = 40


def has_saying(text: str) -> bool:
    """Whether a text has a word for saying or writing.

    >>> has_saying(" she said, "), has_saying(", sagte er, "), has_saying(" and the ")
    (True, True, False)
    """
    return bool(_SAYING.search(text))


def has_speaker(text: str) -> bool:
    """Whether a text says that a person says something, whom it named before: "he said".

    >>> has_speaker(", she said."), has_speaker("the gazette wrote ")
    (True, False)
    """
    return has_pronoun(text) and has_saying(text)


def has_pronoun(text: str) -> bool:
    """Whether a text has a pronoun for a person whom it named before."""
    return bool(_PERSON.search(text))


def is_title_before(text: str) -> bool:
    """Whether a text ends with a word after which a title comes.

    >>> is_title_before("her first novel, "), is_title_before("she said ")
    (True, False)
    """
    return bool(_TITLE.search(text[-_FAR:]))
