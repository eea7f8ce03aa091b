# A file that nobody closed: ResourceWarning when it dies. Line buffering of bytes: RuntimeWarning.
import gc, io, warnings
warnings.simplefilter('always')
def show(message, category, filename, lineno, file=None, line=None): print(category.__name__, str(message).replace('utf-8','UTF-8'))
warnings.showwarning = show
def f(): open('/dev/null')
f(); gc.collect()
def f(): open('/dev/null', 'rb')
f(); gc.collect()
def f(): open('/dev/null', 'rb', 0)
f(); gc.collect()
def f(): open('/dev/null', 'w')
f(); gc.collect()
def f(): open('/dev/null', 'wb', 1)
f(); gc.collect()
def f(): io.FileIO('/dev/null')
f(); gc.collect()
def f(): io.BufferedReader(io.FileIO('/dev/null'))
f(); gc.collect()
def f(): io.StringIO('x')
f(); gc.collect()
def f():
    with open('/dev/null'): pass
f(); gc.collect()
def f(): open(0, closefd=False)
f(); gc.collect()
f = open('/dev/null'); d = f.detach(); del f; del d; gc.collect()
