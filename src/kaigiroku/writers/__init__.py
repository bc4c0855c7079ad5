"""Writers: minutes as offices print them, in plain text, Markdown and HTML."""
