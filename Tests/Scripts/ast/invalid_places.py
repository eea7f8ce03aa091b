import ast


def check(line, column, end_line, end_column, source="x = [1]"):
    tree = ast.parse(source)
    node = tree.body[0].value
    node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = line, column, end_line, end_column
    try:
        compile(tree, "f", "exec")
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)


check(1, 0, 1, 0)
check(2, 0, 1, 0)
check(1, 5, 1, 4)
check(-1, 0, 1, 4)
check(-1, 0, -1, 4)
check(-1, 0, -2, 4)
check(1, -1, 1, 4)
check(1, -1, 1, -1)
check(1, -1, 5, 4)
check(1, 5, 2, 0)
check(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1)
check(-2 ** 31, -2 ** 31, -2 ** 31, -2 ** 31)
check(2 ** 31, 0, 1, 0)
check(1, 0, -2 ** 31 - 1, 0)
check(1, 0, None, None)
check(None, 0, 1, 0)
check(1, 0.5, 1, 1)
check("1", 0, 1, 1)
check(True, False, True, True)
tree = ast.parse("def f(a): pass\ntry: pass\nexcept E: pass\nimport a\nf(k=1)\nmatch a:\n  case _: pass\nclass C[T]: pass")
for index, node in enumerate(ast.walk(tree)):
    if "lineno" in node._attributes:
        saved = node.lineno
        node.lineno = 99
        try:
            compile(tree, "f", "exec")
            print(type(node).__name__, "fine")
        except ValueError as e:
            print(type(node).__name__, e)
        del node.lineno
        try:
            compile(tree, "f", "exec")
        except TypeError as e:
            print("   ", e)
        node.lineno = saved
far = ast.parse("1 / 0")
for node in ast.walk(far):
    if hasattr(node, "lineno"):
        node.lineno = node.end_lineno = 2 ** 31 - 1
        node.col_offset = node.end_col_offset = 2 ** 31 - 1
code = compile(far, "nowhere", "exec")
try:
    exec(code)
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_lineno)
