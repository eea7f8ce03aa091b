def f(items):
    return items[0].name, items[1]


f([type("T", (), {"name": 1})])
