import ast

one = ast.Constant(1)


def check(pattern):
    tree = ast.Module([ast.Match(ast.Name("x", ast.Load()), [ast.match_case(pattern, None, [ast.Pass()])])], [])
    for node in ast.walk(tree):
        if "lineno" in node._attributes:
            node.lineno = node.end_lineno = 1
            node.col_offset = node.end_col_offset = 0
    try:
        compile(tree, "f", "exec")
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)


capture = ast.MatchAs(None, "y")
any_one = ast.MatchAs()
check(ast.MatchValue(one))
check(ast.MatchValue(ast.Constant(True)))
check(ast.MatchValue(ast.Constant((1,))))
check(ast.MatchValue(ast.Name("x", ast.Load())))
check(ast.MatchValue(ast.UnaryOp(ast.USub(), one)))
check(ast.MatchValue(ast.UnaryOp(ast.UAdd(), one)))
check(ast.MatchValue(ast.BinOp(one, ast.Add(), one)))
check(ast.MatchValue(ast.BinOp(one, ast.Add(), ast.Constant(2j))))
check(ast.MatchValue(ast.BinOp(one, ast.Mult(), ast.Constant(2j))))
check(ast.MatchValue(ast.JoinedStr([ast.Constant("a")])))
check(ast.MatchValue(ast.Constant(1 + 2j)))
check(ast.MatchSingleton(True))
check(ast.MatchSingleton(1))
check(ast.MatchSequence([ast.MatchStar("a"), ast.MatchStar("b")]))
check(ast.MatchSequence([ast.MatchStar("_")]))
check(ast.MatchStar("a"))
check(ast.MatchMapping([one], []))
check(ast.MatchMapping([one, one], [capture, any_one]))
check(ast.MatchMapping([], [], "_"))
check(ast.MatchMapping([ast.Constant(None)], [capture], "None"))
check(ast.MatchMapping([ast.Name("x", ast.Load())], [capture]))
check(ast.MatchClass(one, [], [], []))
check(ast.MatchClass(ast.Name("C", ast.Load()), [], ["a"], []))
check(ast.MatchClass(ast.Name("C", ast.Load()), [], ["a", "a"], [any_one, any_one]))
check(ast.MatchClass(ast.Name("C", ast.Load()), [], ["True"], [any_one]))
check(ast.MatchClass(ast.Attribute(ast.Name("C", ast.Load()), "D", ast.Load()), [capture], [], []))
check(ast.MatchAs(capture))
check(ast.MatchAs(None, "_"))
check(ast.MatchAs(capture, "y"))
check(ast.MatchOr([capture]))
check(ast.MatchOr([capture, any_one]))
check(ast.MatchOr([ast.MatchValue(one), capture]))
check(ast.MatchOr([ast.MatchValue(one), ast.MatchValue(one)]))
