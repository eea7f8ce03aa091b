// The module contextlib: the native managers, and those that wait, in Python.

extension NativeModule {
  static let contextlib = NativeModule("contextlib", "Managers for `with` statements, and what makes them.") {
    t, dict throws(PyError) in
    try t.fillContexts(dict)
    try t.define([dress, lateNames], in: dict)
    try t.runLibrary("contextlib", contextlibSource, dict)
  }
}

private let lateNames = Method("__getattr__(name, /)") { t, a throws(PyError) in
  try t.lateAttribute(
    "contextlib", a[0],
    among: [
      "AsyncContextDecorator", "AsyncExitStack", "_AsyncGeneratorContextManager", "aclosing", "asynccontextmanager",
      "nullcontext",
    ], from: "_contextlib_async")
}

/// Gives a function the names, texts and attributes of the one that it stands for.
private let dress = Method("_dress(function, model, /)") { t, a throws(PyError) in
  for name in [Name.__module__, .__name__, .__qualname__, .__doc__, .__annotations__, .__type_params__] {
    let v = try t.findAttribute(a[1], name)
    if !v.isMissing { try t.setAttribute(a[0], t[name], v) }
  }
  let attributes = try t.findAttribute(a[1], .__dict__)
  if !attributes.isMissing {
    _ = try t.callMethod(try t.getAttribute(a[0], .__dict__), t[.update], attributes)
  }
  try t.setAttribute(a[0], t[.__wrapped__], a[1])
  return a[0]
}

private let contextlibSource: StaticString = """
  __all__ = ["AbstractAsyncContextManager", "AbstractContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack",
             "aclosing", "asynccontextmanager", "chdir", "closing", "contextmanager", "nullcontext", "redirect_stderr", "redirect_stdout", "suppress"]

  class ContextDecorator:
      "Managers derived from it can decorate functions, each of whose calls is a block then."

      def _recreate_cm(self): return self

      def __call__(self, func):
          def block(*args, **keywords):
              with self._recreate_cm(): return func(*args, **keywords)
          return _dress(block, func)

  class _GeneratorContextManager(_GeneratorSteps, _GeneratorContextManagerBase, AbstractContextManager,
                                 ContextDecorator):
      "What a function that was decorated with contextmanager gives."

  def contextmanager(func):
      "Makes a manager of a generator function that yields once: what comes before is its enter, the rest its exit."
      return _dress(lambda *args, **kwds: _GeneratorContextManager(func, args, kwds), func)
  """

/// What waits: compiled when a program wants one of them.
let contextlibAsyncSource: StaticString = """
  from contextlib import (AbstractAsyncContextManager, AbstractContextManager, _BaseExitStack,
                          _GeneratorContextManagerBase, _Unwinding, _dress)

  __name__ = "contextlib"

  class AsyncContextDecorator:
      "Managers derived from it can decorate coroutine functions, each of whose calls is a block then."

      def _recreate_cm(self): return self

      def __call__(self, func):
          async def block(*args, **keywords):
              async with self._recreate_cm(): return await func(*args, **keywords)
          return _dress(block, func)

  class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager,
                                      AsyncContextDecorator):
      "What a function that was decorated with asynccontextmanager gives."

      async def __aenter__(self):
          for name in "args", "kwds", "func": delattr(self, name)
          opening = anext(self.gen)
          try: first = await opening
          except StopAsyncIteration: raise RuntimeError("generator didn't yield") from None
          return first

      async def __aexit__(self, typ, value, traceback):
          fault = typ() if typ is not None and value is None else value
          try:
              await (anext(self.gen) if typ is None else self.gen.athrow(fault))
          except BaseException as raised:
              return self._settle(raised, fault, traceback)
          try:
              raise RuntimeError("generator didn't stop" if typ is None else "generator didn't stop after athrow()")
          finally:
              await self.gen.aclose()

  def asynccontextmanager(func):
      "Makes an async manager of an async generator function that yields once."
      return _dress(lambda *args, **kwds: _AsyncGeneratorContextManager(func, args, kwds), func)

  class aclosing(AbstractAsyncContextManager):
      "Closes something at the end of the block, by awaiting its `aclose()`."

      def __init__(self, thing): self.thing = thing
      async def __aenter__(self): return self.thing
      async def __aexit__(self, *exc_info): await self.thing.aclose()

  class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
      "A manager that does nothing, for blocks that need one under a condition only."

      def __init__(self, enter_result=None): self.enter_result = enter_result
      def __enter__(self): return self.enter_result
      def __exit__(self, *excinfo): pass
      async def __aenter__(self): return self.enter_result
      async def __aexit__(self, *excinfo): pass

  class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
      "An ExitStack for `async with`, which can wait for what ends with it."

      push_async_exit = _BaseExitStack._push_async_exit
      push_async_callback = _BaseExitStack._push_async_callback
      async def __aenter__(self): return self
      async def aclose(self): await self.__aexit__(None, None, None)

      async def enter_async_context(self, cm):
          enter, leave = self._async_methods(cm)
          result = await enter(cm)
          self._push_async_method(leave, cm)
          return result

      async def __aexit__(self, *exc_details):
          unwinding = _Unwinding(self, exc_details[1])
          while unwinding:
              try:
                  result = unwinding.step()
                  unwinding.ended(await result if unwinding.waits else result)
              except BaseException as raised:
                  unwinding.failed(raised)
          return unwinding.finish()
  """
