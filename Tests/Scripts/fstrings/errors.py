for source in ["f'{}'", "f'{'", "f'}'", "f'{a!x}'", "f'{a b}'", "f'{!r}'", "f'{a!}'", "f'{a:{b:{c}}}'", "f'{a'",
               "f'{lambda x: 1}'", "f'{a:}}'", "f'{#}'", "f'{*}'", "f'{a!r b}'", "f'{1=2}'", "f'''{\na b}'''"]:
    try:
        compile(source, "<test>", "eval")
        print(source, "compiles")
    except SyntaxError as e:
        print(repr(source), "->", e.msg)
