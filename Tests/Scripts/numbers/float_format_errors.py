for value, spec in ((1.5, "d"), (1.5, "x"), (1.5, "s"), (1.5, "c"), (1.5, ".f"), (1.5, "5.f"), (1.5, ",n"), (1.5, "q"), (1.5, "=^5"), (1.5, "z"), (1.5, ".200f"), (1.5, "1.1.1f")):
    try:
        print(repr(spec), repr(format(value, spec)))
    except ValueError as e:
        print(repr(spec), e)
