print("\d+\s", len("\q"))
print(b"\z")
