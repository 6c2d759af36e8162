"""The language server: what `argmap check` finds, and what a map means, while it is being written in an editor."""

from argmap.lsp.frames import FrameError
from argmap.lsp.server import build, serve

__all__ = ["FrameError", "build", "serve"]
