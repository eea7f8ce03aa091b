for name in "cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140", "cp864", "cp856":
    table = bytes(range(256)).decode(name, "replace")
    print(name, ascii(table))
    print(sum(c.encode(name, "ignore") != bytes([i]) for i, c in enumerate(table)))
