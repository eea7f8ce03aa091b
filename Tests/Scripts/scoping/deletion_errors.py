def t(src):
    try:
        compile(src, "<s>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in ("del f()", "del 1", "del 'a'", "del None", "del True", "del ...", "del a + b", "del a, 1", "del (a, f())", "del [a, 1]", "del *a", "del (*a,)", "del *a, b", "del a if b else c",
          "del lambda: 1", "del {}", "del {1: 2}", "del [x for x in y]", "del (x for x in y)", "del", "del ,", "del a b", "del a = 1", "del -a", "del not a", "del a.b()", "del a()()",
          "del a and b", "del a < b", "del (yield)", "del __debug__", "del a.__debug__", "del f''", "del (a := 1)", "del a[b], c.d", "del (((a)))", "del [[a], (b, c)]", "del a,", "del (a,), [b,]", "del x, y.z, w[0],"):
    print(s, end=": ")
    t(s)
