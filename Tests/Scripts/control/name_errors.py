for source in ("prnt(1)", "undefined", "len(undefined)", "a.b", "True1", "undefined()", "del undefined", "undefined += 1", "[][undefined]"):
    try:
        exec(source, {})
    except NameError as e:
        print(source, "->", e, e.name)
