# break, continue and return in except*: the place is that of the value, if that is a constant.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for jump in ("return", "return 1", "return (1, 2)", "return -1", "return x", "return [1]", "return None", "return (\n1)", "return 'a' 'b'",
             "return 1 + 2", "break", "continue"):
    show(f"def f():\n  while 1:\n    try: x\n    except* A: {jump}\n")
show("def f():\n  try: x\n  except* A:\n    while 1: break\n    while 1: continue\n    def g(): return 1\n")
show("def f():\n  try: return 1\n  except* A: pass\n  else: return 2\n  finally: return 3\n")
