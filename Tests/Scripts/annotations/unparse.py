from __future__ import annotations
def show(*texts):
    for text in texts:
        ns = {}
        exec("from __future__ import annotations\nx: " + text, ns)
        print(ns["__annotations__"]["x"])
show("1", "1.0", "1e100", "1e400", "1j", "0xFF", "'a'", '"b\'c"', "'''d\ne'''", "b'x'", "None", "True", "...", "'\\x00\\u1234'")
show("a+b*c", "(a+b)*c", "a-(b-c)", "a**-b", "(-a)**b", "-(a**b)", "a**b**c", "(a**b)**c", "not a", "not (a and b)", "(not a) and b", "a if b else c",
     "(a if b else c) if d else e", "a or b and c", "(a or b) and c", "a<b<c", "(a<b)<c", "a is not b", "a not in b", "~a", "-(-a)", "+a", "a@b", "a//b%c", "a<<b|c&d^e")
show("a.b.c", "a[1]", "a[1,2]", "a[1:2]", "a[::2]", "a[:,1]", "a[*b]", "(1).real", "1.5.real", "a[(1,)]", "a[()]", "a[1:2,3:]")
show("f()", "f(a,b)", "f(*a,**b)", "f(a=1)", "f(x for x in y)", "f((x for x in y),1)", "f(a)(b)[c].d", "f(**{})", "f(a,*b,c=1,**d)")
show("[]", "[1,2]", "()", "(1,)", "{1}", "{}", "{1:2}", "{**a}", "{*a,1}", "[*a]", "[x for x in y]", "{x:y for x in y}", "{x for x in y if z}", "(x async for x in y)" if 0 else "(x for x in y)")
show("lambda: 1", "lambda x: x", "lambda x=1,*a,y,z=2,**k: x", "lambda x,/: x", "lambda *,x: x", "(lambda: 1)()", "lambda: (yield)" if 0 else "lambda: (1,2)")
show("f'a'", "f'{a}'", "f'{a!r}'", "f'{a:b}'", "f'{a:{b}}'", "f'a{b}c{d!s:e}'", "f'{{}}'", "f'{a=}'", "f\"{'x'}\"", "f'{a}' 'b'", "f'''{a}\n'''", "f'{(lambda: 1)}'", "f'{ {1:2} }'", "f'\\n{a}'")
show("a if (b if c else d) else e", "(a, b) if c else d", "[a if b else c for d in e]", "(yield)" if 0 else "a", "await_ + 1", "x[lambda: 1]", "x[a if b else c]", "(a, *b)[0]", "{'a': 1}['a']", "'a'.join", "'a' 'b'", "not not a", "- - a", "a and (b and c)", "(a and b) and c", "a == (b == c)", "(a, b) == c", "a < (b if c else d)", "(lambda: 1) + 1", "lambda: 1 + 1")
