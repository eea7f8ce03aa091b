import ast

tree = ast.parse("a = 1\nf(x, *y, k=None)\ndef g(): pass\n", type_comments=True)
print(ast.dump(tree))
print(ast.dump(tree, annotate_fields=False))
print(ast.dump(tree, show_empty=True))
print(ast.dump(tree, annotate_fields=False, show_empty=True))
print(ast.dump(tree.body[0], include_attributes=True))
print(ast.dump(tree, indent=2))
print(ast.dump(tree.body[1], indent="..", include_attributes=True))
print(ast.dump(tree.body[1], indent=0, annotate_fields=False))
print(ast.dump(ast.Module([], []), indent=3), ast.dump(ast.Load()), ast.dump(ast.Raise()))
print(ast.dump(ast.Raise(cause=ast.Name("e", ast.Load())), annotate_fields=False))
print(ast.dump(ast.Constant(None)), ast.dump(ast.Constant(value=None), annotate_fields=False))
print(ast.dump(ast.Name("x", None)), ast.dump(ast.Name(["x"], [])))
broken = ast.Call(ast.Name("f", ast.Load()), [])
del broken.func
print(ast.dump(broken), ast.dump(broken, annotate_fields=False), ast.dump(broken, show_empty=True))
for wrong in (3, None, [tree]):
    try:
        ast.dump(wrong)
    except TypeError as e:
        print(e)
