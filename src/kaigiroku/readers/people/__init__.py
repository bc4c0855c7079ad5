"""People: the lists of a form, taken apart into groups and entries.

An entry keeps its print as `label`; what can be told of it stands beside it.
"""

from kaigiroku.readers.people.entries import entry_of
from kaigiroku.readers.people.groups import Group, capacity_of, group_of, is_list_of_people
from kaigiroku.readers.people.lists import people_in

__all__ = ["Group", "capacity_of", "entry_of", "group_of", "is_list_of_people", "people_in"]
