from itertools import *
import operator as op
print(list(islice(count(5,2),3)), count(3), count(1.5,.5), repeat(1,3), list(repeat('a',2)))
c=count(); next(c); print(c, next(c))
print(list(islice(cycle('ab'),5)), list(accumulate([1,2,3])), list(accumulate([1,2,3],op.mul,initial=10)), list(accumulate([])))
print(list(chain('ab',[1])), list(chain.from_iterable(['xy','z'])), list(compress('abcd',[1,0,1])))
print(list(dropwhile(lambda x:x<3,[1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1,2])))
print(list(starmap(pow,[(2,3),(3,2)])), list(pairwise('abc')), list(batched('abcde',2)))
print(list(zip_longest('ab','x',fillvalue='-')), list(product('ab',repeat=2)), list(product()), list(permutations('abc',2)), list(combinations('abcd',2)), list(combinations_with_replacement('ab',2)))
print([(k,list(g)) for k,g in groupby('aabbbca')], [k for k,g in groupby('aab')], list(groupby([])))
gs=list(groupby('aab')); print([list(g) for k,g in gs])
a,b=tee(iter([1,2,3])); print(list(a),list(b))
it=iter(range(10)); print(list(islice(it,3)), list(it), list(islice(range(9),1,8,3)))
it=iter(range(10)); print(list(islice(it,5,3)), next(it))
for f in (lambda:islice([],-1), lambda:islice([],1,-2), lambda:islice([],0,1,0), lambda:islice([],'a'), lambda:batched([],0), lambda: list(batched('abc',2,strict=True)), lambda:combinations([],-1), lambda: count('a'), lambda: product([],repeat=-1), lambda: tee([],-1), lambda: chain(3).__next__(), lambda: cycle(3)):
    try: f(); print('none')
    except Exception as e: print(type(e).__name__, e)
