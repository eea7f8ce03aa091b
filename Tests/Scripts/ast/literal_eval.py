import ast


def evaluate(text):
    try:
        print(repr(ast.literal_eval(text)))
    except Exception as e:
        message = str(e)
        print(type(e).__name__, message[:message.index(" at 0x")] if " at 0x" in message else message)


for text in ("1", "-1", "+1", "1+2j", "-1-2j", "2j", "'a' 'b'", "b'x'", "(1, 'a', [2.5, None])", "{1: {2, 3}, 'k': ()}",
             "set()", "  [1]", "\t 1", "...", "True", "{**{}}", "{}", "1+1", "1j+1", "-'a'", "a", "f()", "set(1)",
             "[x for x in y]", "f'a'", "1 if 2 else 3", "--1", "+-1", "not 1", "'a' + 'b'", "{1, [2]}", "(1).real",
             "1,", "", "1\n2", "\n  1", "[1,\n x]", "lambda: 1", "0x10", "1_000", "1e400", "-1e400j", "{'a': -1j}"):
    evaluate(text)
evaluate(ast.parse("[1, 2]", mode="eval"))
evaluate(ast.Constant({"any": "value"}))
evaluate(ast.Dict([ast.Constant(1)], []))
evaluate(ast.List([ast.Tuple([], ast.Load())], ast.Load()))
evaluate(ast.UnaryOp(ast.USub(), ast.Constant(True)))
evaluate(5)
evaluate(None)
evaluate(b"1")
