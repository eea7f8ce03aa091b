def show(text):
    space = {"l": [1, 2], "t": (1,), "s": {1}, "d": {"a": 1}, "b": bytearray(b"x"), "n": None, "f": frozenset([1])}
    alias = dict(space)
    try:
        exec(text, space)
        changed = {k: space[k] for k in alias if k in space and (space[k] is not alias[k] or space[k] != eval("1") and k in text.split()[0])}
        print(text, "->", {k: (v, v is alias[k]) for k, v in changed.items()})
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ("l += (3,)", "l += 'ab'", "l += {5: 6}", "l += 5", "l += None", "l *= 2", "l *= 0", "l *= -1", "l *= 1.5", "t += (2,)", "t += [2]", "t *= 2", "s |= {2}", "s |= [2]", "s &= {2}", "s -= {1}", "s ^= {1, 2}", "f |= {2}", "d |= {'b': 2}", "d |= [('c', 3)]", "d |= 5", "d |= [5]", "b += b'y'", "b += [1]", "b += 'y'", "b *= 2", "n += 1", "l[:] = l + l", "l[1:1] += [9]", "l[0] = l", "l += l"):
    show(text)
