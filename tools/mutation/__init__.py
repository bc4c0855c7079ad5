"""Mutation testing: mistakes are put into the code one by one, and the tests must notice each.

`mutants` makes them, `running` runs the tests against them, `report` holds what survived against
the explanations in ``survivors.toml`` and writes docs/mutation.md.
"""
