"""The protocol with an answer for every request: an error for one that cannot be read, or comes too late."""

from __future__ import annotations

import logging
from typing import Any

from pygls.exceptions import JsonRpcException, JsonRpcInvalidRequest
from pygls.protocol import LanguageServerProtocol

from argmap.showing import one_line, shortened

__all__ = ["Protocol", "Refused"]

_LONGEST = 300


class Refused(logging.Formatter):
    """What is logged of a message that cannot be taken, in one line; what fails of its own keeps its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not isinstance(error, (JsonRpcException, ValueError, RecursionError)):
            return super().format(record)
        said = record.getMessage().partition("\n")[0] + (f": {error}" if error else "")
        return f"argmap: {shortened(one_line(said), _LONGEST)}"


class Protocol(LanguageServerProtocol):
    """pygls's protocol; a position that is out of range, or a parameter that is missing, is answered too."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """The message as types; where that fails, the editor is answered, and the failure is raised as before."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise

    def handle_message(self, message: Any) -> None:
        """Answer a message; a request that comes after `shutdown` with an error, as the protocol asks for."""
        if self._shutdown and hasattr(message, "method") and hasattr(message, "id"):
            late = JsonRpcInvalidRequest("the server was told to shut down; only `exit` may follow")
            self._send_response(message.id, error=late.to_response_error())
            return
        super().handle_message(message)
