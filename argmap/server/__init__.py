"""Pages served on this machine alone: an application on loopback, what stands before it, a live page, the workbench.

It needs Starlette and uvicorn; importing this room raises ModuleNotFoundError where they are not installed.
"""

from argmap.server.bench import bench_app
from argmap.server.doors import Doors
from argmap.server.live import Live, live_app, live_script
from argmap.server.loopback import Running, serve
from argmap.server.opening import address_once

__all__ = ["Doors", "Live", "Running", "address_once", "bench_app", "live_app", "live_script", "serve"]
