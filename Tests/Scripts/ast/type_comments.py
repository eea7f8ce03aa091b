import ast

source = '''
x = y = 1  # type: int
for i in x:  # type: int
    pass
with a as b:#type:str
    pass
with (a as b, c):  #  type:	list[int]
    pass
def f(a,  # type: int
      b=2,  # type: str
      *args,  # type: Any
      c,  # type: c
      **kw  # type: dict
      ):
    # type: (...) -> None
    pass
async def g(): # type: () -> int
    async for z in w: # type: z
        pass
x = 1  # type: ignore
x = 2  # type: ignore[why]
# type: ignore@all of it
x = [  # type: ignore
]
'''
tree = ast.parse(source, type_comments=True)
for node in ast.walk(tree):
    if getattr(node, "type_comment", None) is not None:
        print(type(node).__name__, node.lineno, node.end_lineno, node.end_col_offset, repr(node.type_comment))
print([(ignore.lineno, ignore.tag) for ignore in tree.type_ignores])
print(ast.unparse(tree))
plain = ast.parse(source)
print(plain.type_ignores, [node for node in ast.walk(plain) if getattr(node, "type_comment", None)])
for text in ("x = 1 # type: int\n # type: str", "if a: # type: int\n  pass", "def f(*, # type: int\n  a): pass",
             "def f(): # type: () -> int\n  # type: () -> str\n  pass", "pass # type: ignored", "# type: int",
             "f(a, # type: int\n)", "x # type: int", "class C: # type: int\n  pass", "while a: # type: x\n  pass"):
    try:
        ast.parse(text, type_comments=True)
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno)
    ast.parse(text)
