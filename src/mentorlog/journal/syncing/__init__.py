"""Two machines, one journal: a git repository that both reach is all that stands between them.

What was changed on both is brought together record by record, in memory, and written as every
other change is. Git's own merge never touches a file of the journal.
"""
