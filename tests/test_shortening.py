"""Scripts in less room: they do the same, and nothing in strings, templates and regular expressions is touched."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from argmap.html import short_script
from argmap.web.reading_page import _HERE, _SCRIPTS


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("const a = 1;\n// no\nconst b = 2;\n", "const a=1;const b=2;"),
        ("let url = 'https://x'; // yes", "let url='https://x';"),
        ('say("a  ,  b // c");', 'say("a  ,  b // c");'),
        ("const t = `a  ${b + `c  ${ { d } }`}  // e`;", "const t=`a  ${b + `c  ${ { d } }`}  // e`;"),
        ("const r = /[/ ]  \\/ x/g, half = a / b / c;", "const r=/[/ ]  \\/ x/g,half=a / b / c;"),
        ("return /a  b/.test(c);", "return /a  b/.test(c);"),
        ("a = b + +c - -d;", "a=b + +c - -d;"),
        ("f(\n  a,\n  b\n)\n  .then(c => {\n    d();\n  });", "f(a,b).then(c=>{d()});"),
        ("if (a) b();\nelse c();", "if(a)b();else c();"),
        ("x = y\n  ? 1\n  : 2;", "x=y?1:2;"),
        ("function f() {}\nf();", "function f(){}\nf();"),
    ],
)
def test_a_script_in_less_room(script: str, short: str) -> None:
    assert short_script(script) == short


def test_the_pages_own_scripts_mean_the_same() -> None:
    """Both are read by a JavaScript engine as the same program, spaces and comments aside."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node here")
    whole = "\n".join((_HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    asked = "for (const one of JSON.parse(require('fs').readFileSync(0, 'utf8'))) new Function(one);"
    texts = json.dumps([whole, short_script(whole)])
    subprocess.run([node, "-e", asked], input=texts, encoding="utf-8", check=True)
    squeezed = ["".join(one.split()) for one in (short_script(whole), short_script(short_script(whole)))]
    assert squeezed[0] == squeezed[1]
    assert len(short_script(whole)) < 0.8 * len(whole)
