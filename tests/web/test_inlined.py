"""Sheets of paper inside the page: what is seen stays, what the style can say is said once."""

from __future__ import annotations

import re

from argmap.web.drawing import Inlined

SVG = """<?xml version="1.0"?>
<svg width="10pt" height="20pt" viewBox="0.00 0.00 {width} 20.00" xmlns="http://www.w3.org/2000/svg" role="group">
<title id="argmap-title">Title</title><desc id="argmap-desc">All of it</desc>
<g id="graph0" class="graph" transform="scale(1 1) rotate(0) translate(4 16)">
<polygon fill="#ffffff" stroke="none" points="0.00,0.00 0.00,-20.00 10.00,-20.00 10.00,0.00 0.00,0.00"/>
<g id="claim_T" class="node"><title>T</title>
<path fill="#edf6f3" stroke="#00705a" stroke-width="1.4" d="M8.00,-18.00C8.00,-18.00 2.00,-18.00 2.00,-18.00 1.50,-18.00 1.00,-17.50 1.00,-17.00 1.00,-17.00 1.00,-9.00 1.00,-9.00 1.00,-8.50 1.50,-8.00 2.00,-8.00 2.00,-8.00 8.00,-8.00 8.00,-8.00 8.50,-8.00 9.00,-8.50 9.00,-9.00 9.00,-9.00 9.00,-17.00 9.00,-17.00 9.00,-17.50 8.50,-18.00 8.00,-18.00"/>
<text xml:space="preserve" text-anchor="start" x="2.49" y="-9.65" font-family="Arial" font-weight="bold" font-size="7.00" fill="#57606a">A &lt;b&gt; &#45;</text>
<a xlink:href="#claim_T" xlink:title="x"><text xml:space="preserve" text-anchor="end" x="3.51" y="-3.00" font-family="Arial" direction="rtl" font-size="11.00" fill="#1f2328">שלום</text></a>
</g>
</g>
</svg>
"""


def test_a_sheet_in_little_room() -> None:
    made = Inlined()
    made.add(SVG.format(width="10.00"))
    made.add(SVG.format(width="40.00"))
    first, second = made.elements
    assert first == (
        '<svg class="sheet" viewBox="0 0 10 20" role="img" aria-label="1"><g transform="scale(1 1) rotate(0) translate(4 16)">\n'
        '<polygon class=k0 points="0,0 0,-20 10,-20 10,0" /><rect class=k1 x=1 y=-18 width=8 height=10 rx=1 />'
        "<g class=k2><text x=2 y=-10>A &lt;b&gt; -</text></g><g class=k3><text text-anchor=end x=4 y=-3 direction=rtl>שלום</text></g>"
        "</g></svg>\n"
    )
    assert second.startswith('<svg class="sheet wide" viewBox="0 0 40 20" role="img" aria-label="2">')
    assert made.style == (
        ".k0{fill:#ffffff}.k1{fill:#edf6f3;stroke:#00705a;stroke-width:1.4}.k2{fill:#57606a;font-weight:bold;font-size:7px}"
        ".k3{font-size:11px}"
    )
    assert re.findall(r'\bid="', first + second) == []
