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
      __slots__ = ("future", "fn", "args", "kwargs")

      def __init__(self, future, fn, args, kwargs):
          self.future = future
          self.fn = fn
          self.args = args
          self.kwargs = kwargs

      def run(self):
          if not self.future.set_running_or_notify_cancel():
              return
          try:
              result = self.fn(*self.args, **self.kwargs)
          except BaseException as e:
              self.future.set_exception(e)
              # The exception's traceback leads to this frame.
              self = None
          else:
              self.future.set_result(result)


  def _worker(reference, work, initializer, initargs):
      try:
          _work(reference, work, initializer, initargs)
      finally:
          _queues.pop(threading.current_thread(), None)


  def _work(reference, work, initializer, initargs):
      if initializer is not None:
          try:
              initializer(*initargs)
          except BaseException:
              _base._log("critical", "Exception in initializer:")
              executor = reference()
              if executor is not None:
                  executor._initializer_failed()
              return
      try:
          while True:
              try:
                  item = work.get_nowait()
              except queue.Empty:
                  executor = reference()
                  if executor is not None:
                      executor._idle_semaphore.release()
                  del executor
                  item = work.get()
              if item is not None:
                  item.run()
                  del item
                  continue
              executor = reference()
              if _shutdown or executor is None or executor._shutdown:
                  if executor is not None:
                      executor._shutdown = True
                  work.put(None)
                  return
              del executor
      except BaseException:
          _base._log("critical", "Exception in worker")


  class ThreadPoolExecutor(_base.Executor):

      def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
          """A pool of at most max_workers threads, which start as they are needed."""
          global _pools_made
          if max_workers is None:
              max_workers = min(32, (os.process_cpu_count() or 1) + 4)
          if max_workers <= 0:
              raise ValueError("max_workers must be greater than 0")
          if initializer is not None and not callable(initializer):
              raise TypeError("initializer must be a callable")
          self._max_workers = max_workers
          self._work_queue = queue.SimpleQueue()
          # A token for each worker that waits for work.
          self._idle_semaphore = threading.Semaphore(0)
          self._threads = set()
          self._broken = False
          self._shutdown = False
          self._shutdown_lock = threading.Lock()
          if not thread_name_prefix:
              with _exit_lock:
                  thread_name_prefix = f"ThreadPoolExecutor-{_pools_made}"
                  _pools_made += 1
          self._thread_name_prefix = thread_name_prefix
          self._initializer = initializer
          self._initargs = initargs

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
