"""Markdown as editors know it from GitHub: our own reading of blocks, and what the converter is taught of words.

Python-Markdown stays the converter: its patterns, its tree and its writer are used. Its reading of blocks is not, for
that follows rules of its own (docs/markdown.md).
"""
