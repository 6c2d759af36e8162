"""Argument maps whose every claim is tied to the words it comes from."""
