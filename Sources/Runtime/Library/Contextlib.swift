// contextlib: context managers made of generators and of each other.

let contextlibSource: StaticString = """
  __all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
             "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
             "redirect_stderr", "suppress", "aclosing", "chdir"]

  import abc
  import sys
  from functools import wraps
  from types import GenericAlias, MethodType

  from _collections_abc import _check_methods


  class AbstractContextManager(abc.ABC):
      __class_getitem__ = classmethod(GenericAlias)
      __slots__ = ()

      def __enter__(self):
          return self

      @abc.abstractmethod
      def __exit__(self, exc_type, exc_value, traceback):
          return None

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


  class AbstractAsyncContextManager(abc.ABC):
      __class_getitem__ = classmethod(GenericAlias)
      __slots__ = ()

      async def __aenter__(self):
          return self

      @abc.abstractmethod
      async def __aexit__(self, exc_type, exc_value, traceback):
          return None

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


  class ContextDecorator:
      "Lets a context manager serve as a decorator."

      def _recreate_cm(self):
          return self

      def __call__(self, func):
          @wraps(func)
          def inner(*args, **kwds):
              with self._recreate_cm():
                  return func(*args, **kwds)
          return inner


  class AsyncContextDecorator:
      def _recreate_cm(self):
          return self

      def __call__(self, func):
          @wraps(func)
          async def inner(*args, **kwds):
              async with self._recreate_cm():
                  return await func(*args, **kwds)
          return inner


  class _GeneratorContextManagerBase:
      def __init__(self, func, args, kwds):
          self.gen = func(*args, **kwds)
          self.func, self.args, self.kwds = func, args, kwds
          self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

      def _recreate_cm(self):
          return self.__class__(self.func, self.args, self.kwds)


  class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
      def __enter__(self):
          del self.args, self.kwds, self.func
          try:
              return next(self.gen)
          except StopIteration:
              raise RuntimeError("generator didn't yield") from None

      def __exit__(self, typ, value, traceback):
          if typ is None:
              try:
                  next(self.gen)
              except StopIteration:
                  return False
              try:
                  raise RuntimeError("generator didn't stop")
              finally:
                  self.gen.close()
          if value is None:
              value = typ()
          try:
              self.gen.throw(value)
          except StopIteration as exc:
              return exc is not value
          except RuntimeError as exc:
              if exc is value or isinstance(value, StopIteration) and exc.__cause__ is value:
                  value.__traceback__ = traceback
                  return False
              raise
          except BaseException as exc:
              if exc is not value:
                  raise
              exc.__traceback__ = traceback
              return False
          try:
              raise RuntimeError("generator didn't stop after throw()")
          finally:
              self.gen.close()


  class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
      async def __aenter__(self):
          del self.args, self.kwds, self.func
          try:
              return await anext(self.gen)
          except StopAsyncIteration:
              raise RuntimeError("generator didn't yield") from None

      async def __aexit__(self, typ, value, traceback):
          if typ is None:
              try:
                  await anext(self.gen)
              except StopAsyncIteration:
                  return False
              try:
                  raise RuntimeError("generator didn't stop")
              finally:
                  await self.gen.aclose()
          if value is None:
              value = typ()
          try:
              await self.gen.athrow(value)
          except StopAsyncIteration as exc:
              return exc is not value
          except RuntimeError as exc:
              if exc is value or isinstance(value, (StopIteration, StopAsyncIteration)) and exc.__cause__ is value:
                  value.__traceback__ = traceback
                  return False
              raise
          except BaseException as exc:
              if exc is not value:
                  raise
              exc.__traceback__ = traceback
              return False
          try:
              raise RuntimeError("generator didn't stop after athrow()")
          finally:
              await self.gen.aclose()


  def contextmanager(func):
      @wraps(func)
      def helper(*args, **kwds):
          return _GeneratorContextManager(func, args, kwds)
      return helper


  def asynccontextmanager(func):
      @wraps(func)
      def helper(*args, **kwds):
          return _AsyncGeneratorContextManager(func, args, kwds)
      return helper


  class closing(AbstractContextManager):
      def __init__(self, thing):
          self.thing = thing

      def __enter__(self):
          return self.thing

      def __exit__(self, *exc_info):
          self.thing.close()


  class aclosing(AbstractAsyncContextManager):
      def __init__(self, thing):
          self.thing = thing

      async def __aenter__(self):
          return self.thing

      async def __aexit__(self, *exc_info):
          await self.thing.aclose()


  class _RedirectStream(AbstractContextManager):
      _stream = None

      def __init__(self, new_target):
          self._new_target = new_target
          self._old_targets = []

      def __enter__(self):
          self._old_targets.append(getattr(sys, self._stream))
          setattr(sys, self._stream, self._new_target)
          return self._new_target

      def __exit__(self, exctype, excinst, exctb):
          setattr(sys, self._stream, self._old_targets.pop())


  class redirect_stdout(_RedirectStream):
      _stream = "stdout"


  class redirect_stderr(_RedirectStream):
      _stream = "stderr"


  class suppress(AbstractContextManager):
      def __init__(self, *exceptions):
          self._exceptions = exceptions

      def __enter__(self):
          pass

      def __exit__(self, exctype, excinst, exctb):
          if exctype is None:
              return None
          if issubclass(exctype, self._exceptions):
              return True
          if issubclass(exctype, BaseExceptionGroup):
              match, rest = excinst.split(self._exceptions)
              if rest is None:
                  return True
              raise rest
          return False


  class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
      def __init__(self, enter_result=None):
          self.enter_result = enter_result

      def __enter__(self):
          return self.enter_result

      def __exit__(self, *excinfo):
          pass

      async def __aenter__(self):
          return self.enter_result

      async def __aexit__(self, *excinfo):
          pass


  class chdir(AbstractContextManager):
      def __init__(self, path):
          self.path = path
          self._old_cwd = []

      def __enter__(self):
          import os
          self._old_cwd.append(os.getcwd())
          os.chdir(self.path)

      def __exit__(self, *excinfo):
          import os
          os.chdir(self._old_cwd.pop())


  def _protocol(cm, enter, exit, what):
      cls = type(cm)
      try:
          return getattr(cls, enter), getattr(cls, exit)
      except AttributeError:
          raise TypeError(
              f"'{cls.__module__}.{cls.__qualname__}' object does not support the {what} protocol") from None


  class _BaseExitStack:
      def __init__(self):
          from collections import deque
          self._exit_callbacks = deque()

      def pop_all(self):
          new = type(self)()
          new._exit_callbacks, self._exit_callbacks = self._exit_callbacks, new._exit_callbacks
          return new

      def push(self, exit):
          try:
              method = type(exit).__exit__
          except AttributeError:
              self._push(exit)
          else:
              self._push(MethodType(method, exit))
          return exit

      def enter_context(self, cm):
          enter, exit = _protocol(cm, "__enter__", "__exit__", "context manager")
          result = enter(cm)
          self._push(MethodType(exit, cm))
          return result

      def callback(self, callback, /, *args, **kwds):
          def _exit_wrapper(exc_type, exc, tb):
              callback(*args, **kwds)
          _exit_wrapper.__wrapped__ = callback
          self._push(_exit_wrapper)
          return callback

      def _push(self, callback, is_sync=True):
          self._exit_callbacks.append((is_sync, callback))


  def _fix_context(new, old, outer):
      "Chains exceptions of callbacks as nested with statements would."
      while True:
          context = new.__context__
          if context is None or context is old:
              return
          if context is outer:
              break
          new = context
      new.__context__ = old


  class ExitStack(_BaseExitStack, AbstractContextManager):
      def __enter__(self):
          return self

      def __exit__(self, *exc_details):
          exc = exc_details[1]
          received = exc is not None
          outer = sys.exception()
          suppressed = pending = False
          while self._exit_callbacks:
              _, callback = self._exit_callbacks.pop()
              try:
                  if callback(*_details(exc)):
                      suppressed, pending, exc = True, False, None
              except BaseException as new:
                  _fix_context(new, exc, outer)
                  pending, exc = True, new
          if pending:
              _raise(exc)
          return received and suppressed

      def close(self):
          self.__exit__(None, None, None)


  def _details(exc):
      return (None, None, None) if exc is None else (type(exc), exc, exc.__traceback__)


  def _raise(exc):
      context = exc.__context__
      try:
          raise exc
      except BaseException:
          exc.__context__ = context
          raise


  class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
      async def enter_async_context(self, cm):
          enter, exit = _protocol(cm, "__aenter__", "__aexit__", "asynchronous context manager")
          result = await enter(cm)
          self._push(MethodType(exit, cm), False)
          return result

      def push_async_exit(self, exit):
          try:
              method = type(exit).__aexit__
          except AttributeError:
              self._push(exit, False)
          else:
              self._push(MethodType(method, exit), False)
          return exit

      def push_async_callback(self, callback, /, *args, **kwds):
          async def _exit_wrapper(exc_type, exc, tb):
              await callback(*args, **kwds)
          _exit_wrapper.__wrapped__ = callback
          self._push(_exit_wrapper, False)
          return callback

      async def aclose(self):
          await self.__aexit__(None, None, None)

      async def __aenter__(self):
          return self

      async def __aexit__(self, *exc_details):
          exc = exc_details[1]
          received = exc is not None
          outer = sys.exception()
          suppressed = pending = False
          while self._exit_callbacks:
              is_sync, callback = self._exit_callbacks.pop()
              try:
                  answer = callback(*_details(exc))
                  if not is_sync:
                      answer = await answer
                  if answer:
                      suppressed, pending, exc = True, False, None
              except BaseException as new:
                  _fix_context(new, exc, outer)
                  pending, exc = True, new
          if pending:
              _raise(exc)
          return received and suppressed
  """
