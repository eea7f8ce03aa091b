a = "ab"
print(a + "cd", a * 3, 2 * a, a * 0, a * -1, a * True, "" + "", a == "ab", a != "ab", a < "b", a < "abc", "Z" < "a", "" < "a", "é" > "z", "a" <= "a")
print("ab" "cd" == "abcd", a is a, "x" * 5 + "y", sorted(["b", "a", "B", "é", "10", "9", ""]), max("hello"), min("hello"))
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a * "b", lambda: a * 1.5, lambda: a - "b", lambda: a < 1, lambda: a + None, lambda: "a" % 1, lambda: "x" * 10 ** 20):
    try:
        print(bad())
    except (TypeError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)
