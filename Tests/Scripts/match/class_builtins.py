# One positional pattern of these types is the object itself.
class I(int): pass
class S(str): pass
for v in (True, 5, I(6), 1.5, "s", S("t"), b"b", bytearray(b"c"), [1], (2,), {3: 4}, {5}, frozenset({6})):
    match v:
        case bool(x): print("bool", x)
        case int(x): print("int", x)
        case float(x): print("float", x)
        case str(x): print("str", x)
        case bytes(x): print("bytes", x)
        case bytearray(x): print("bytearray", x)
        case list(x): print("list", x)
        case tuple(x): print("tuple", x)
        case dict(x): print("dict", x)
        case set(x): print("set", x)
        case frozenset(x): print("frozenset", x)
match 3+4j:
    case complex(real=r, imag=i): print(r, i)
match slice(1, 2):
    case slice(start=a, stop=b): print(a, b)
match I(5):
    case I(real=4): print("no")
    case I(5, real=5): print("subclass")
for cls in (complex, range, object, type(None), type):
    try:
        match None, 1j, range(3), int:
            case [cls(), *_]: print(cls.__name__)
        match range(3) if cls is range else 1j if cls is complex else int if cls is type else None:
            case cls(x): print("no")
    except TypeError as e:
        print(e)
