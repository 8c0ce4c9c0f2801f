"""Language care: typography and hyphenation of plain text. Knows nothing of files, HTML or Markdown."""
