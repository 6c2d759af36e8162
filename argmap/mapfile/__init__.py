"""The map file: YAML or JSON text to models, with the place of everything and a finding for every fault."""

from argmap.mapfile.loading import MAX_BYTES, MapFile, assemble, load

__all__ = ["MAX_BYTES", "MapFile", "assemble", "load"]
