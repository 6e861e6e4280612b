"""Options that many commands share, as aliases, so that they are spelt and explained once."""

from typing import Annotated

import typer

Who = Annotated[str, typer.Argument(metavar="WHO", help="slug, alias or the start of a name")]
MaybeWho = Annotated[
    str | None, typer.Argument(metavar="[WHO]", help="slug, alias or the start of a name")
]
Ref = Annotated[str, typer.Argument(metavar="REF", help="an id, or WHO/RECORD")]
MaybeRef = Annotated[
    str | None, typer.Argument(metavar="[WHO|REF]", help="a person, an id, or WHO/RECORD")
]
Words = Annotated[
    list[str] | None, typer.Argument(metavar="[TEXT]...", help="the rest of the line")
]
On = Annotated[str | None, typer.Option("--on", metavar="DAY", help="the day; today when not said")]
By = Annotated[str | None, typer.Option("--by", metavar="me|them|both", help="who decided")]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="the reason")]
Private = Annotated[bool, typer.Option("--private", help="keep it in private/")]
Shared = Annotated[bool, typer.Option("--shared", help="keep it in the shared part")]
Tag = Annotated[list[str] | None, typer.Option("--tag", metavar="WORD", help="a tag; repeatable")]
Due = Annotated[str | None, typer.Option("--due", metavar="DAY", help="until when")]

At = Annotated[str | None, typer.Option("--at", metavar="HH:MM", help="the time of day")]
Minutes = Annotated[int | None, typer.Option("--minutes", metavar="N", help="how long")]
Channel = Annotated[
    str | None, typer.Option("--channel", metavar="in-person|video|phone|async", help="where")
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="names the file too")]
Absent = Annotated[
    list[str] | None, typer.Option("--absent", metavar="NAME", help="a member who is not there")
]
Turn = Annotated[str | None, typer.Option("--turn", metavar="NAME", help="whose turn it is")]
Facilitator = Annotated[
    str | None, typer.Option("--facilitator", metavar="NAME", help="who leads the meeting")
]

Json = Annotated[bool, typer.Option("--json", help="one JSON object on stdout")]
JournalDir = Annotated[
    str | None, typer.Option("--journal", metavar="DIR", help="the journal's folder")
]
NoInput = Annotated[bool, typer.Option("--no-input", help="never ask")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="say nothing when it worked")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="yes to every question")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="say what would be written, write nothing")]
Debug = Annotated[bool, typer.Option("--debug", hidden=True, help="show the traceback of a bug")]
From = Annotated[
    str | None, typer.Option("--from", metavar="ID", help="take the words of a note or a topic")
]
