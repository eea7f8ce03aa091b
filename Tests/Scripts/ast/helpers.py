# The functions that go through trees and change places.
import ast

tree = ast.parse("a = f(b, c)\nif d:\n    e\n")
print([type(node).__name__ for node in ast.walk(tree)])
print([name for name, value in ast.iter_fields(tree.body[0])])
print([type(node).__name__ for node in ast.iter_child_nodes(tree.body[1])])
broken = ast.Call(ast.Name("f", ast.Load()), [])
del broken.args
print(list(ast.iter_fields(ast.Load())), [name for name, value in ast.iter_fields(broken)])

call = ast.parse("spam(eggs, 'and cheese')", mode="eval")
name = ast.copy_location(ast.Name("x", ast.Load()), call.body)
print(ast.dump(name, include_attributes=True))
unknown = ast.Name("y", ast.Load(), lineno=3)
print(ast.dump(ast.copy_location(ast.Name("z", ast.Load(), end_lineno=9), unknown), include_attributes=True))
print(ast.dump(ast.copy_location(ast.Load(), unknown), include_attributes=True))

made = ast.parse("write('spam')")
made.body.append(ast.Expr(ast.Call(ast.Name("spam", ast.Load()), [ast.Constant("eggs")], [])))
print(ast.fix_missing_locations(made) is made)
print(ast.dump(made, include_attributes=True))
moved = ast.increment_lineno(ast.parse("1 + 1\n2", mode="exec"), n=3)
print(ast.dump(moved, include_attributes=True))
ignores = ast.parse("a # type: ignore\n", type_comments=True)
print(ast.increment_lineno(ignores, 5).type_ignores[0].lineno)
no_end = ast.Name("x", ast.Load(), lineno=1)
no_end.end_lineno = None
print(vars(ast.increment_lineno(no_end))["lineno"], no_end.end_lineno)

for text in ("'''Line one.\n\n    Line two.\n      Line three.\n   '''", "'only'", "b'no'", "x = 1", "", "u'old'", "f'no'",
             "'a' 'b'", "'\\tx\\n\\ty'"):
    print(repr(ast.get_docstring(ast.parse(text))), repr(ast.get_docstring(ast.parse(text), clean=False)))
print(ast.get_docstring(ast.parse("async def f():\n  '''a\n     b\n  '''").body[0]))
print(ast.get_docstring(ast.parse("class C: 'c'").body[0]))
for wrong in (ast.parse("x").body[0], ast.Load()):
    try:
        ast.get_docstring(wrong)
    except TypeError as e:
        print(e)
