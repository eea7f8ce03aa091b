# one package in every shape: what each of its modules is called
import names_of_packages.inner.leaf as leaf
import names_of_packages.inner as inner
import names_of_packages as top
for m in (top, inner, leaf):
    print(m.__name__, m.__package__, m.__spec__.parent, m.told)
print(top.inner is inner, inner.leaf is leaf, leaf.up is top, leaf.beside.__name__, leaf.other)
from names_of_packages import *
print("inner" in globals(), "told" in globals(), "_private" in globals())
