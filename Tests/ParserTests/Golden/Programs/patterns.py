match x:
  case 1 | -1 | 1.5 | 2j | -1 + 2j | 1 - 3j | 'a' 'b' | b'c' | None | True | False: pass
  case a: pass
  case _: pass
  case a.b.c: pass
  case (a): pass
  case (): pass
  case (a,): pass
  case (a, b) | [a, b]: pass
  case []: pass
  case [a, *b, c]: pass
  case a, *_: pass
  case *a, b: pass
  case a,: pass
  case {}: pass
  case {1: a, 'b': _, c.d: e, -1: f, None: g, **h}: pass
  case {'a': 1,}: pass
  case {**r,}: pass
  case A(): pass
  case A.B(a, 1, b=c, d=E(),): pass
  case A(b=1): pass
  case (1 | 2) as a: pass
  case [1 as a, 2 | 3 as b] as c if d: pass
  case a if (a := 1): pass
match x, y:
  case _: pass
match *a, b:
  case _: pass
match (x):
  case _:
    match y:
      case 1: pass
      case 2: pass
match -x:
  case _: pass
match = 1
match.a = case = type = _ = 2
match(x)
match[x]
match, case
print(match * case, match - x)
match * a, b
type(x)
type = x
type.x
case(y)
