// concurrent.futures: the package's own modules. The futures themselves are in ConcurrentFutures+Base.swift, the pool of
// threads in ConcurrentFutures+Pool.swift. There is no ProcessPoolExecutor: the interpreter cannot be started twice by fork.

let concurrentFuturesSource: StaticString = #"""
  """Calls that run in a pool of threads while the caller goes on."""

  from concurrent.futures._base import (
      FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED, CancelledError, TimeoutError, InvalidStateError, BrokenExecutor,
      Future, Executor, wait, as_completed)
  from concurrent.futures.thread import ThreadPoolExecutor

  __all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError",
             "InvalidStateError", "BrokenExecutor", "Future", "Executor", "wait", "as_completed",
             "ThreadPoolExecutor")


  def __dir__():
      return __all__ + ("__author__", "__doc__")
  """#
