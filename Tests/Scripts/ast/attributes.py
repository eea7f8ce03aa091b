# Nodes are ordinary objects, and their classes ordinary classes.
import ast
import weakref

node = ast.Name("a", ast.Load())
node.extra = 5
print(sorted(vars(node)), node.extra)
del node.id
try:
    node.id
except AttributeError as e:
    print(e)
node.__dict__ = {"id": "z"}
print(node.id, vars(node))
print(weakref.ref(node)() is node)
try:
    weakref.ref(ast.AST())
except TypeError as e:
    print(e)
ast.Name.color = "red"
print(ast.parse("a").body[0].value.color)
del ast.Name.color
print(isinstance(node, ast.expr), issubclass(ast.Name, ast.AST))
match ast.parse("a + 1").body[0].value:
    case ast.BinOp(ast.Name(name), ast.Add(), ast.Constant(value)):
        print(name, value)
tree = ast.parse("a + b; c + d")
first, second = (statement.value for statement in tree.body)
print(first.op is second.op, first.left.ctx is second.right.ctx, ast.Add() is ast.Add())
print(type(first.op).__name__, ast.Load() == ast.Load())
try:
    ast.Name.__new__(int)
except TypeError as e:
    print(e)
print(type(ast.Name.__new__(ast.Name)).__name__)
