import ast, warnings
def places(f):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        f()
    return [(w.lineno, str(w.message)) for w in log]
print(places(lambda: ast.Num))
print(places(lambda:
    ast.Ellipsis()))
print(places(lambda: ast.Constant(1).n), places(lambda: isinstance(ast.Constant("x"), ast.Str)))
def set_it():
    ast.Constant(1).s = 2
print(places(set_it))
