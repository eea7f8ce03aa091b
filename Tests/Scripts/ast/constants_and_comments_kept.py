# The constants of a tree are those of the code; an optimized tree keeps its type comments.
import ast


def compiled(value):
    tree = ast.fix_missing_locations(ast.Expression(ast.Constant(value)))
    return eval(compile(tree, "<tree>", "eval"))


values = [
    b"", b"x" * 3, frozenset(), (), (1, 2), "", "".join(["a", " b"]), "".join(["long ", "text"]), 10 ** 30, 1.5, 2j, 1 + 2j,
    (b"",), (frozenset(),), 3000, -5, ((),), ("a", "b c"), (1, 1.0, True), 10 ** 30,
]
for value in values:
    made = compiled(value)
    print(repr(value), made == value, type(made) is type(value), made is value)
print(compiled(frozenset({1})), compiled(0.0), compiled(-0.0), compiled((0.0, -0.0)), compiled(float("nan")))
text = "".join(["some", " text"])
tree = ast.parse("def f(): return '?'\ng = lambda: '?'")
tree.body[0].body[0].value.value = text
tree.body[1].value.body.value = text
space = {}
exec(compile(tree, "<tree>", "exec"), space)
print(space["f"]() is text, space["g"]() is text)
print(bytes() is b"".join([]), eval('b""') is bytes(0), frozenset() is frozenset([]))

source = """\
x = 1 # type: int
for i in y: # type: str
  pass
def f(a, # type: int
  b=1+2):
  # type: (...) -> int
  return 1+1
with a as b: # type: t
  x
# type: ignore[a]
async def g():
  async with a: # type: q
    pass
  async for z in w: # type: qq
    pass
"""
tree = ast.parse(source, type_comments=True)
before = ast.dump(tree)
for flags in (ast.PyCF_OPTIMIZED_AST, ast.PyCF_OPTIMIZED_AST | ast.PyCF_TYPE_COMMENTS):
    made = compile(tree, "<tree>", "exec", flags)
    print(ast.dump(made) == ast.dump(compile(source, "<text>", "exec", flags | ast.PyCF_TYPE_COMMENTS)), made is tree)
    print(ast.unparse(made))
print(ast.dump(tree) == before, ast.dump(made))
