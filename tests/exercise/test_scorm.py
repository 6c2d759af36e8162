"""The SCORM package runs in a learning platform: a plain one of the tests' own, and an independent player."""

from __future__ import annotations

import io
import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from argmap.exercise import Set, make_set
from argmap.exercise.scorm import as_scorm
from tests.exercise.test_page import go_to, items_of, said

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Frame, Page

    from argmap.reading import Reading

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADL = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
PLAIN = """
window.calls = [];
const data = JSON.parse(sessionStorage.getItem("data") || '{"cmi.core.student_name": "Ivo, Ann"}');
const keep = () => sessionStorage.setItem("data", JSON.stringify(data));
window.API = {
  LMSInitialize: () => { calls.push("initialize"); return "true"; },
  LMSGetValue: (name) => name.endsWith("._count") ? String(Object.keys(data).filter((one) => /interactions[.]\\d+[.]id$/.test(one)).length) : data[name] ?? "",
  LMSSetValue: (name, value) => { data[name] = value; keep(); return "true"; },
  LMSCommit: () => { calls.push("commit"); return "true"; },
  LMSFinish: () => { calls.push("finish"); sessionStorage.setItem("finished", "yes"); return "true"; },
};
window.data = data;
"""
AGAIN = """
window.API = new Scorm12API({ autocommit: false });
"""


@pytest.fixture(scope="module")
def set_(belarus: Reading) -> Set:
    """One item of each form."""
    forms = {item.form: item for item in make_set(belarus, number=10_000).items}
    return Set("A set", 1, tuple(forms[form] for form in sorted(forms)))


@pytest.fixture
def context(browser: Browser) -> Any:
    """A browser's profile of its own, so that nothing is kept from one test to the next."""
    opened = browser.new_context()
    yield opened
    opened.close()


def platform(context: BrowserContext, package: bytes, *scripts: str) -> Page:
    """A page of a learning platform with the package in a frame."""
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        inner = files.read("index.html").decode()
    head = "".join(f"<script>{one}</script>" for one in scripts)
    outer = f"<!DOCTYPE html>{head}<iframe id='sco' src='sco.html' width='1200' height='700'></iframe>"
    html = {"Content-Type": "text/html; charset=utf-8"}
    context.route("http://lms.test/", lambda route: route.fulfill(body=outer, headers=html))
    context.route("http://lms.test/sco.html", lambda route: route.fulfill(body=inner, headers=html))
    page = context.new_page()
    page.goto("http://lms.test/")
    page.frame_locator("#sco").locator("#kind").wait_for()
    return page


def sco(page: Page) -> Frame:
    return next(frame for frame in page.frames if frame.url.endswith("sco.html"))


def answer(page: Page, *, right: bool) -> str:
    """Answer the choice of the set; its id."""
    frame = sco(page)
    items = items_of(frame)
    item = next(one for one in items if one["form"] == "choice")
    go_to(frame, items.index(item))
    options = item["options"]
    assert isinstance(options, list)
    at = [option["right"] for option in options].index(right)
    frame.check(f"#option-{at}")
    frame.click("#check")
    assert said(frame).startswith("Right." if right else "Not yet.")
    return str(item["id"])


def test_the_manifest(set_: Set, belarus: Reading) -> None:
    assert as_scorm(set_, belarus) == as_scorm(set_, belarus)
    with zipfile.ZipFile(io.BytesIO(as_scorm(replace(set_, title="A <set> & more"), belarus))) as package:
        assert package.namelist() == ["imsmanifest.xml", "index.html"]
        manifest = ElementTree.fromstring(package.read("imsmanifest.xml"))
        html = package.read("index.html").decode()
    assert [manifest.findtext(f"{CP}metadata/{CP}{name}") for name in ("schema", "schemaversion")] == [
        "ADL SCORM",
        "1.2",
    ]
    organization = manifest.find(f"{CP}organizations/{CP}organization")
    resource = manifest.find(f"{CP}resources/{CP}resource")
    assert organization is not None
    assert resource is not None
    item = organization.find(f"{CP}item")
    assert item is not None
    assert (organization.findtext(f"{CP}title"), item.get("identifierref")) == (
        "A <set> & more",
        resource.get("identifier"),
    )
    assert (resource.get("href"), resource.get(f"{ADL}scormtype")) == ("index.html", "sco")
    assert "Your learning platform keeps your answers." in html
    assert "Nothing leaves this page by itself" not in html


