"""What people are called in lists: you, Ada, both, or a member's first name."""

from mentorlog.model.relationship import Member, Relationship


def owner_name(owner: str, relationship: Relationship) -> str:
    """Return the word for a person word: you, Ada, both, or what a member is called."""
    if owner == "me":
        return "you"
    if owner == "them":
        return relationship.first_name
    member = next((one for one in relationship.member if one.id == owner), None)
    return called(member, relationship) if member else owner


def called(member: Member, relationship: Relationship) -> str:
    """Return a member's first name, the whole one where another is called so too."""
    first = member.name.split()[0]
    same = [one for one in relationship.member if one.name.split()[0] == first]
    return first if len(same) == 1 else member.name
