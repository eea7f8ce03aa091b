# Copies of nodes and trees.
import ast
import copy

tree = ast.parse("def f(a, *b, c=1, **d) -> int:\n    return [x for x in y if a is not b]\n")
other = copy.deepcopy(tree)
print(ast.dump(tree, include_attributes=True) == ast.dump(other, include_attributes=True), other is tree)
print(other.body[0].args is tree.body[0].args)
shallow = copy.copy(tree)
print(shallow.body is tree.body, type(shallow).__name__)
name = ast.Name("a", ast.Load(), lineno=1)
cls, args, state = name.__reduce__()
print(cls, args, sorted(state))
print(name.__reduce_ex__(2)[1])
print(ast.BinOp(left=1, right=2, op=None).__reduce__()[1])


class Loop(ast.AST):
    _fields = ("me",)


loop = Loop(None)
loop.me = loop
twin = copy.deepcopy(loop)
print(twin.me is twin, twin is loop)


class Partial(ast.AST):
    _fields = ("a", "b", "c")
    _field_types = {"a": int | None, "b": int | None, "c": int | None}


print(Partial(a=1, c=3).__reduce__()[1:])
