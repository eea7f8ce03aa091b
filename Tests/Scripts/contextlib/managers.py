from contextlib import *
@contextmanager
def cm(a):
    print('in',a)
    try: yield a
    except ValueError as e: print('caught',e)
    finally: print('out')
with cm(3) as x: raise ValueError(x)
@cm(4)
def dd(): return 5
print(dd(),dd())
with suppress(KeyError,ValueError): {}[1]
with ExitStack() as st:
    st.enter_context(cm(1)); st.callback(print,'cb',end='!\n'); st.enter_context(nullcontext())
    raise ValueError('z')
try:
    with ExitStack() as st: st.enter_context(3)
except TypeError as e: print(e)
@contextmanager
def bad():
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
try:
    with ExitStack() as st:
        @st.push
        def ex(*a): raise KeyError('k')
        raise ValueError('v')
except KeyError as e: print(repr(e),repr(e.__context__))
import io
s=io.StringIO()
with redirect_stdout(s): print('hidden')
print(repr(s.getvalue()))
