"""Development tools: what writes the generated files, and the large agreement run."""
