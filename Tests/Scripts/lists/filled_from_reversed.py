# list(reversed(l)) and its kin, also when the list changes in between.
l = [1, 2, 3]
print(list(reversed(l)), [*reversed(l)], tuple(reversed(l)), sorted(reversed(l)))
r = reversed(l)
next(r)
l.append(9)
print(list(r), list(r))
l.extend(reversed(l))
print(l)
r = reversed(l)
del l[2:]
print(r.__length_hint__(), list(r), list(r))
r = reversed(l)
l.clear()
l += [7, 8, 9]
print(list(r), list(r))
l[1:2] = reversed(l)
print(l)
