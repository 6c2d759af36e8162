"""Pages served on this machine alone: an application on loopback, the doors before it, and the live page of a map.

It needs Starlette and uvicorn; importing this room raises ModuleNotFoundError where they are not installed.
"""

from argmap.server.doors import Doors
from argmap.server.live import Live, live_app, live_script
from argmap.server.loopback import Running, serve

__all__ = ["Doors", "Live", "Running", "live_app", "live_script", "serve"]
