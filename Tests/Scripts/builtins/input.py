print(input())
print(repr(input("prompt> ")))
print([input() for _ in range(2)])
try:
    input("at the end? ")
except EOFError as e:
    print("EOFError", e)
