// concurrent.futures.thread: ThreadPoolExecutor.
//
// Workers hold their executor weakly: one that is dropped without shutdown() is collected, and its callback tells the
// workers to end by a None in their queue. A None is passed on from worker to worker. At exit all pools are ended before
// the threads are joined.

let concurrentFuturesThreadSource: StaticString = #"""
  """Implements ThreadPoolExecutor."""

  import os
  import queue
  import threading
  import weakref

  from concurrent.futures import _base

  _queues = {}
  _shutdown = False
  _exit_lock = threading.Lock()
  _pools_made = 0


  def _python_exit():
      global _shutdown
      with _exit_lock:
          _shutdown = True
          threads = list(_queues.items())
      for _, work in threads:
          work.put(None)
      for thread, _ in threads:
          thread.join()


  threading._register_atexit(_python_exit)


  class BrokenThreadPool(_base.BrokenExecutor):
      """Raised when a worker thread in a ThreadPoolExecutor failed initializing."""


  class _WorkItem:
      # A function with its arguments, waiting for a worker, and the future of what it returns.
      __slots__ = "future", "call"

      def __init__(self, future, *call):
          self.future, self.call = future, call

      def run(self):
          future = self.future
          if future.set_running_or_notify_cancel():
              try:
                  function, args, kwargs = self.call
                  outcome = function(*args, **kwargs)
              except BaseException as failure:
                  future.set_exception(failure)
                  # The exception's traceback leads to this frame.
                  del self, future, function, args, kwargs
              else:
                  future.set_result(outcome)

      __class_getitem__ = classmethod(type(list[int]))


  def _worker(reference, work, initializer, initargs):
      try:
          _work(reference, work, initializer, initargs)
      finally:
          _queues.pop(threading.current_thread(), None)


  def _prepared(reference, initializer, initargs):
      # Whether the worker may begin; a pool whose initializer has failed is of no more use.
      if initializer is None:
          return True
      try:
          initializer(*initargs)
          return True
      except BaseException:
          _base._log("critical", "Exception in initializer:")
      pool = reference()
      if pool is not None:
          pool._initializer_failed()
      return False


  def _next_call(reference, work):
      try:
          return work.get_nowait()
      except queue.Empty:
          pass
      pool = reference()
      if pool is not None:
          pool._idle_semaphore.release()
      # A worker that waits must not keep its pool.
      del pool
      return work.get()


  def _is_over(reference):
      pool = reference()
      if pool is None:
          return True
      pool._shutdown = pool._shutdown or _shutdown
      return pool._shutdown


  def _work(reference, work, initializer, initargs):
      if not _prepared(reference, initializer, initargs):
          return
      try:
          while True:
              call = _next_call(reference, work)
              if call is not None:
                  call.run()
                  del call
              elif _is_over(reference):
                  work.put(None)
                  break
      except BaseException:
          _base._log("critical", "Exception in worker")


  def _worker_limit(asked):
      limit = min(32, 4 + (os.process_cpu_count() or 1)) if asked is None else asked
      if limit <= 0:
          raise ValueError("max_workers must be greater than 0")
      return limit


  class ThreadPoolExecutor(_base.Executor):

      def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
          """A pool of at most max_workers threads, which start as they are needed."""
          global _pools_made
          self._max_workers = _worker_limit(max_workers)
          if not (initializer is None or callable(initializer)):
              raise TypeError("initializer must be a callable")
          self._initializer, self._initargs = initializer, initargs
          if not thread_name_prefix:
              with _exit_lock:
                  thread_name_prefix = f"ThreadPoolExecutor-{_pools_made}"
                  _pools_made += 1
          self._thread_name_prefix = thread_name_prefix
          self._threads, self._broken, self._shutdown = set(), False, False
          self._shutdown_lock = threading.Lock()
          self._work_queue = queue.SimpleQueue()
          # A token for each worker that waits for work.
          self._idle_semaphore = threading.Semaphore(0)

      def submit(self, fn, /, *args, **kwargs):
          """Has fn(*args, **kwargs) run; the future of its result."""
          with self._shutdown_lock, _exit_lock:
              if self._broken:
                  raise BrokenThreadPool(self._broken)
              if self._shutdown:
                  raise RuntimeError("cannot schedule new futures after shutdown")
              if _shutdown:
                  raise RuntimeError("cannot schedule new futures after interpreter shutdown")
              future = _base.Future()
              self._work_queue.put(_WorkItem(future, fn, args, kwargs))
              self._adjust_thread_count()
              return future

      def _adjust_thread_count(self):
          if self._idle_semaphore.acquire(timeout=0):
              return
          count = len(self._threads)
          if count >= self._max_workers:
              return
          work = self._work_queue

          def dropped(_, work=work):
              work.put(None)

          thread = threading.Thread(
              name=f"{self._thread_name_prefix or self}_{count}", target=_worker,
              args=(weakref.ref(self, dropped), work, self._initializer, self._initargs))
          _queues[thread] = work
          try:
              thread.start()
          except BaseException:
              _queues.pop(thread, None)
              raise
          self._threads.add(thread)

      def _drain(self):
          while True:
              try:
                  item = self._work_queue.get_nowait()
              except queue.Empty:
                  return
              if item is not None:
                  yield item.future

      def _initializer_failed(self):
          with self._shutdown_lock:
              self._broken = "A thread initializer failed, the thread pool is not usable anymore"
              for future in self._drain():
                  future.set_exception(BrokenThreadPool(self._broken))

      def shutdown(self, wait=True, *, cancel_futures=False):
          """Takes no more calls, and lets the workers end."""
          with self._shutdown_lock:
              self._shutdown = True
              if cancel_futures:
                  for future in self._drain():
                      future.cancel()
              # Wakes one worker; it passes the word on.
              self._work_queue.put(None)
          if wait:
              for thread in self._threads:
                  thread.join()
  """#
