"""Numbers, times and days in one form, however they are written: "half a million", "5 p.m.", "May 3rd", "£2"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["numbered"]

_LONGEST_FIGURE = 30  # digits
_MOST_WORDS = 20  # of one number
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d\d))?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_UNITS_IN_ORDER = re.compile(r"[1-9](?:st|nd|rd|th)")
_JOINT = re.compile(r"[\s\-\u00ad\u2010\u2011]*")
_HALF = "half"
_HYPHENS = frozenset("-\u2010\u2011")
_PENCE, _POUND = "pence", "£"
_LONGEST_NUMBER = 4  # words
_SIGNS = frozenset("$€£¥")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})([./])(\d{1,2})[./](\d{4})")
_LAST_DAY, _LAST_HOUR, _MONTHS = 31, 12, 12
_LONGEST_UNIT = 3  # words
_FIRST_YEARS, _TENS = range(11, 100), range(20, 100, 10)


class _Text(NamedTuple):
    """A text's words with what stands between them."""

    words: Sequence[Token]
    written: str
    lexicon: Lexicon

    def plain(self, at: int) -> str:
        """The comparable form of a word; empty where there is none."""
        return self.words[at].plain if 0 <= at < len(self.words) else ""

    def between(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.written[self.words[at - 1].end : self.words[at].start].replace("\0", "")

    def follows(self, at: int) -> bool:
        """Whether nothing but spaces and hyphens, or an abbreviation's full stop, parts a word from the one before."""
        if not 0 < at < len(self.words):
            return False
        between = self.between(at)
        if between in {" ", ""}:
            return True
        if between.startswith(".") and self.words[at - 1].written.split()[-1].lower() in self.lexicon["number_stops"]:
            between = between[1:]
        return _JOINT.fullmatch(between) is not None

    def figure(self, at: int) -> Decimal | None:
        """The value of a word that is a number in one form."""
        plain = self.plain(at)
        return Decimal(plain) if plain.replace(".", "", 1).isdecimal() and len(plain) <= _LONGEST_FIGURE else None

    def in_words(self, at: int) -> int | None:
        """The value of a number word, or of several that are one already."""
        plain = self.plain(at)
        is_one = plain.isdecimal() and self.words[at].written[0].isalpha()
        return int(plain) if is_one else self.lexicon.number_of(plain)


class _Found(NamedTuple):
    """What words say in their comparable forms, and the word after them."""

    plain: tuple[str, ...]
    end: int


def numbered(words: list[Token], written: str, lexicon: Lexicon) -> list[Token]:
    """The words with numbers, times and days in one form; a sign of currency stands after its figure."""
    for look in (_in_several_words, _number, _phrase, _unit, _priced, _time, _day):
        words = _joined(_Text(words, written, lexicon), look)
    return words


def _joined(text: _Text, look: Callable[[_Text, int], _Found | None]) -> list[Token]:
    """The words, with every run that `look` finds in its comparable forms."""
    joined: list[Token] = []
    at = 0
    while at < len(text.words):
        found = look(text, at)
        if found is None:
            joined.append(text.words[at])
            at += 1
            continue
        run = text.words[at : found.end]
        end = run[-1].end
        whole = run[0]._replace(plain=found.plain[0], written=" ".join(one.written for one in run), end=end)
        joined.append(whole)
        joined += [whole._replace(plain=plain, start=end - 1, first=whole.start) for plain in found.plain[1:]]
        at = found.end
    return joined


def _in_several_words(text: _Text, at: int) -> _Found | None:
    """A number word of several words: "soixante et onze"."""
    if text.plain(at) not in text.lexicon.first_words:
        return None
    for length in range(min(_LONGEST_NUMBER, len(text.words) - at), 1, -1):
        value = text.lexicon.numbers.get(" ".join(text.plain(at + one) for one in range(length)))
        if value is not None and all(text.follows(at + one) for one in range(1, length)):
            return _Found((str(value),), at + length)
    return None


def _number(text: _Text, at: int) -> _Found | None:
    """A decade, a fraction, an ordinal or a cardinal that begins at a word."""
    lexicon, plain = text.lexicon, text.plain(at)
    begins = plain[0].isdecimal() or plain in lexicon.decades or plain in lexicon["number_scales"].words
    begins = begins or lexicon.number_of(plain) is not None
    if not begins and plain != _HALF and plain not in lexicon["number_one"].words:
        return None
    return _decade(text, at) or _fraction(text, at) or _ordinal(text, at) or _cardinal(text, at)


def _decade(text: _Text, at: int) -> _Found | None:
    decades = text.lexicon.decades
    if (tens := decades.get(text.plain(at))) is not None:
        return _Found((f"{tens}s",), at + 1)
    century = text.in_words(at)
    if century in _FIRST_YEARS and text.follows(at + 1) and (tens := decades.get(text.plain(at + 1))) is not None:
        return _Found((f"{century}{tens}s",), at + 2)
    plain = text.plain(at)
    is_glued = text.plain(at + 1) == "s" and plain.isdecimal() and text.between(at + 1) in {"", "'", "’"}
    return _Found((f"{plain}s",), at + 2) if is_glued else None


def _fraction(text: _Text, at: int) -> _Found | None:
    parts = text.lexicon.denominators.get(text.plain(at + 1))
    count = 1 if text.plain(at) in text.lexicon["number_one"].words else text.in_words(at) or text.figure(at)
    is_plural = text.plain(at + 1).endswith("s")
    if not parts or not count or (count == 1) is is_plural or not text.follows(at + 1):
        return None
    return _Found((_HALF if (count, parts) == (1, 2) else f"{count}/{parts}",), at + 2)


def _ordinal(text: _Text, at: int) -> _Found | None:
    """Tens and an ordinal: "twenty-first"."""
    tens, units = text.in_words(at), text.plain(at + 1)
    if tens is None or tens not in _TENS or not text.follows(at + 1) or not _UNITS_IN_ORDER.fullmatch(units):
        return None
    return _Found((f"{tens // 10}{units}",), at + 2)


def _cardinal(text: _Text, at: int) -> _Found | None:
    first = _first(text, at)
    if first is None:
        return None
    (current, end), total = first, Decimal(0)
    while end < min(len(text.words), at + _MOST_WORDS) and (end == at or text.follows(end)):
        if scale := _scale(text, end):
            total, current = (total, current * scale) if scale < 1_000 else (total + current * scale, Decimal(0))
            end += 1
        elif step := _further(text, end, total, current):
            current, end = step
        else:
            break
    value = total + current
    is_same = end == at + 1 and text.in_words(at) is None
    return None if is_same else _Found((format(value.normalize(), "f"),), end)


def _first(text: _Text, at: int) -> tuple[Decimal, int] | None:
    """What a number begins with: a figure, number words below a hundred, a year, "a" or "half a" before a magnitude."""
    if text.plain(at) in text.lexicon["number_one"].words:
        return (Decimal(1), at + 1) if _has_scale(text, at + 1) else None
    if text.plain(at) == _HALF:
        end = at + 1 + (text.plain(at + 1) in text.lexicon["number_one"].words)
        return (Decimal("0.5"), end) if _has_scale(text, end) else None
    if text.plain(at) in text.lexicon["number_scales"].words:
        return Decimal(1), at
    value = text.in_words(at)
    if value is None:
        figure = text.figure(at)
        return None if figure is None else (figure, at + 1)
    more = text.in_words(at + 1) if text.follows(at + 1) else None
    if more and value in _TENS and more < 10 and not _is_of_next(text, at + 1):
        return Decimal(value + more), at + 2
    if more and value in _FIRST_YEARS and more >= 10:
        last = text.in_words(at + 2) if more in _TENS and text.follows(at + 2) else None
        has_unit = last is not None and 0 < last < 10
        return Decimal(value * 100 + more + (last or 0) * has_unit), at + 2 + has_unit
    return Decimal(value), at + 1


def _is_of_next(text: _Text, at: int) -> bool:
    """Whether a hyphen joins a number word to what follows it, and none to what stands before: "twenty four-hour"."""
    is_apart = text.between(at).isspace()
    return is_apart and at + 1 < len(text.words) and text.between(at + 1) in _HYPHENS


def _has_scale(text: _Text, at: int) -> bool:
    return text.follows(at) and len(text.plain(at)) > 1 and text.plain(at) in text.lexicon.scales


def _scale(text: _Text, at: int) -> int | None:
    """The magnitude that a word is; "m" is one only where it stands close to its figure."""
    plain = text.plain(at)
    is_apart = plain == "m" and text.between(at) and not text.words[at].written.isupper()
    return None if is_apart else text.lexicon.scales.get(plain)


def _further(text: _Text, at: int, total: Decimal, current: Decimal) -> tuple[Decimal, int] | None:
    """What the next words add to a number, and the word after them."""
    is_joined = text.plain(at) in text.lexicon["number_joiners"].words
    start = at + is_joined
    if text.plain(at) in text.lexicon["decimal_words"].words:
        return _decimals(text, at + 1, current)
    if part := _part(text, start, is_joined=is_joined):
        return current + part[0], part[1]
    is_open = (current and current % 100 == 0) or (total and not current)
    more = text.in_words(start)
    if not is_open or more is None or not text.follows(start):
        return None
    units = text.in_words(start + 1) if more in _TENS and text.follows(start + 1) else None
    has_unit = units is not None and 0 < units < 10
    return current + more + (units or 0) * has_unit, start + 1 + has_unit


def _part(text: _Text, at: int, *, is_joined: bool) -> tuple[Decimal, int] | None:
    """A fraction after a whole number: "and a half", "and three quarters", "½", "1/2"."""
    found = _fraction(text, at) if is_joined else None
    plain, end = (found.plain[0], found.end) if found else (text.plain(at), at + 1)
    is_sign = not is_joined and at < len(text.words) and not text.words[at].written[0].isalpha()
    if not found and not is_sign:
        return None
    count, _, parts = ("1/2" if plain == _HALF else plain).partition("/")
    if not parts.isdecimal() or not count.isdecimal() or not 0 < int(count) < int(parts):
        return None
    return (Decimal(count) / Decimal(parts)).quantize(Decimal("0.0001")), end


def _decimals(text: _Text, at: int, whole: Decimal) -> tuple[Decimal, int] | None:
    """The digits that number words say one by one after a decimal point."""
    said, end = "", at
    while text.follows(end) and (digit := text.in_words(end)) is not None and digit < 10:
        said, end = f"{said}{digit}", end + 1
    return (whole + Decimal(f"0.{said}"), end) if said and len(said) < _LONGEST_FIGURE else None


def _phrase(text: _Text, at: int) -> _Found | None:
    """A phrase with a number that other words stand for: "two times"."""
    if text.plain(at) not in text.lexicon.first_words:
        return None
    for length in range(min(_LONGEST_UNIT, len(text.words) - at), 1, -1):
        if words := text.lexicon.rewritten.get(" ".join(text.plain(at + one) for one in range(length))):
            return _Found(tuple(words.split()), at + length)
    return None


def _unit(text: _Text, at: int) -> _Found | None:
    """A unit of measure after a figure, in its short form."""
    before = text.plain(at - 1)
    is_counted = before[:1].isdecimal() or before == _HALF or before in text.lexicon["unit_joiners"]
    if not is_counted or not text.follows(at):
        return None
    for length in range(min(_LONGEST_UNIT, len(text.words) - at), 0, -1):
        if unit := text.lexicon.units.get(" ".join(text.plain(at + one) for one in range(length))):
            return _Found((unit,), at + length)
    return None


def _priced(text: _Text, at: int) -> _Found | None:
    """A figure with its currency: "$5", "EUR 5", "three pounds fifty"."""
    plain = text.plain(at)
    if plain.isdecimal() and text.plain(at + 1) == _PENCE and int(plain) < 100 and text.follows(at + 1):
        return _Found((format((Decimal(plain) / 100).normalize(), "f"), _POUND), at + 2)
    sign = plain if plain in _SIGNS else text.lexicon.units.get(plain, "") if text.words[at].written.isupper() else ""
    if sign in _SIGNS and sign and text.figure(at + 1) is not None and text.follows(at + 1):
        return _Found((text.plain(at + 1), sign), at + 2)
    small = text.figure(at + 2) if text.plain(at + 1) in _SIGNS else None
    if not plain.isdecimal() or small is None or not text.follows(at + 2) or not 10 <= small < 100:
        return None
    return _Found((format(Decimal(f"{plain}.{small}").normalize(), "f"), text.plain(at + 1)), at + 3)


def _time(text: _Text, at: int) -> _Found | None:
    """A time of the day with its half of the day, by the clock of twenty-four hours."""
    word = text.words[at]
    figure = word.plain if word.written[0].isalpha() else word.written
    clock = _CLOCK.fullmatch(figure) if figure[0].isdecimal() else None
    if not clock or not text.follows(at + 1):
        return None
    half = text.plain(at + 1)
    end = at + 2
    if half in {"a", "p"} and text.plain(end) == "m":
        half, end = f"{half}m", end + 1
    if half not in {"am", "pm"} or text.lexicon.is_partial or not 0 < int(clock[1]) <= _LAST_HOUR:
        return None
    hour = int(clock[1]) % _LAST_HOUR + (_LAST_HOUR if half == "pm" else 0)
    return _Found((f"{hour}:{clock[2] or '00'}",), end)


def _day(text: _Text, at: int) -> _Found | None:
    """A day and its month, in either order; of a stretch of days the last one."""
    if text.plain(at)[0].isdecimal():
        return _in_numbers(text, at) or _day_and_month(text, at)
    month = _month(text, at)
    if not month:
        return None
    behind = at + 1 + (text.plain(at + 1) == "the")
    is_short = text.plain(at) not in text.lexicon.months
    is_close = text.follows(at + 1) or (is_short and behind < len(text.words) and text.between(at + 1).strip() == ".")
    day = _day_of_month(text, behind) if is_close else 0
    if not day:
        return None
    if text.plain(behind + 1) == "to" and (last := _day_of_month(text, behind + 2)) and text.follows(behind + 1):
        return _Found((str(day), "to", f"{last} {month}"), behind + 3)
    return _Found((f"{day} {month}",), behind + 1)


def _day_and_month(text: _Text, at: int) -> _Found | None:
    behind = at + 1 + (text.plain(at + 1) == "of")
    day, month = _day_of_month(text, at), _month(text, behind)
    return _Found((f"{day} {month}",), behind + 1) if day and month and text.follows(at + 1) else None


def _in_numbers(text: _Text, at: int) -> _Found | None:
    """A day, month and year in digits, where only one order can be meant."""
    match = _DATE.fullmatch(text.plain(at))
    if not match:
        return None
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[7], match[6], match[4])
    is_american = match[5] == "/" and int(month) > _MONTHS
    if match[5] == "/" and not is_american and int(day) <= _MONTHS and day != month:
        return None
    day, month = (month, day) if is_american else (day, month)
    months = text.lexicon.months
    if not 0 < int(month) <= len(months):
        return None
    return _Found((f"{int(day)} {months[int(month) - 1]}", year), at + 1)


def _day_of_month(text: _Text, at: int) -> int:
    """The day that a word can be; 0 for any other word."""
    day = _ORDINAL.fullmatch(text.plain(at))
    is_count = text.plain(at).isdecimal() and text.words[at].written[0].isalpha()
    return 0 if is_count else int(day[1]) if day and 0 < int(day[1]) <= _LAST_DAY else 0


def _month(text: _Text, at: int) -> str:
    """The month that a word with a capital is; empty for any other word."""
    plain = text.plain(at)
    if not plain or not text.words[at].written[0].isupper():
        return ""
    months = text.lexicon.months
    if plain in months or plain not in text.lexicon["month_abbreviations"].words:
        return plain if plain in months else ""
    return next((month for month in months if month.startswith(plain)), "")
