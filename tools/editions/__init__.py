"""Full editions with much in them that is closed, and their twins, for the proof of editions.

All of this works on JSON alone. It knows the standard, and nothing of how `kaigiroku.publish` makes
a public edition of a full one: it is the second opinion.
"""
