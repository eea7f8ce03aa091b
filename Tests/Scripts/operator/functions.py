import operator as op
print(op.attrgetter('real','imag')(3), op.itemgetter(1)('ab'), op.itemgetter(1,0)('ab'), op.methodcaller('upper')('a'), op.itemgetter(1), op.methodcaller('x',1,k=2), op.attrgetter('a.b'))
print(op.add(1,2),op.iadd([1],[2]),op.not_(0),op.index(True),op.length_hint(iter([1,2])),op.countOf('aba','a'),op.indexOf('abc','c'),op.__add__(1,2),op.contains([1],1),op.concat([1],[2]),op.pow(2,3),op.is_not(1,None))
for f in (lambda:op.index(1.5), lambda:op.concat(1,2), lambda:op.indexOf([],1), lambda: op.attrgetter(3), lambda: op.methodcaller(3), lambda: op.add(1,''), lambda: op.length_hint([],'x')):
    try: f(); print('none')
    except Exception as e: print(type(e).__name__, e)
