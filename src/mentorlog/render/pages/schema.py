"""The JSON Schema of a kind of file."""

import json

from mentorlog.insight.listing import Schema
from mentorlog.render.parts import Page, Prose


def schema(view: Schema) -> Page:
    """Return the schema alone, so that it can go into a file as it is."""
    return (Prose(json.dumps(view.schema, indent=2, ensure_ascii=False)),)
