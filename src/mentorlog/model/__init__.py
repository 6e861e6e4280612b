"""What a mentoring record is and which changes are allowed.

Frozen dataclasses over the standard library alone. Nothing here touches a file, a clock, the
environment or a screen: where a day matters, *today* is an argument.
"""
