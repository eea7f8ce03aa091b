# The text of a field with `=` is decoded like the rest of its f-string.
import warnings
warnings.simplefilter("ignore")
x = 1
print(f"{'\n'=}", f"{'\t' 'a'=}", rf"{'\n'=}", f"{'\\'=}", f"{'\x41'=}", f"{'\N{EM DASH}'=}", f"{r'\d'=}", f"{'é\u00e9'=!s}", f'{x=}{"\x41"=:>5}')
print(f'{f"{'\n'=}"=}', f"{x}" f"{'\a'=}" rf"{'\a'=}" f"{'\a'=}")
for source in (r"""f"{r'\x'=}" """, r"""f"{r'\N{DASH}'=}" """, r"""rf"{r'\x'=}" """, r"""f"{r'\x'}" """, r"""f'{f"{r'\u12'=}"=}' """, r"""f"{x:{r'\x'=}}" """,
               r"""f"{r'\777'=}" """, r"""f"a{x}b{r'\U00110000'=}c" """):
    try:
        compile(source, "<none>", "eval")
        print(source, "ok")
    except SyntaxError as e:
        print(source, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
warnings.simplefilter("error")
for source in (r"""f"{r'\d'=}" """, r"""rf"{r'\d'=}" """, r"""f"{r'\d'}" """, r"""f"{r'\777'=}" """):
    try:
        compile(source, "<none>", "exec")
        print(source, "ok")
    except SyntaxError as e:
        print(source, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
