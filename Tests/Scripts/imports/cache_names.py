from importlib.util import cache_from_source, source_from_cache
import sys
tag = sys.implementation.cache_tag
suffix = cache_from_source("a.py").rpartition(".")[2]
def show(path):
    print(path.replace(tag, "TAG").replace("." + suffix, ".SUFFIX"))
show(cache_from_source("/a/b/c.py"))
show(cache_from_source("c.py"))
show(cache_from_source("/c.py"))
show(cache_from_source("/a/b.d/c"))
show(cache_from_source("/a/c.py", optimization=1))
show(cache_from_source("/a/c.py", optimization=""))
show(cache_from_source("/a/c.x.py", optimization="two"))
try:
    cache_from_source("/a/c.py", optimization="no-good")
except ValueError as e:
    print(e)
for path in ("/a/b/c.py", "c.py", "/c.py"):
    print(source_from_cache(cache_from_source(path)))
print(source_from_cache(cache_from_source("/a/c.py", optimization=2)))
for path in ("/a/b/c.pyc", "/a/__pycache__/c.pyc", "/a/__pycache__/c.t.o-1.pyc", "/a/__pycache__/c.t.opt-x-y.pyc", "/a/__pycache__/a.b.c.d.e"):
    try:
        print(source_from_cache(path))
    except ValueError as e:
        print(e)
saved, sys.implementation.cache_tag = sys.implementation.cache_tag, None
try:
    cache_from_source("/a.py")
except NotImplementedError as e:
    print(e)
sys.implementation.cache_tag = saved
sys.pycache_prefix = "/tmp/prefix"
show(cache_from_source("/a/b/c.py"))
print(source_from_cache(cache_from_source("/a/b/c.py")))
sys.pycache_prefix = None
