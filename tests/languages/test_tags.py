"""Tags of languages in map files: what is one, what is said of anything else, and which tag was meant."""

from __future__ import annotations

import json
import re

import pytest
from jsonschema import Draft202012Validator

from argmap.languages import ends_of, is_stated, tag_meant
from argmap.mapfile import load
from argmap.mapfile.schema import json_schema
from argmap.model import LANGUAGE_TAG
from argmap.text import Text

SOUND = [
    *("en", "EN", "de-CH", "de-CH-1996", "zh-Hant", "zh-Hant-TW", "zh-yue-HK", "sr-Latn-RS", "es-419", "ckb", "sl-rozaj-biske"),
    *("de-1901", "en-a-bbb-x-a-ccc", "en-u-ca-gregory", "x-home", "ar-x-a-b", "und", "mul", "hy-Latn-IT-arevela"),
]  # fmt: skip
ADVICE = "write the language's tag, such as `en`, `de-CH`, `zh-Hant` or `ar`"
WRONG = [
    ("English", "write `en`"),
    ("german", "write `de`"),
    ("Germna", "write `de`"),
    ("Deutsch", "write `de`"),
    ("français", "write `fr`"),
    ("American English", "write `en-US`"),
    ("Traditional Chinese", "write `zh-Hant`"),
    ("Chinese (simplified)", "write `zh-Hans`"),
    ("العربية", "write `ar`"),
    ("日本語", "write `ja`"),
    ("en_US", "write `en-US`"),
    ("pt_BR.UTF-8", "write `pt-BR`"),
    ("zh_Hant", "write `zh-Hant`"),
    ("e", ADVICE),
    ("en-", ADVICE),
    ("-en", ADVICE),
    ("en--US", ADVICE),
    ("de-CHE1", ADVICE),
    ("en-US-", ADVICE),
    ("en-x", ADVICE),
    ("en-a", ADVICE),
    ("x", ADVICE),
    ("12", ADVICE),
    ("dé", ADVICE),
    ("en US", ADVICE),
    ("de\u0661", ADVICE),
    ("../../etc/passwd", ADVICE),
    ('en" onload="x', ADVICE),
]


def told(content: str) -> list[tuple[int, int, str, str, str | None]]:
    found = load(Text("map.yaml", content)).findings
    return [(*one.place.start, one.code.id, one.message, one.help) for one in found]


@pytest.mark.parametrize("tag", SOUND)
def test_tags_are_kept_as_they_are_written(tag: str) -> None:
    file = load(
        Text("m.yaml", f"argmap: 1\nlanguage: {tag}\narticle: {{file: a, language: {tag}}}\nargument: {{thesis: t}}\n")
    )
    assert file.findings == ()
    assert file.map
    assert file.map.article
    assert (file.map.language, file.map.article.language) == (tag, tag)


@pytest.mark.parametrize(("given", "advice"), WRONG)
def test_anything_else_is_a_finding_at_its_place(given: str, advice: str) -> None:
    written = json.dumps(given, ensure_ascii=False)
    content = (
        f"argmap: 1\nlanguage: {written}\narticles:\n  a: {{file: a, language: {written}}}\nargument: {{thesis: t}}\n"
    )
    message = f"`{given}` cannot be the `language`"
    assert told(content) == [(2, 11, "AM006", message, advice), (4, 26, "AM006", message, advice)]
    file = load(Text("m.yaml", content))
    assert file.map
    assert file.map.articles
    assert (file.map.language, file.map.articles["a"].language, file.map.argument.thesis) == (None, None, "t")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("value", "column", "message", "advice"),
    [
        ("", 1, "`language` has no value", "write one, or take the key out"),
        ("'  '", 11, "`language` is empty", "write something, or take the key out"),
        ("[en, de]", 11, "`language` must be a text, not a list", None),
        ("{claims: en}", 12, "`language` must be a text, not keys and values", None),
    ],
)
def test_values_of_another_shape(value: str, column: int, message: str, advice: str | None) -> None:
    content = f"argmap: 1\nlanguage: {value}\nargument: {{thesis: t}}\n"
    assert told(content) == [(2, column, "AM006", message, advice)]


@pytest.mark.parametrize("key", ["lang", "Lang", "locale", "inLanguage", "languge"])
def test_a_key_that_was_meant_to_be_it(key: str) -> None:
    message = "is not a key of {}; did you mean `language`?"
    content = f"argmap: 1\n{key}: de\narticle: {{{key}: de, file: a}}\nargument: {{thesis: t}}\n"
    assert told(content) == [
        (2, 1, "AM003", f"`{key}` {message.format('a map')}", None),
        (3, 11, "AM003", f"`{key}` {message.format('an article')}", None),
    ]
    map_ = load(Text("m.yaml", content)).map
    assert map_
    assert map_.article
    assert (map_.language, map_.article.language) == ("de", "de")


def test_a_claim_has_no_language() -> None:
    [(line, column, code, message, _)] = told("argmap: 1\nargument: {thesis: t, language: de}\n")
    assert (line, column, code, message) == (2, 23, "AM003", "`language` is not a key of a thesis")


def test_the_schema_says_the_same() -> None:
    validator = Draft202012Validator(json_schema())
    whole = {"argmap": 1, "article": {"file": "a"}, "argument": {"thesis": "t"}}
    for tag in SOUND:
        assert validator.is_valid(whole | {"language": tag, "article": {"file": "a", "language": tag}}), tag
    for given, _ in WRONG:
        assert not validator.is_valid(whole | {"language": given}), given
        assert not validator.is_valid(whole | {"article": {"file": "a", "language": given}}), given


def test_what_cannot_be_guessed_is_not() -> None:
    assert [tag_meant(one) for one in ("", "  ", "Klingonese", "?!", "English " * 20)] == [""] * 5


@pytest.mark.parametrize(("tag", "expected"), [("en", True), ("DE-ch", True), ("und", False), ("und-Arab", False), ("mul", False), ("x-home", False), ("", False), (None, False)])  # fmt: skip
def test_tags_that_name_one_language(tag: str | None, expected: bool) -> None:
    assert is_stated(tag) is expected


def test_a_tag_is_looked_up_from_its_whole_to_its_first_part() -> None:
    assert list(ends_of("zh-Hant-TW")) == ["zh-hant-tw", "zh-hant", "zh"]


def test_a_tag_is_matched_in_time_that_grows_with_its_length() -> None:
    assert not re.fullmatch(LANGUAGE_TAG, "en" + "-abcde" * 20_000 + "-")
    assert not re.fullmatch(LANGUAGE_TAG, "en" + "-a-bb" * 20_000 + "!")
