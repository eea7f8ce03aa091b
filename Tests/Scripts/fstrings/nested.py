width, places, value = 10, 3, 2.718281828
print(f"{value:{width}.{places}f}|{value:{'>'}{width}}|")
print(f"{f'{value:.1f}':>8}|")
print(f"{'a' + f'{1 + 1}' + f"{'b'!r}"}")
print(f"{f"{f"{f"deep"}"}"}")
print(f"{ {'a': 1}['a'] }", f"{ {1, 2} }")
print(f'{"\n".join(["a", "b"])}')
print(f"{value!r:{width + 10}}|")
