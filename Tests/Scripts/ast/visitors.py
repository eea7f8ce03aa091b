import ast
import warnings


class Names(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append((node.id, type(node.ctx).__name__))

    def visit_Lambda(self, node):
        self.seen.append("lambda")


visitor = Names()
print(visitor.visit(ast.parse("a = b.c(d, e=f)[g]\nlambda h: i\n[j for k in l if m]")), visitor.seen)


class Answers(ast.NodeVisitor):
    def visit_Constant(self, node):
        return node.value

    def generic_visit(self, node):
        return type(node).__name__


print(Answers().visit(ast.Constant(5)), Answers().visit(ast.Load()))


class Old(ast.NodeVisitor):
    def visit_Num(self, node):
        print("num", node.value)

    def visit_Str(self, node):
        print("str", node.value)

    def visit_NameConstant(self, node):
        print("name", node.value)

    def visit_Bytes(self, node):
        print("bytes", node.value)

    def visit_Ellipsis(self, node):
        print("ellipsis")


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Old().visit(ast.parse("1; 'a'; b'b'; ...; None; True; 2.5; 3j"))
print([str(w.message) for w in caught])


class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Pass(self, node):
        return None

    def visit_Break(self, node):
        return [ast.copy_location(ast.Continue(), node), ast.copy_location(ast.Break(), node)]

    def visit_Return(self, node):
        self.generic_visit(node)
        node.value = None if node.value is None else ast.List([node.value], ast.Load())
        return node


tree = ast.parse("def f(a=1):\n    pass\n    while a: break\n    return 'x'\n")
print(ast.unparse(Doubler().visit(tree)))


class Remover(ast.NodeTransformer):
    def visit_Name(self, node):
        return None


tree = Remover().visit(ast.parse("return_ = f(a, b)\nraise x"))
print(ast.dump(tree))


class Emptier(ast.NodeTransformer):
    def visit_Expr(self, node):
        return []


print(ast.dump(Emptier().visit(ast.parse("a\nb = 1\nc"))))
