d = {"a": 1}
print(f"{d['a']:>3}", f"{(lambda: 3)()}", f"{'x:y'}", f"{d.get('a', 'b:c')}")
print(f"{1 != 2} {1 == 1} {3 <= 4} {2 >= 1}")
print(f"{'a' 'b'!r}", f"{1,}", f"{1, 2}", f"{*[1, 2],}")
print(f"{yes if (yes := 3) else 0}")
