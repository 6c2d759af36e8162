"""The protocol with an answer for every request: one that cannot be read is answered with an error."""

from __future__ import annotations

from typing import Any

from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol

__all__ = ["Protocol"]


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
