# sys.set_coroutine_origin_tracking_depth and cr_origin.
import sys

async def f():
    pass

def maker():
    return f()

print(sys.get_coroutine_origin_tracking_depth())
c = maker()
print(c.cr_origin)
c.close()
sys.set_coroutine_origin_tracking_depth(1)
c = maker()
print([(line, name) for file, line, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(5)
c = maker()
print([(line, name) for file, line, name in c.cr_origin], type(c.cr_origin).__name__)
c.close()
print(c.cr_origin is not None)
sys.set_coroutine_origin_tracking_depth(0)
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as e:
    print(e)
try:
    sys.set_coroutine_origin_tracking_depth("x")
except TypeError as e:
    print(e)
print(sys.get_coroutine_origin_tracking_depth())
