f''
f'a'
f'{a}' f'b{c}d'
'a' f'{b}' 'c' f'd'
f'{a!r} {b!s} {c!a}'
f'{a:>10} {b:{w}.{p}} {c!r:^{w}}'
f'{a=} {a = } {a=!r} {a=:>5} {a + b = }'
f'{{}} {{{a}}} }}{{'
f'{a["b"]} {a['b']} {f'{f"{1}"}'}'
f'{lambda_(x)} {(lambda x: 1)} {a if b else c} {a,} {*a, b} {yield_}'
f'{x:=5} {(x:=5)}'
f'{a:%Y-%m-%d} {a:{b}{c}} {a:}'
rf'\d{a}\n' fr'{a:\d}'
f'\n{a}\t\N{BULLET}{b:\x41}'
f'''
{a
 + b}
{c!r
 :>{d}
}
'''
f"""{
    a  # a comment
    = }"""
f'{a!=b} {a==b} {a<=b} {a>=b}'
f'{ {1: 2}[1] } { {1, 2} }'
F'{a}' fR'{b}' Rf'{c}'
u'x' f'{a}'
def g():
  f'{yield} {(yield a)} {await_}'
