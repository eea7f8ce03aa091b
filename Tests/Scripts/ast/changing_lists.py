# Fields are attributes, and attributes run code.
import ast


class Shrinking(ast.Expr):
    @property
    def value(self):
        tree.body.clear()
        return ast.Constant(1, lineno=1, col_offset=0)


class Raising(ast.Expr):
    @property
    def value(self):
        raise KeyError("no")


class Hidden(ast.Expr):
    @property
    def value(self):
        raise AttributeError("no")


for cls in (Shrinking, Raising, Hidden):
    node = cls.__new__(cls)
    node.lineno = 1
    node.col_offset = 0
    tree = ast.Module([node, ast.Pass(lineno=1, col_offset=0)], [])
    try:
        compile(tree, "f", "exec")
    except Exception as e:
        print(type(e).__name__, e)
