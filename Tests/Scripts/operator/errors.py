import operator as op


class Sequence:
    def __getitem__(self, i):
        return i


class Bad:
    def __length_hint__(self):
        return self.hint

    def __init__(self, hint):
        self.hint = hint


class BadLen:
    def __len__(self):
        raise TypeError("no len")


class Failing:
    def __iter__(self):
        raise TypeError("mine")


for case in """op.add()
op.add(1)
op.add(1, 2, 3)
op.add(a=1, b=2)
op.neg()
op.neg(1, 2)
op.neg('a')
op.add(1, 'a')
op.iadd([1], 5)
op.iadd((1,), [5])
op.concat(1, 2)
op.concat([1], (2,))
op.concat(Sequence(), Sequence())
op.concat('a', 1)
op.concat({}, {})
op.iconcat(1, 2)
op.iconcat((1,), [2])
op.countOf(5, 1)
op.countOf(Failing(), 1)
op.indexOf([1, 2], 3)
op.indexOf(3, 3)
op.contains(3, 3)
op.getitem(1, -1)
op.getitem([1], 5)
op.getitem({}, 'k')
op.setitem([1], 0)
op.setitem((1,), 0, 1)
op.delitem((1,), 0)
op.length_hint(5, 'a')
op.length_hint(5, default=3)
op.length_hint()
op.length_hint(5, 7)
op.length_hint([1, 2])
op.length_hint(Bad(4))
op.length_hint(Bad(-4))
op.length_hint(Bad('x'))
op.length_hint(Bad(NotImplemented), 3)
op.length_hint(BadLen(), 3)
op.index(1.5)
op.call()
op.call(1)
op.pow('a', 10)
op.ipow('a', 10)
op.imatmul(1, 2)
op.inv('a')
op.abs('a')
op.lt(1, 'a')
op.attrgetter()
op.attrgetter(1)
op.attrgetter('a', 1)
op.attrgetter('a', b=1)
op.attrgetter('real.imag')(3)
op.attrgetter('real.q')(3)
op.attrgetter('.real')(3)
op.attrgetter('real.')(3)
op.attrgetter('')(3)
op.attrgetter('x')()
op.attrgetter('x')(1, 2)
op.attrgetter('x')(obj=1)
op.itemgetter()
op.itemgetter(a=1)
op.itemgetter(5)([1, 2])
op.itemgetter(0)(1)
op.itemgetter(0)()
op.itemgetter(0)(1, 2)
op.itemgetter(0)([1], a=2)
op.methodcaller()
op.methodcaller(1)
op.methodcaller(name='a')
op.methodcaller('upper')()
op.methodcaller('upper')('a', 'b')
op.methodcaller('upper')('a', c='b')
op.methodcaller('uppr')('a')
op.methodcaller('split', 1)('a')
op.itemgetter(0) + 1
op.itemgetter.x
type('X', (op.itemgetter,), {})""".split("\n"):
    try:
        print(case, "->", eval(case))
    except Exception as e:
        print(case, "->", type(e).__name__, e)
