"""Formats: maps in and out, and what is lost on the way."""