def test_answers_score_and_status_reach_the_platform(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    page = platform(context, as_scorm(set_, belarus), PLAIN)
    assert sco(page).input_value("#name") == "Ivo, Ann"
    name = answer(page, right=False)
    answer(page, right=True)
    data = page.evaluate("data")
    tried = {key: value for key, value in data.items() if "interactions" in key and not key.endswith("time")}
    item = next(one for one in set_.items if one.id == name)
    letters = ["abcdefgh"[[one.is_right for one in item.options].index(right)] for right in (False, True)]
    expected: dict[str, str] = {}
    for number, (letter, result) in enumerate(zip(letters, ("wrong", "correct"), strict=True)):
        expected |= {
            f"cmi.interactions.{number}.id": name.replace("-", "_"),
            f"cmi.interactions.{number}.type": "choice",
            f"cmi.interactions.{number}.student_response": letter,
            f"cmi.interactions.{number}.correct_responses.0.pattern": letters[1],
            f"cmi.interactions.{number}.result": result,
        }
    assert tried == expected
    assert [data[f"cmi.core.{one}"] for one in ("score.raw", "score.max", "lesson_status")] == [
        "0",
        "100",
        "incomplete",
    ]
    page.wait_for_function("calls.includes('commit')")
    page.reload()
    page.frame_locator("#sco").locator("#kind").wait_for()
    assert page.evaluate("sessionStorage.getItem('finished')") == "yes"
    assert sco(page).inner_text("#count") == f"1 of {len(set_.items)} done"
    assert page.evaluate("data['cmi.core.exit']") == "suspend"
    answer(page, right=True)
    assert page.evaluate("Object.keys(data).filter((one) => one.endsWith('.id')).length") == 3


def test_a_set_that_is_done_is_completed(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    choice = replace(set_, items=tuple(item for item in set_.items if item.form == "choice"))
    page = platform(context, as_scorm(choice, belarus), PLAIN)
    answer(page, right=True)
    data = page.evaluate("data")
    assert (data["cmi.core.score.raw"], data["cmi.core.lesson_status"]) == ("100", "completed")


def test_it_fits_into_what_a_platform_must_give(context: BrowserContext, belarus: Reading) -> None:
    """4,096 characters: longer answers are left out, and what was done stays."""
    essays = make_set(belarus, ["build"], number=8).items
    page = platform(context, as_scorm(Set("Essays", 1, essays), belarus), PLAIN)
    frame = sco(page)
    for number in range(len(essays)):
        go_to(frame, number)
        frame.fill("#essay", "A long answer. " * 100)
        frame.click("#check")
    kept = page.evaluate("data['cmi.suspend_data']")
    assert 0 < len(kept) <= 4096
    page.reload()
    page.frame_locator("#sco").locator("#kind").wait_for()
    assert sco(page).inner_text("#count") == f"{len(essays)} of {len(essays)} done"


def kept_and_taken_up(page: Page, done: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """What the platform is given to keep of some work, and what the page makes of it at the next visit."""
    result = {"items": [], "done": 0, "of": 1}
    sco(page).evaluate("([done, result]) => argmapPlatform.keep(done, result)", [done, result])
    again: dict[str, Any] = sco(page).evaluate("() => argmapPlatform.load()")
    return page.evaluate("data['cmi.suspend_data']"), again


def many(set_: Set, number: int) -> Set:
    """A set of so many choices."""
    choice = next(item for item in set_.items if item.form == "choice")
    return replace(set_, items=tuple(replace(choice, id=f"{choice.kind}-{at:010x}") for at in range(number)))


def test_what_was_done_is_taken_up_as_it_was(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    page = platform(context, as_scorm(replace(set_, items=(*many(set_, 7).items, *set_.items)), belarus), PLAIN)
    ids = {str(one["form"]): str(one["id"]) for one in items_of(sco(page))}
    choices = [str(one["id"]) for one in items_of(sco(page)) if one["form"] == "choice"]
    nothing = {"tries": 0, "hints": 0, "right": False, "answer": None, "first": None, "draft": None, "solved": None}
    missed = {**nothing, "tries": 45, "hints": 3, "first": False, "answer": 0, "answers": [2] * 19 + [0]}
    late = {**missed, "right": True, "solved": {"tries": 40, "hints": 1}}
    came_again = {
        **nothing,
        "tries": 33,
        "hints": 2,
        "right": True,
        "first": False,
        "solved": {"tries": 33, "hints": 2},
    }
    at_once = {"tries": 1, "hints": 0, "right": True, "first": True, "solved": {"tries": 1, "hints": 0}}
    done: dict[str, Any] = {
        "": {"at": 3, "name": "Ivo, Ann"},
        choices[0]: {**nothing, **at_once, "answer": 1, "answers": [1]},
        choices[1]: missed,
        choices[2]: {**late, "again": came_again},
        choices[3]: {**late, "answer": 2, "answers": [2], "again": {**nothing, **at_once}},
        choices[4]: {**nothing, "draft": 1},
        choices[6]: {**nothing, "hints": 2},
        ids["words"]: {
            **nothing,
            "tries": 2,
            "first": False,
            "answer": "a. “b”",
            "draft": [1, 9],
            "answers": ["b", "a. “b”"],
        },
        ids["arrange"]: {**nothing, "tries": 1, "first": False, "answer": {"A": "B"}, "answers": [{"A": "B"}]},
        ids["essay"]: {**nothing, "tries": 1, "right": True, "answer": "mine.\n漢"},
    }
    kept, again = kept_and_taken_up(page, done)
    assert again == done
    assert len(kept) < 500


def test_a_thousand_exercises_are_kept(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    page = platform(context, as_scorm(many(set_, 1_000), belarus), PLAIN)
    ids = [str(one["id"]) for one in items_of(sco(page))]
    one = {"tries": 12, "hints": 2, "right": True, "first": False, "solved": {"tries": 11, "hints": 2}}
    again = {**one, "first": True}
    for number in (1, 250, 500, 1_000):
        done: dict[str, Any] = {"": {"at": 0}} | {
            id_: {**one, "answers": [1, 0], "answer": 0, "again": again} for id_ in ids[:number]
        }
        kept, taken = kept_and_taken_up(page, done)
        assert len(kept) <= 4096
        assert [taken[id_]["right"] for id_ in ids[:number]] == [True] * number
        assert [taken[id_]["again"]["first"] for id_ in ids[:number]] == [True] * number
        assert set(ids[number:]).isdisjoint(taken)
        exact = sum(taken[id_]["tries"] == 12 for id_ in ids[:number])
        assert exact >= min(number, 700)
    shown = sco(page).evaluate("id => Object.keys(argmapPlatform.load()[id])", ids[-1])
    assert "answers" in shown


def test_what_an_earlier_package_kept_is_taken_up(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    row = "[2,1,1,0,[2,1],0,null]"
    page = platform(context, as_scorm(set_, belarus), PLAIN, f"data['cmi.suspend_data'] = '[1,[{row}]]';")
    first = items_of(sco(page))[0]["id"]
    assert sco(page).evaluate("id => argmapPlatform.load()[id].solved", first) == {"tries": 2, "hints": 1}
    assert sco(page).inner_text("#count") == f"1 of {len(set_.items)} done"


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "2.",
        "2.0.",
        "2.x.1",
        "2.0.zz.___.--.999._.[]",
        '2.0.k.1.1.1.{"99":[1],"0":7}',
        "2......{",
        "[",
        "{}",
        "[1]",
        '["x", [7, [1]]]',
        "null",
    ],
)
def test_what_a_platform_kept_badly_is_no_harm(context: BrowserContext, set_: Set, belarus: Reading, kept: str) -> None:
    page = platform(context, as_scorm(set_, belarus), PLAIN, f"data['cmi.suspend_data'] = {json.dumps(kept)};")
    answer(page, right=True)
    assert page.evaluate("data['cmi.core.lesson_status']") == "incomplete"


def test_without_a_platform_the_page_runs_by_itself(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    page = platform(context, as_scorm(set_, belarus), "")
    answer(page, right=True)
    assert sco(page).evaluate("Object.keys(localStorage).length") == 1


def test_an_independent_player_takes_it(context: BrowserContext, set_: Set, belarus: Reading) -> None:
    player = Path(os.environ.get("ARGMAP_SCORM") or "/nowhere")
    if not player.is_file():
        pytest.skip("ARGMAP_SCORM names no scorm12.min.js of scorm-again (.ci/run fetches it)")
    page = platform(context, as_scorm(set_, belarus), player.read_text(encoding="utf-8"), AGAIN)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    answer(page, right=False)
    answer(page, right=True)
    asked = ["core.lesson_status", "core.score.raw", "core.student_name", "interactions._count"]
    told = [str(page.evaluate("name => API.LMSGetValue(`cmi.${name}`)", name)) for name in asked]
    assert told == ["incomplete", "0", "", "2"]
    assert len(str(page.evaluate("API.LMSGetValue('cmi.suspend_data')"))) > 10
    assert page.evaluate("API.LMSGetLastError()") in (0, "0")
    assert errors == []
