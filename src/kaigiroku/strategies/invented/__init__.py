"""Invented minutes: the choices they follow, and how a choice becomes a document.

Level: sound. `plan` holds every choice there is to make, and nothing else; `document` turns a plan
into minutes without choosing any more. So the parts of a document agree because each fact is
decided in one place: the numbers voted come from those in the room, the times from one clock, the
spans from the words they stand in. Each module knows only those before it: `plan`, `settings`,
`words`, `printing`, `secrecy`, `desk`, `cast`, `agenda`, `stage`, `votes`, `talk`, `items`,
`course`, `attendance`, `header`, `form`, `document`.
"""
