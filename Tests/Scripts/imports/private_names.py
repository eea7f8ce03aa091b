# In a class an import of private names looks for the mangled ones, but not behind `as`-less dots.
class A:
    def imports(self):
        for attempt in (self.plain, self.dotted, self.renamed, self.listed, self.member, self.member_as, self.relative):
            try:
                attempt()
            except ImportError as e:
                print(attempt.__name__, e.msg.split(" (")[0], e.name)

    def plain(self):
        import __missing

    def dotted(self):
        import __missing.part as y

    def renamed(self):
        import __missing as y

    def listed(self):
        from __missing import z

    def member(self):
        from collections import __missing

    def member_as(self):
        from collections import __missing as z

    def relative(self):
        from .__missing import z

    def bound(self):
        import sys as __s
        from os import path as __p
        print(sorted(locals()))


A().imports()
A().bound()
print(A.plain.__code__.co_names, A.dotted.__code__.co_names, A.member.__code__.co_names, A.member.__code__.co_consts)
