"""The page that feedback is handed back as: its frame and its look, on screens of any width and on paper."""

from __future__ import annotations

__all__ = ["STYLE", "TEMPLATE"]

TEMPLATE = """<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>{{style}}</style>
</head>
<body>
<main>
<h1>{{title}}</h1>
{{body}}
</main>
</body>
</html>
"""

STYLE = """
:root {
  color-scheme: light dark;
  --ink: #1d2430; --paper: #fff; --soft: #566073; --line: #d8dde6; --mark: #f3f6fb; --quote: #2c5c8f;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7eaf0; --paper: #14181f; --soft: #a9b2c3; --line: #39414f; --mark: #1d232d; --quote: #8dbcec; }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
}
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.5rem; }
li { margin: .4rem 0; }
ol > li { margin: 1rem 0; padding: .25rem .9rem; background: var(--mark); border-radius: .5rem; break-inside: avoid; }
ol > li > p:first-child { font-weight: 600; }
li p { margin: .35rem 0; }
.article { border-left: .2rem solid var(--quote); padding-left: .7rem; color: var(--quote); }
.step, .answer { color: var(--soft); }
code {
  font-family: ui-monospace, monospace; font-size: .92em;
  background: var(--line); padding: 0 .25em; border-radius: .2em;
}
main > p:last-child { margin-top: 2rem; color: var(--soft); font-size: .95rem; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; --line: #bbb; --mark: #fff; --quote: #000; }
  main { max-width: none; padding: 0; }
  ol > li { border: 1px solid var(--line); }
  h2 { break-after: avoid; }
}
"""
