"""hypothesis strategies for what people do by hand to a file that the program wrote."""

from dataclasses import dataclass

from hypothesis import strategies as st

from mentorlog.formats.statements import Statement, scan, split_lines
from mentorlog.formats.toml_text import BOM
from tests.formats.toml_texts import remarks, values, written

COMMENTS = (
    "# mine\n",
    "\n",
    "\n\n",
    "# minutes = 99\n",
    "  # due = 2020-01-01\n",
    "#\n",
    '# """\n',
)
UNKNOWN = ("x_mood", "x-own", '"x two words"', "x_1")
TABLES = ("x_table", "x_other.deep")

comment_lines = st.sampled_from(COMMENTS)


@st.composite
def unknown_keys(draw: st.DrawFn, number: int) -> str:
    """Draw a key that the program does not know, with any value."""
    name = f"{draw(st.sampled_from(UNKNOWN)).rstrip(chr(34))}{number}"
    name = f'{name}"' if name.startswith('"') else name
    return f"{name} = {draw(values.flatmap(written))} {draw(remarks)}".rstrip() + "\n"


@dataclass
class _Section:
    """A header with its key statements, as text."""

    header: str
    keys: list[str]


def _sections(text: str) -> list[_Section]:
    lines = split_lines(text)
    found = [_Section("", [])]
    for statement in scan(text):
        piece = _piece(lines, statement)
        if statement.kind in {"table", "array"}:
            found.append(_Section(piece, []))
        elif statement.kind == "key":
            found[-1].keys.append(piece)
    return found


def _piece(lines: list[str], statement: Statement) -> str:
    return "".join(lines[statement.start : statement.end])


@st.composite
def edited(draw: st.DrawFn, text: str, *, bom: bool = True) -> str:
    """Draw what may have become of a TOML text by hand; it still says all that it said."""
    result = draw(st.sampled_from(["", "# My file\n\n", "\n"]))
    number = 0
    for section in _sections(text):
        if section.header:
            result += draw(st.sampled_from(["", "\n", "# of it\n", "# end\n\n"]))
            result += section.header.rstrip("\n") + f" {draw(remarks)}".rstrip() + "\n"
        for key in draw(st.permutations(section.keys)):
            if draw(st.integers(0, 3)) == 0:
                result += draw(comment_lines)
            if draw(st.integers(0, 5)) == 0:
                number += 1
                result += draw(unknown_keys(number))
            remark = draw(remarks) if "\n" not in key.rstrip("\n") else ""
            lead = draw(st.sampled_from(["", "", " ", "\t"]))
            result += lead + key.rstrip("\n") + f"  {remark}".rstrip() + "\n"
    for table in TABLES:
        if draw(st.integers(0, 3)) == 0:
            number += 1
            result += f"{draw(comment_lines)}[{table}]\n{draw(unknown_keys(number))}"
    result += draw(st.sampled_from(["", "# the end\n", "\n\n# the end\n"]))
    if draw(st.booleans()):
        result = result.replace("\n", "\r\n")
    elif draw(st.integers(0, 3)) == 0:
        result = result.removesuffix("\n")
    return (draw(st.sampled_from(["", "", BOM])) if bom else "") + result


bodies = st.lists(
    st.sampled_from(["Said.", "", "+++", " +++ ", "+++ x", "---", "## Actions", "å 李 \t", "\r"]),
    max_size=6,
).map("\n".join)
