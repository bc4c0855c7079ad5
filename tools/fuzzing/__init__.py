"""Fuzzing: inputs that nobody thought of, looked for by the coverage they reach.

A target is a function that takes bytes and holds a promise of the library against them
(`tools.fuzzing.targets`); none of them needs atheris. `python -m tools.fuzzing --help` tells how
they are run, docs/measurements/fuzzing.md what came of it.
"""
