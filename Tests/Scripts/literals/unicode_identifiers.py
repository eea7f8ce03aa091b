été = 3
ﬁ = "ligature"  # NFKC makes this plain fi
print(été, fi)
变量 = [1, 2]
print(变量)


class Ünï:
    ñ = 1


print(Ünï.ñ, getattr(Ünï, "ñ"))
µ = "micro"  # U+00B5 becomes U+03BC
print(globals()["\u03bc"])
