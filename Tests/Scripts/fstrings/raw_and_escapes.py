n = 7
print(rf"\n{n}\d", fr'\{n}', f"\x41{n}\u00e9\t|")
print(f"a\nb{n}\\{n}")
print(f"{'\\'}{'\t'!r}{'\''}")
print(f"{n:\x3e5}|")
