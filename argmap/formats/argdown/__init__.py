"""Argdown, the plain-text language of argument maps (C. Voigt and G. Betz), read as a whole and written.

`lexer` makes tokens of a document, `syntax` blocks of them, `meaning` statements, arguments and relations, `reader` a
map; `writer` goes the other way.
"""

from argmap.formats.argdown.format import FORMAT

__all__ = ["FORMAT"]
