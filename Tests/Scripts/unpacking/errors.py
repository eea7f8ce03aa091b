for source in ("a, b = 1", "a, b = 1, 2, 3", "a, b = [1]", "a, b, *c = [1]", "a, *b = 5", "a, b = {}", "(a, b), c = 1, 2", "[a] = 'xy'", "a, b = None", "a, b, c = iter([1, 2])", "*a, b = []", "a, b = 'a'"):
    try:
        exec(source)
        print(source, "ok")
    except (TypeError, ValueError) as e:
        print(source, "->", type(e).__name__, e)
