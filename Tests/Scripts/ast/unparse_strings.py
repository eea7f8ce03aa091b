# Quotes: of strings, docstrings and f-strings.
import ast

for text in ("f'a'", "f'{a}'", "f\"it's {a['b']}\"", "f'{a!r:>{b}}'", "f'{a=}'", "f'{{}}{a}'", "f'{ {1: 2}[1] }'",
             "f'a\\n{b}'", "f'''a\n{b}'''", "f'{a:\\n}'", "f'{(lambda x: x)}'", "f'{a, b}'", "f'{yield_}'", "f'{a:{b}{c}}'",
             "f'{\"a\"}'", "f'{a}' 'b\"' \"c'\"", "f'\\'\"{a}'", "f'{f\"{b}\"}'", "f'\\\\{a}\\t'", "f'\\x00{a}'", "f'{a:\\'}'",
             "f''", "f'{a if b else c}'", "f'{a:=^10}'", "f'{(a := 1)}'", "f\"{'''x'''}\"", "f'\\N{BULLET}{a}'"):
    tree = ast.parse(text)
    again = ast.unparse(tree)
    print(ascii(again), ast.dump(ast.parse(again)) == ast.dump(tree))
for value in ("a", "it's", 'say "no"', "both ' and \"", "line\nline", "tab\t", "back\\slash", 'ends in "', "ends in '",
              '"""', "'''", "'''\"\"\"", "\0\x7f\u200b\ue000\U0001f600", "", "\r", 'ends in \\"', "\\", "'\n\"\"\""):
    for holder in (ast.Module([ast.Expr(ast.Constant(value))], []), ast.Expression(ast.Constant(value)),
                   ast.Module([ast.FunctionDef("f", ast.arguments(), [ast.Expr(ast.Constant(value, "u"))], lineno=1)], []),
                   ast.Expression(ast.JoinedStr([ast.Constant(value), ast.FormattedValue(ast.Name("x"), -1)])),
                   ast.Expression(ast.JoinedStr([ast.FormattedValue(ast.Constant(value), 114, ast.JoinedStr([ast.Constant(">9")]))]))):
        print(ascii(ast.unparse(holder)))
