// concurrent.futures._base: Future, Executor, wait and as_completed.
//
// A future's condition guards its state. Whoever waits for several futures hangs a watcher on each of them; a future tells
// its watchers when it is done, while its condition is held. Several conditions are always taken in the order of id(),
// so that two waiters cannot block each other.

let concurrentFuturesBaseSource: StaticString = #"""
  import sys
  import threading
  import time

  FIRST_COMPLETED = "FIRST_COMPLETED"
  FIRST_EXCEPTION = "FIRST_EXCEPTION"
  ALL_COMPLETED = "ALL_COMPLETED"
  _AS_COMPLETED = "_AS_COMPLETED"

  PENDING = "PENDING"
  RUNNING = "RUNNING"
  CANCELLED = "CANCELLED"
  CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
  FINISHED = "FINISHED"

  _CANCELLED_STATES = (CANCELLED, CANCELLED_AND_NOTIFIED)
  _DONE_STATES = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
  _SETTLED_STATES = (CANCELLED_AND_NOTIFIED, FINISHED)
  _STATE_TEXTS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
                  CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}

  TimeoutError = TimeoutError


  class Error(Exception):
      """What errors of futures descend from."""


  class CancelledError(Error):
      """The call was cancelled before it ran."""


  class InvalidStateError(Error):
      """The future is in a state that does not allow this."""


  class BrokenExecutor(RuntimeError):
      """The executor failed for good and takes no more calls."""


  def _log(level, message, *args, trace=True):
      # The logging module says it, if the program uses that; else standard error, where logging's last resort writes.
      logging = sys.modules.get("logging")
      if logging is not None:
          getattr(logging.getLogger("concurrent.futures"), level)(message, *args, exc_info=trace)
          return
      if sys.stderr is None:
          return
      try:
          sys.stderr.write((message % args if args else message) + "\n")
          if trace:
              e = sys.exception()
              sys.__excepthook__(type(e), e, e.__traceback__)
      except Exception:
          pass


  class _Watcher:
      """Hangs on futures and collects those that are done. `open` counts those whose end it still waits for."""

      def __init__(self, open, stops_at_failure):
          self.event = threading.Event()
          self.finished = []
          self._open = open
          self._stops_at_failure = stops_at_failure
          self._lock = threading.Lock()

      def add(self, future, failed):
          with self._lock:
              self.finished.append(future)
              self._open -= 1
              if self._open <= 0 or failed and self._stops_at_failure:
                  self.event.set()

      def take(self):
          with self._lock:
              taken = self.finished
              self.finished = []
              self.event.clear()
          return taken


  class _Held:
      """The conditions of several futures, taken together."""

      def __init__(self, futures):
          self.conditions = [future._condition for future in sorted(futures, key=id)]

      def __enter__(self):
          for condition in self.conditions:
              condition.acquire()

      def __exit__(self, *details):
          for condition in self.conditions:
              condition.release()


  def _watch(futures, return_when):
      if return_when == _AS_COMPLETED or return_when == FIRST_COMPLETED:
          watcher = _Watcher(1, False)
      elif return_when == FIRST_EXCEPTION or return_when == ALL_COMPLETED:
          left = sum(future._state not in _SETTLED_STATES for future in futures)
          watcher = _Watcher(left, return_when == FIRST_EXCEPTION)
      else:
          raise ValueError("Invalid return condition: %r" % return_when)
      for future in futures:
          future._waiters.append(watcher)
      return watcher


  def _unwatch(futures, watcher):
      for future in futures:
          with future._condition:
              future._waiters.remove(watcher)


  def as_completed(fs, timeout=None):
      """Yields the futures in the order in which they end."""
      if timeout is not None:
          deadline = timeout + time.monotonic()
      futures = set(fs)
      total = len(futures)
      with _Held(futures):
          ready = [future for future in futures if future._state in _SETTLED_STATES]
          pending = futures.difference(ready)
          watcher = _watch(futures, _AS_COMPLETED)
      try:
          while True:
              # What was yielded is kept no longer than its consumer wants it.
              ready.reverse()
              while ready:
                  future = ready.pop()
                  futures.discard(future)
                  pending.discard(future)
                  with future._condition:
                      future._waiters.remove(watcher)
                  box = [future]
                  del future
                  yield box.pop()
              if not pending:
                  return
              rest = None
              if timeout is not None:
                  rest = deadline - time.monotonic()
                  if rest < 0:
                      raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
              watcher.event.wait(rest)
              ready = watcher.take()
      finally:
          _unwatch(futures, watcher)


  class DoneAndNotDoneFutures(tuple):
      """DoneAndNotDoneFutures(done, not_done)"""

      __slots__ = ()
      _fields = ("done", "not_done")
      __match_args__ = _fields

      def __new__(_cls, done, not_done):
          return tuple.__new__(_cls, (done, not_done))

      def __repr__(self):
          return f"{type(self).__name__}(done={self[0]!r}, not_done={self[1]!r})"

      def __getnewargs__(self):
          return tuple(self)

      def _asdict(self):
          return dict(zip(self._fields, self))

      @property
      def done(self):
          return self[0]

      @property
      def not_done(self):
          return self[1]


  def wait(fs, timeout=None, return_when=ALL_COMPLETED):
      """Waits until futures have ended: those that have, and those that have not."""
      futures = set(fs)
      with _Held(futures):
          done = {future for future in futures if future._state in _SETTLED_STATES}
          enough = len(done) == len(futures)
          if return_when == FIRST_COMPLETED:
              enough = enough or bool(done)
          elif return_when == FIRST_EXCEPTION:
              enough = enough or any(
                  future._state == FINISHED and future._exception is not None for future in done)
          if enough:
              return DoneAndNotDoneFutures(done, futures - done)
          watcher = _watch(futures, return_when)
      watcher.event.wait(timeout)
      _unwatch(futures, watcher)
      done.update(watcher.finished)
      return DoneAndNotDoneFutures(done, futures - done)


  class Future(object):
      """A result that is there later, or the exception instead of it."""

      _state, _result, _exception = PENDING, None, None

      def __init__(self):
          self._waiters, self._done_callbacks = [], []
          self._condition = threading.Condition()

      def _call_back(self, fn):
          try:
              fn(self)
          except Exception:
              _log("error", "exception calling callback for %r", self)

      def _invoke_callbacks(self):
          for fn in self._done_callbacks:
              self._call_back(fn)

      def __repr__(self):
          with self._condition:
              text = f"<{type(self).__name__} at {id(self):#x} state={_STATE_TEXTS[self._state]}"
              if self._state == FINISHED:
                  if self._exception:
                      text += f" raised {type(self._exception).__name__}"
                  else:
                      text += f" returned {type(self._result).__name__}"
              return text + ">"

      def cancel(self):
          """Cancels the call unless it runs or has run; whether it did."""
          with self._condition:
              before = self._state
              if before == PENDING:
                  self._state = CANCELLED
                  self._condition.notify_all()
          if before == PENDING:
              self._invoke_callbacks()
          return before == PENDING or before in _CANCELLED_STATES

      def cancelled(self):
          """Whether the call was cancelled."""
          with self._condition:
              return self._state in _CANCELLED_STATES

      def running(self):
          """Whether the call is under way."""
          with self._condition:
              return self._state == RUNNING

      def done(self):
          """Whether the call has ended or was cancelled."""
          with self._condition:
              return self._state in _DONE_STATES

      def add_done_callback(self, fn):
          """Has fn(self) called once the future is done."""
          with self._condition:
              if self._state not in _DONE_STATES:
                  self._done_callbacks.append(fn)
                  return
          self._call_back(fn)

      def _settled(self, timeout):
          # The condition is held.
          if self._state not in _DONE_STATES:
              self._condition.wait(timeout)
          if self._state in _CANCELLED_STATES:
              raise CancelledError()
          if self._state != FINISHED:
              raise TimeoutError()

      def result(self, timeout=None):
          """What the call returned, or raises what it raised; waits for its end."""
          try:
              with self._condition:
                  self._settled(timeout)
                  if self._exception:
                      raise self._exception
                  return self._result
          finally:
              # An exception's traceback must not keep the future, which keeps the exception.
              self = None

      def exception(self, timeout=None):
          """What the call raised, or None; waits for its end."""
          with self._condition:
              self._settled(timeout)
              return self._exception

      def set_running_or_notify_cancel(self):
          """Says that the call begins; False if it was cancelled, and those who wait are told."""
          with self._condition:
              if self._state == CANCELLED:
                  self._state = CANCELLED_AND_NOTIFIED
                  for watcher in self._waiters:
                      watcher.add(self, False)
                  return False
              if self._state == PENDING:
                  self._state = RUNNING
                  return True
              _log("critical", "Future %s in unexpected state: %s", id(self), self._state, trace=False)
              raise RuntimeError("Future in unexpected state")

      def _finish(self, result, exception):
          with self._condition:
              if self._state in _DONE_STATES:
                  raise InvalidStateError(f"{self._state}: {self!r}")
              self._result = result
              self._exception = exception
              self._state = FINISHED
              for watcher in self._waiters:
                  watcher.add(self, exception is not None)
              self._condition.notify_all()
          self._invoke_callbacks()

      def set_result(self, result):
          """Ends the future with a result."""
          self._finish(result, None)

      def set_exception(self, exception):
          """Ends the future with an exception."""
          self._finish(None, exception)

      __class_getitem__ = classmethod(type(list[int]))


  def _result_or_cancel(future, timeout=None):
      try:
          try:
              return future.result(timeout)
          finally:
              future.cancel()
      finally:
          del future


  class Executor(object):
      """What executors have in common: they take calls and run them later."""

      def submit(self, fn, /, *args, **kwargs):
          """Has fn(*args, **kwargs) run; the future of its result."""
          raise NotImplementedError()

      def map(self, fn, *iterables, timeout=None, chunksize=1):
          """map(fn, *iterables), with the calls made by the executor."""
          deadline = None if timeout is None else timeout + time.monotonic()
          futures = [self.submit(fn, *args) for args in zip(*iterables)]
          futures.reverse()

          # A generator of its own: the work is submitted before the first result is asked for.
          def results():
              try:
                  while futures:
                      # What was yielded is not kept.
                      if deadline is None:
                          yield _result_or_cancel(futures.pop())
                      else:
                          yield _result_or_cancel(futures.pop(), deadline - time.monotonic())
              finally:
                  for future in futures:
                      future.cancel()
          return results()

      def shutdown(self, wait=True, *, cancel_futures=False):
          """Takes no more calls, and lets the workers end."""

      def __exit__(self, *failure):
          self.shutdown(wait=True)

      def __enter__(self):
          return self
  """#
