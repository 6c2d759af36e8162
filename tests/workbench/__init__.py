"""The workbench: desk, windows, doors, page."""
