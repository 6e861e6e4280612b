"""``mentorlog check``: what in the files cannot be read as meant. Changes nothing."""

from typing import Annotated

import typer

from mentorlog.cli.command import View, command
from mentorlog.cli.session import Session
from mentorlog.cli.table import TABLE
from mentorlog.insight.listing import Checked
from mentorlog.journal.attention import survey_attention
from mentorlog.journal.survey import survey

SchemaKind = Annotated[
    str | None, typer.Option("--schema", metavar="KIND", help="the JSON Schema of a kind of file")
]


@command("mentorlog check", "mentorlog check --schema goal")
def run(session: Session, schema: SchemaKind = None) -> View:
    """Read every file and name each place that cannot be read as meant. Nothing is changed.

    --schema prints what an editor needs to check a file while you type: KIND is a kind of record
    (goal, meeting, ...), mentorlog for the settings, or a practice file (practice-lifecycle, ...).
    """
    if schema is not None:
        from mentorlog.cli.commands.schemas import schema_of  # noqa: PLC0415 - pydantic is heavy

        return schema_of(schema)
    found = survey(session.journal)
    for slug in session.journal.slugs():
        person = session.journal.relationship(slug)
        if person:
            session.lifecycle(person.record)
    survey_attention(session.journal)
    session.library.survey(TABLE)
    problems = (*session.journal.problems, *session.library.problems)
    return Checked(
        problems=problems,
        files=found.files,
        records=found.records,
        leftovers=found.leftovers,
    )
