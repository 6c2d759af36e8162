"""Collections of maps."""
