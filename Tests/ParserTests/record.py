"""Records what CPython 3.13 makes of the programs beside this file.

    python3.13 record.py

writes Golden/Programs/*.ast (dumps with positions) and, below each program in Golden/Errors/*.txt, the error that it
raises. A chunk of those files is a line "=== MODE", the program, and a line "--- TYPE|MESSAGE|LINE|COLUMN|ENDLINE|ENDCOLUMN".
Add a chunk with an empty "---" line, run this, and look at what has changed.
"""

import ast
import pathlib
import sys
import warnings

assert sys.version_info[:2] == (3, 13), "the golden files are those of CPython 3.13"
warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent / "Golden"


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def outcome(source, mode):
    try:
        compile(source, "<test>", mode, ast.PyCF_ONLY_AST)
        return "ok"
    except SyntaxError as error:
        place = [error.lineno, error.offset, error.end_lineno, error.end_offset]
        fields = [type(error).__name__, escaped(error.msg)] + [str(number or 0) for number in place]
        return "|".join(fields)


def chunks(text):
    for chunk in text.split("\n=== ")[0:]:
        if not chunk.strip():
            continue
        head, _, rest = chunk.partition("\n")
        yield head.removeprefix("=== "), rest[: rest.rindex("\n---")]


for path in sorted((here / "Programs").glob("*.py")):
    tree = ast.parse(path.read_bytes(), str(path))
    path.with_suffix(".ast").write_text(ast.dump(tree, include_attributes=True, indent=None) + "\n", "utf-8", "surrogatepass")

for path in sorted((here / "Errors").glob("*.txt")):
    parts = [
        f"=== {mode}\n{source}\n--- {outcome(source, mode)}\n"
        for mode, source in chunks("\n" + path.read_text("utf-8"))
    ]
    path.write_text("".join(parts), "utf-8")
