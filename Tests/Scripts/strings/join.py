print(",".join(["a", "b"]), "".join([]), "-".join("abc"), ", ".join(("x",)), "ab".join(["1", "2", "3"]), "é".join(["a", "\U0001f40d"]), "x".join({"k": 1}), "+".join(str(i) for i in range(4)))
one = ["only"]
print("".join(one) is one[0], "".join(["a", "", "b"]))
for bad in (lambda: ",".join([1]), lambda: ",".join(["a", 2, "b"]), lambda: ",".join(5), lambda: ",".join([b"a"]), lambda: ",".join(None)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
