# What may be wrong with a field of an f-string.
def show(source, mode="exec"):
    try:
        compile(source, "<none>", mode)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
    except Exception as e:
        print(ascii(source), type(e).__name__, e)
    else:
        print(ascii(source), "ok")


for source in ("f'{yield from}'", "f'{yield}'", "f'{yield x y}'", "f'{}'", "f'{ }'", "f'{!r}'", "f'{=}'", "f'{:x}'", "f'{a b}'", "f'{a!}'", "f'{a!x}'", "f'{a! r}'",
               "f'{a!r b}'", "f'{a=b}'", "f'{a:{b c}}'", "f'{a:{}}'", "f'{'", "f'{a'", "f'{a:'", "f'}'", "f'{a}}'", "f'{a)}'", "f'{(a}'", "f'{lambda x: 1}'",
               "f'{(lambda x: 1)}'", "f'{*a}'", "f'{**a}'", "f'{a:{b:{c:{d}}}}'", "f'{a:{b:{c}}}'", "f'{a $ b}'", "f'{a\\\n b}'", "f'{a #'", "f'{a;b}'", "f'{1=2}'",
               "f'{a:=5}'", "f'{(a:=5)}'", "f'{a!=b}'", "f'{a!r=}'", "f'{a:b!r}'", "f'{def f(): pass}'", "f'{\"}'", "f'''{\na b}'''", "f'{await}'", "f'{None = 1}'",
               "f'{a}' b'c'", "f'{a}' 'b' c", "rf'{a\\b}'", "f'\\N{nothing}'", "f'\\x1'", "f'\\N'", "f'{x!r:{y!z}}'"):
    show(source)
