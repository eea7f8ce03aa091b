# only a small u is told by the tree
import ast
for text in ("u'a'", "U'a'", "u'a' 'b'", "U'a' u'b'", "'a' u'b'", "u'a' U'b'", "u'''x'''", "U\"\"\"x\"\"\"", "f'{u\"a\"} {U\"a\"}'"):
    tree = ast.parse(text, mode="eval")
    print(ast.dump(tree), ast.unparse(tree))
for text in ("Ub'a'", "uR'a'", "bU'a'", "fu'a'", "UU'a'"):
    try:
        ast.parse(text)
    except SyntaxError as e:
        print(text, e.msg)
