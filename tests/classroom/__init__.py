"""Tests of what a class is given: results and forms for reading each other's maps."""
