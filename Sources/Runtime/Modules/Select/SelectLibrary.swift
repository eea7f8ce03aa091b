// The module select: select(), poll objects and, where the system has it, epoll.

let selectSource: StaticString = """
  import _select
  from _select import *


  def _timeout(value, unit, kind):
      # Seconds from a number of `unit`s, or None.
      if value is None:
          return None
      if isinstance(value, int) and not -9223372036854775808 <= value * (1000000000 // unit) <= 9223372036854775807:
          raise OverflowError("timestamp too large to convert to C PyTime_t")
      try:
          seconds = value / unit if isinstance(value, (int, float)) else value.__float__() / unit
      except (TypeError, AttributeError):
          raise TypeError("timeout must be %s or None" % kind) from None
      if seconds != seconds:
          raise ValueError("Invalid value NaN (not a number)")
      if seconds > 9223372036:
          raise OverflowError("timestamp out of range for platform time_t")
      return seconds


  def _sequence(items):
      if isinstance(items, (list, tuple)):
          # Read where it stands: fileno() may change it.
          return items
      try:
          return list(items)
      except TypeError:
          if hasattr(items, "__iter__"):
              raise
          raise TypeError("arguments 1-3 must be sequences") from None


  def select(rlist, wlist, xlist, timeout=None, /):
      if timeout is not None:
          timeout = _timeout(timeout, 1, "a float")
          if timeout < 0:
              raise ValueError("timeout must be non-negative")
      wanted = {}
      lists = []
      for items, event in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
          pairs = []
          for item in _sequence(items):
              fd = _select._fileno(item)
              if fd >= 1024:
                  raise ValueError("filedescriptor out of range in select()")
              if len(pairs) >= 1024:
                  raise ValueError("too many file descriptors in select()")
              wanted[fd] = wanted.get(fd, 0) | event
              pairs.append((item, fd))
          lists.append(pairs)
      ready = dict(_select._poll(wanted, timeout))
      for events in ready.values():
          if events & POLLNVAL:
              raise OSError(9, "Bad file descriptor")
      bits = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI
      return tuple([item for item, fd in pairs if ready.get(fd, 0) & mask] for pairs, mask in zip(lists, bits))


  def _mask(value):
      if not isinstance(value, int):
          if not hasattr(value, "__index__"):
              raise TypeError("an integer is required")
          value = value.__index__()
      if value < 0:
          raise ValueError("value must be positive")
      if value >= 1 << 64:
          raise OverflowError("Python int too large to convert to C unsigned long")
      if value > 0xFFFF:
          raise OverflowError("Python int too large for C unsigned short")
      return value


  class _Poll:
      __slots__ = "_events", "_polls", "__weakref__"

      def __new__(cls, *args, **kwargs):
          raise TypeError("cannot create 'select.poll' instances")

      def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
          self._events[_select._fileno(fd)] = _mask(eventmask)

      def modify(self, fd, eventmask, /):
          fd = _select._fileno(fd)
          eventmask = _mask(eventmask)
          if fd not in self._events:
              raise FileNotFoundError(2, "No such file or directory")
          self._events[fd] = eventmask

      def unregister(self, fd, /):
          del self._events[_select._fileno(fd)]

      def poll(self, timeout=None, /):
          if timeout is not None:
              timeout = _timeout(timeout, 1000, "an integer")
              if timeout < 0:
                  timeout = None
          if self._polls:
              raise RuntimeError("concurrent poll() invocation")
          self._polls = True
          try:
              return _select._poll(self._events, timeout)
          finally:
              self._polls = False


  _Poll.__name__ = _Poll.__qualname__ = "poll"


  def poll():
      made = object.__new__(_Poll)
      made._events, made._polls = {}, False
      return made


  if hasattr(_select, "EPOLLIN"):
      class epoll:
          __slots__ = "_fd", "__weakref__"

          def __new__(cls, sizehint=-1, flags=0):
              if sizehint < -1 or sizehint == 0:
                  raise ValueError("negative sizehint")
              if flags and flags != EPOLL_CLOEXEC:
                  raise OSError("invalid flags")
              self = super().__new__(cls)
              self._fd = _select._epoll_create()
              return self

          @classmethod
          def fromfd(cls, fd, /):
              self = super().__new__(cls)
              self._fd = fd
              return self

          @property
          def closed(self):
              return self._fd < 0

          def _open(self):
              if self._fd < 0:
                  raise ValueError("I/O operation on closed epoll object")
              return self._fd

          def fileno(self):
              return self._open()

          def close(self):
              if self._fd >= 0:
                  fd, self._fd = self._fd, -1
                  _select._close(fd)

          def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
              _select._epoll_control(self._open(), 1, _select._fileno(fd), eventmask)

          def unregister(self, fd):
              _select._epoll_control(self._open(), 2, _select._fileno(fd), 0)

          def modify(self, fd, eventmask):
              _select._epoll_control(self._open(), 3, _select._fileno(fd), eventmask)

          def poll(self, timeout=None, maxevents=-1):
              fd = self._open()
              if timeout is not None:
                  timeout = _timeout(timeout, 1, "an integer")
                  if timeout < 0:
                      timeout = None
              if maxevents == -1:
                  maxevents = 1023
              elif maxevents <= 0:
                  raise ValueError("maxevents must be greater than 0, got %d" % maxevents)
              return _select._epoll_wait(fd, timeout, maxevents)

          def __enter__(self):
              self._open()
              return self

          def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
              self.close()

          def __del__(self):
              self.close()
  """
