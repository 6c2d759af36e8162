"""What a full stop may follow without ending a sentence, by language: abbreviations, months, words that begin one.

`titles` never end a sentence, `numbered` do unless a number follows, `short` do where a word follows that begins
sentences and is written small elsewhere (`starters`). `dated` stands before an ordinal: "am 8. November".
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Language", "code_of", "language_of"]

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3_000  # characters by which the languages of a text are known
_SHARE = 0.3  # of the best language's function words that another one needs to count, too


class Language(NamedTuple):
    """The words of one language, or of the several that a text is written in."""

    titles: frozenset[str]
    short: frozenset[str]
    numbered: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    dated: frozenset[str]


def _language(
    titles: str = "", short: str = "", numbered: str = "", starters: str = "", months: str = "", dated: str = ""
) -> Language:
    return Language(*(frozenset(words.split()) for words in (titles, short, numbered, starters, months, dated)))


_ANY = _language(
    titles="dr prof cf vs ie eg st ca",
    short="etc al approx inc ltd co corp jr sr ed eds dept univ feb aug sept oct nov dec",
    numbered="no nos nr fig figs vol vols p pp ch chap sec art abs bd par ex cap col mar jan jun jul apr sat sun mon v",
)
_LANGUAGES: dict[str, Language] = {
    "en": _language(
        titles="mr mrs ms rev hon gen lt maj capt sgt cmdr adm gov sen rep pres amb messrs mmes viz",
        short="tue thu fri est ave blvd rd mt ft",
        starters=(
            "a an and as at but by for from he her his how however i if in it its my no not of on or our she since "
            "so some such that the their then there they these this those though to under until we what when where "
            "which while who why with yet you"
        ),
        months=(
            "january february march april may june july august september october november december "
            "jan feb mar apr jun jul aug sep sept oct nov dec"
        ),
    ),
    "de": _language(
        titles="hr fr frl dipl ing bzw vgl sog bspw insb geb gest zzgl inkl exkl ggf evtl eigtl bzgl mag priv",
        short="usw usf mio mrd tsd hrsg jh jhd str mwst tel allg ehem engl frz dt z.b u.a d.h o.ä",
        numbered="abb tab kap bl anm ziff nrn rn rdnr s",
        starters=(
            "aber alle als am an auch auf aus bei bis da dabei damit danach dann das dass dem den denn der des "
            "deshalb die dies diese dieser dieses doch dort durch ein eine einem einen einer er es für gegen ich ihr "
            "im in ist jede jeder kein keine man mit nach nicht noch nun nur ob oder ohne sein seine seit sich sie "
            "sind so trotz und unter vom von vor war warum was weil wenn wer wie wir wo zu zudem zum zur zwar über"
        ),
        months=(
            "januar jänner februar feber märz april mai juni juli august september oktober november dezember "
            "jan feb mär apr jun jul aug sep sept okt nov dez"
        ),
        dated=(
            "am ab an bis dem den der des die das vom zum zur im ins seit und oder beim jeder jede jeden ein eine "
            "einem einen einer ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner mein meine meinem meinen"
        ),
    ),
    "fr": _language(
        titles="m mm mme mmes mlle mlles mgr me pr ste stes av apr env",
        short="janv févr avr juil déc boul éd tél hab",
        numbered="fasc pag",
        starters=(
            "au aux avec ce ces cette dans de des donc du elle elles en est et il ils je la le les leur mais ne nous "
            "on or où par pas pour puis quand que qui sa se selon ses si son sur tout un une vous à"
        ),
        months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "es": _language(
        titles="sra sras srta dra d dña ud uds excmo excma lic",
        short="ee.uu avda aprox tel hnos",
        numbered="núm pág págs cta",
        starters=(
            "al como con cuando de del desde el ella ellos en entre es esta este fue ha hay la las lo los más nadie "
            "ni no para pero por porque que se según si sin sobre su sus también un una y ya"
        ),
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "it": _language(
        titles="sig sigg sig.ra dott dott.ssa avv arch on mons cfr",
        short="ecc tel",
        numbered="pag pagg n",
        starters=(
            "al alla anche che chi ci come con così da dal dalla dei del della di e è era ha i il in la le lo ma nel "
            "nella nessuno non o per perché più poi quando se si sono su sul tra tutti un una uno"
        ),
        months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    ),
    "nl": _language(
        titles="dhr mevr mw drs ir bijv bv resp",
        short="enz",
        numbered="blz afb",
        starters=(
            "aan als bij daar dan dat de deze die dit door een en er het hij ik in is maar met na naar niemand niet "
            "nog of om onder ook op over te tot uit van voor want was wat we wie ze zij zijn zo"
        ),
        months="januari februari maart april mei juni juli augustus september oktober november december",
    ),
    "pt": _language(
        titles="sra sras srta dra exmo exma",
        short="aprox tel séc",
        numbered="núm pág págs n.º",
        starters=(
            "a ao as com como da das de do dos e ela ele em entre era está foi há isso já mais mas na nas ninguém no "
            "nos não o os ou para pela pelo por porque que se sem seu sua são também um uma à é"
        ),
        months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "ru": _language(
        titles="г-н г-жа им ул проф акад",
        short="г гг др пр т.д т.п т.е руб тыс млн млрд",
        numbered="стр рис гл ст",
        starters=(
            "а без в во для до его ее если за и из или их к как когда мы на не никто но о об он она они от по при с "
            "со так также то у что эта это этот я"
        ),
        months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
}


def language_of(text: str) -> Language:
    """The words that count in a text: of the languages whose function words it has most of; English without any."""
    return _known(text[:_SAMPLE])


def code_of(text: str) -> str:
    """The code of the language whose function words a text has most of; empty for a text without any.

    >>> code_of("Der Damm ist sicher."), code_of("La torre è vecchia, ma il ponte è di ferro."), code_of("12")
    ('de', 'it', '')
    """
    counts = _counts(text[:_SAMPLE])
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def _counts(sample: str) -> dict[str, int]:
    """How many function words of each language a text has."""
    words = Counter(map(str.lower, _WORD.findall(sample)))
    return {name: sum(map(words.__getitem__, one.starters & words.keys())) for name, one in _LANGUAGES.items()}


@lru_cache(maxsize=16)
def _known(sample: str) -> Language:
    counts = _counts(sample)
    most = max(counts.values())
    chosen = [one for name, one in _LANGUAGES.items() if most and counts[name] >= _SHARE * most]
    every = [_ANY, *(chosen or [_LANGUAGES["en"]])]
    return Language(*(frozenset().union(*fields) for fields in zip(*every, strict=True)))
