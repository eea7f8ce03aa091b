# Folding ~True warns whoever compiles, and not who runs.
import warnings


def attempt(text):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        code = compile(text, "elsewhere.py", "exec")
        compiling = [w.filename.endswith("bool_inversion.py") for w in caught]
        exec(code, {"x": 1})
        running = [w.filename for w in caught[len(compiling):]]
    print(repr(text), compiling, running)


for text in ("~True", "~False\n~True", "~(not x)", "~(not 1)", "~~True", "-True", "if 0: ~True", "lambda: ~True",
             "~__debug__", "[~True for i in ()]", "~(1 == 1)", "def f(a: ~True): pass", "try: pass\nfinally: ~True"):
    attempt(text)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    code = compile("~True", "elsewhere.py", "eval")
    try:
        eval(code)
    except DeprecationWarning as e:
        print(str(e)[:40])
    warnings.simplefilter("ignore")
    print(eval(code), ~True)
