# break, continue and return within except*: the place is that of the statement, outside of loops, too.
for text in (
    "try: pass\nexcept* A: break\n",
    "try: pass\nexcept* A:\n   x; continue\n",
    "for x in y:\n  try: pass\n  except* A:\n   break\n",
    "def f():\n  try: pass\n  except* A:\n   return 1\n",
    "def f():\n  try: pass\n  except* A: continue\n",
    "def f():\n  try: pass\n  except* A:\n    for x in y: break\n",
    "while 1:\n  try: pass\n  except* A:\n    with a: break\n",
    "while 1:\n  try: pass\n  except* A:\n    try: break\n    finally: b\n",
    "try: pass\nexcept* A:\n  with a: break\n",
):
    try:
        compile(text, "text", "exec")
        print("ok")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
