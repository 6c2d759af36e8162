"""Letters of Word's symbol fonts as the characters that they show."""

from __future__ import annotations

__all__ = ["shown", "symbol"]

_SYMBOL = dict(
    zip(
        range(0x20, 0x7F),
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        strict=True,
    )
) | dict(
    zip(
        range(0xA1, 0xFF),
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
        strict=True,
    )
)
_WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_PRIVATE = range(0xF020, 0xF100)


def symbol(font: str, code: str) -> str:
    """The character that a symbol (`w:sym`) shows; `code` is hexadecimal."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number in _PRIVATE:
        number -= 0xF000
    elif number > 0xFF:
        return chr(number) if number < 0xD800 or 0xE000 <= number < 0x110000 else ""
    if font.casefold().startswith(("wingdings", "webdings")):
        return _WINGDINGS.get(number, "•")
    return _SYMBOL.get(number, "•") if font.casefold() == "symbol" else chr(number)


def shown(text: str) -> str:
    """A text whose private letters stand for those of the font Symbol, in which Word writes them."""
    if text.isascii() or not any(0xF020 <= ord(one) < 0xF100 for one in text):
        return text
    return "".join(_SYMBOL.get(ord(one) - 0xF000, "•") if ord(one) in _PRIVATE else one for one in text)
