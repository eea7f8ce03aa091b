# The names of the types module.
import types

async def c(): pass
async def a(): yield
def g(): yield
class C:
    def m(self): pass
    __slots__ = ("s",)
x = c()
print(type(x) is types.CoroutineType, type(a()) is types.AsyncGeneratorType, type(g()) is types.GeneratorType)
x.close()
print(type(g) is types.FunctionType, type(lambda: 0) is types.LambdaType, type(g.__code__) is types.CodeType)
print(type(C().m) is types.MethodType, type(len) is types.BuiltinFunctionType, type([].append) is types.BuiltinMethodType)
print(type(object.__str__) is types.WrapperDescriptorType, type(str.join) is types.MethodDescriptorType)
print(type(types) is types.ModuleType, type(C.s) is types.MemberDescriptorType)
print(type(type.__dict__["__name__"]) is types.GetSetDescriptorType)
print(type(None) is types.NoneType, type(...) is types.EllipsisType, type(NotImplemented) is types.NotImplementedType)
print(type(list[int]) is types.GenericAlias, type(int | str) is types.UnionType, type(C.__dict__) is types.MappingProxyType)
def outer():
    v = 1
    return lambda: v
print(type(outer().__closure__[0]) is types.CellType)
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e.__traceback__) is types.TracebackType, type(e.__traceback__.tb_frame) is types.FrameType)
print(types.SimpleNamespace(a=1, b="x"))
m = types.ModuleType("m", "doc")
print(m.__name__, m.__doc__)
print(types.MappingProxyType({1: 2}))
print(types.GenericAlias(list, (int,)))
