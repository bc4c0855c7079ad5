"""Facts: what rules of several families ask of a document, worked out once.

Level: sound. The survey is the ground: one walk through the document. The others stand on it: who
is listed and who was there, what is printed of dates and times, what is closed, how votes add up.
"""
