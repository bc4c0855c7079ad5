"""The documentation as a site: Japanese and English side by side, out of the repository's Markdown.

The pages are written to be read in the repository: a link names a file there. `layout` says which
file is which page of the site, `staging` lays the pages of one language out with their links made
to fit, and ``python -m tools.site`` has Sphinx build both languages.
"""
