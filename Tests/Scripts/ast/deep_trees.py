# gc-stress: skip, trees of many thousand nodes
# A tree of any depth ends in code or in a RecursionError, on any thread.
import ast
import threading

PLACE = dict(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
name = ast.Name("x", ast.Load(), **PLACE)
ok = ast.Pass(**PLACE)
star = ast.MatchAs(None, None, **PLACE)

EXPRESSIONS = [
    lambda n: ast.UnaryOp(ast.Not(), n, **PLACE),
    lambda n: ast.BinOp(n, ast.Add(), name, **PLACE),
    lambda n: ast.BoolOp(ast.Or(), [name, n], **PLACE),
    lambda n: ast.Call(name, [n], [ast.keyword("a", n if n is name else name, **PLACE)], **PLACE),
    lambda n: ast.Attribute(n, "a", ast.Load(), **PLACE),
    lambda n: ast.Subscript(name, n, ast.Load(), **PLACE),
    lambda n: ast.Tuple([n], ast.Load(), **PLACE),
    lambda n: ast.Dict([None], [n], **PLACE),
    lambda n: ast.IfExp(name, name, n, **PLACE),
    lambda n: ast.Lambda(ast.arguments(), n, **PLACE),
    lambda n: ast.GeneratorExp(n, [ast.comprehension(ast.Name("y", ast.Store(), **PLACE), name, [], 0)], **PLACE),
    lambda n: ast.JoinedStr([ast.FormattedValue(name, -1, n, **PLACE)], **PLACE),
]
STATEMENTS = [
    lambda n: ast.If(name, [n], [], **PLACE),
    lambda n: ast.If(name, [ok], [n], **PLACE),
    lambda n: ast.If(name, [ok], [ok, n], **PLACE),
    lambda n: ast.FunctionDef("f", ast.arguments(), [n], **PLACE),
    lambda n: ast.ClassDef("C", [], [], [n], **PLACE),
    lambda n: ast.Try([ok], [ast.ExceptHandler(None, None, [n], **PLACE)], [], [], **PLACE),
    lambda n: ast.Match(name, [ast.match_case(star, None, [n])], **PLACE),
]


def nested(make, depth, node):
    for _ in range(depth):
        node = make(node)
    return node


def outcome(statement):
    try:
        compile(ast.Module([statement], []), "f", "exec")
        return "fine"
    except (RecursionError, SyntaxError) as e:
        return type(e).__name__


def run():
    for depth in (5, 50000):
        for make in EXPRESSIONS:
            results.append(outcome(ast.Expr(nested(make, depth, name), **PLACE)))
        for make in STATEMENTS:
            results.append(outcome(nested(make, depth, ok)))
    loop = ast.UnaryOp(ast.Not(), name, **PLACE)
    loop.operand = loop
    results.append(outcome(ast.Expr(loop, **PLACE)))
    block = ast.If(name, [], [], **PLACE)
    block.body.append(block)
    results.append(outcome(block))
    chain = ast.If(name, [ok], [], **PLACE)
    chain.orelse.append(chain)
    results.append(outcome(chain))
    constant = 1
    for _ in range(50000):
        constant = (constant,)
    results.append(outcome(ast.Expr(ast.Constant(constant, **PLACE), **PLACE)))


results = []
run()
thread = threading.Thread(target=run)
thread.start()
thread.join()
half = len(results) // 2
print(results[:half] == results[half:])
print(results[:19], set(results[19:half]))
print(outcome(ast.parse("x" + " + x" * 2000).body[0]), outcome(ast.parse("x" + ".a" * 2000).body[0]))
chain = "if x: pass\n" + "elif x: pass\n" * 1000
print(outcome(ast.parse(chain).body[0]))
