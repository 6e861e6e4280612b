"""What goes to a remote where private files stay here: entries of their own, without them.

They follow each other beside the history, at ``refs/mentorlog/shared``. Their sentences say
nothing of what was done. What is private there already, sent by another machine, stays.
"""

from mentorlog.journal.git import Git, zeroed
from mentorlog.journal.history import History
from mentorlog.journal.scratch import scratch

SHARED = "refs/mentorlog/shared"
SENTENCE = "what is shared"


def is_private(name: str) -> bool:
    """Return whether a file of the journal is private: what is mine, and what is about somebody."""
    parts = name.split("/")
    return parts[0] == "self" or (parts[0] == "relationships" and parts[2:3] == ["private"])


def shared(git: Git) -> str | None:
    """Return the newest of these entries, None where nothing was sent this way yet."""
    return git.maybe("rev-parse", "-q", "--verify", SHARED)


def entry(history: History, theirs: str | None) -> str:
    """Return the entry to send after ``theirs``, which is in it: it is made where need be."""
    git = history.opened()
    tip = shared(git)
    tree = _tree(git, theirs)
    above = [one for one in (tip, theirs) if one]
    if tip and theirs and git.says("merge-base", "--is-ancestor", tip, theirs):
        above = [theirs]
    elif tip and theirs and git.says("merge-base", "--is-ancestor", theirs, tip):
        above = [tip]
    if len(above) == 1 and git.one("rev-parse", f"{above[0]}^{{tree}}") == tree:
        made = above[0]
    else:
        parents = [word for one in above for word in ("-p", one)]
        made = git.one(
            "commit-tree", tree, *parents, given=SENTENCE.encode(), author=history.author()
        )
    git.run("update-ref", SHARED, made)
    return made


def _tree(git: Git, theirs: str | None) -> str:
    """Return git's name for what the journal holds but for private files; theirs stay theirs."""
    mine = [name for name in git.lines("ls-tree", "-r", "-z", "--name-only", "HEAD")
            if is_private(name)]  # fmt: skip
    others = git.lines("ls-tree", "-r", "-z", theirs) if theirs else []
    kept = [one for one in others if is_private(one.partition("\t")[2])]
    with scratch(git) as place:
        index = place("index")
        git.run("read-tree", "HEAD", index=index)
        git.run("update-index", "-z", "--force-remove", "--stdin", given=zeroed(mine), index=index)
        git.run("update-index", "-z", "--index-info", given=zeroed(kept), index=index)
        return git.run("write-tree", index=index).decode().strip()
