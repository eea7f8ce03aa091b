from functools import cmp_to_key, reduce
import operator

print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 7), reduce(operator.add, [1], 7), reduce(1, [5]), reduce(None, iter([5])))
print(reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(lambda a, b: f"({a}{b})", "abc", ""), reduce(max, iter([3, 9, 4])))


class NoIter:
    def __iter__(self):
        raise KeyError("x")


for case in ("reduce()", "reduce(1)", "reduce(1, 5)", "reduce(operator.add, [])", "reduce(1, [1, 2])", "reduce(1, [1], 1, 1)",
             "reduce(operator.add, NoIter())", "reduce(operator.add, [1, 'a'])", "cmp_to_key()", "cmp_to_key(1, 2)", "cmp_to_key(x=1)"):
    try:
        print(case, "->", eval(case))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
K = cmp_to_key(lambda a, b: a - b)
print(type(K), K.obj, K(3).obj, K(obj=4).obj, K(3)(5).obj)
ops = [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge]
print([[f(K(a), K(b)) for f in ops] for a, b in ((1, 2), (2, 2), (3, 2))])
for case in ("K(3) < 4", "4 > K(3)", "K(3) == 3", "K < K", "K(1) < K", "K()", "K(1, 2)", "K(x=2)", "hash(K(3))", "K(3) + 1", "{K(1)}"):
    try:
        print(case, "->", eval(case))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
k = K(3)
k.obj = 10
print(k > K(9), cmp_to_key(lambda a, b: 0.5)(1) > K(2), cmp_to_key(lambda a, b: 2**70)(1) > K(2))
try:
    cmp_to_key(lambda a, b: "x")(1) < K(2)
except TypeError as e:
    print(e)
words = ["bb", "a", "ccc", "B", "aa"]
print(sorted(words, key=cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))
print(sorted(range(5), key=cmp_to_key(lambda a, b: b - a)), max(words, key=cmp_to_key(lambda a, b: len(a) - len(b))))


def failing(a, b):
    raise ZeroDivisionError


try:
    sorted([1, 2], key=cmp_to_key(failing))
except ZeroDivisionError:
    print("failed")
