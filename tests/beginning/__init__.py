"""Tests of how a map begins: articles from files of any kind, skeletons, texts made again."""
