import ast

source = "def f(é):\n\tif é:\n\t\treturn (é +\n\t\t        'üü') ; x = \"\"\"a\n  b\"\"\"\r\ny = 1\rz = 2\x0c\n\x0cw = 3\n"
tree = ast.parse(source)
for node in ast.walk(tree):
    if hasattr(node, "lineno"):
        print(type(node).__name__, repr(ast.get_source_segment(source, node)),
              repr(ast.get_source_segment(source, node, padded=True)))
node = tree.body[0]
node.end_lineno = None
print(ast.get_source_segment(source, node))
print(ast.get_source_segment(source, ast.Load()), ast.get_source_segment(source, ast.arguments()))
