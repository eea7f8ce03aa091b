d = {"key": 1}
k = "".join(["k", "e", "y"])
print(d[k], k == "key", hash(k) == hash("key"), k in d, {k: 2, **d})
print(len({"a", "a" * 1, chr(97), "%s" % "a", "ba"[1]}))
print("a" == b"a", "1" == 1, "" == None, "a" != "b")
