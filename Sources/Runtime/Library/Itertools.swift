// itertools: iterators made of iterators. Counters step a native iterator, so that threads can share them.

let itertoolsSource: StaticString = """
  from types import GenericAlias

  _absent = object()


  class _Iterator:
      "Iterators whose steps a generator makes; a native iterator serves those that threads share as counters."
      __slots__ = ("_next", "__weakref__")
      __module__ = "itertools"

      def __iter__(self):
          return self

      def __next__(self):
          return next(self._next)


  def _warn_of_copy():
      import warnings
      warnings.warn("Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.", DeprecationWarning, 3)


  def _index(x, what):
      try:
          return range(x).stop
      except TypeError:
          raise what from None


  class count:
      __slots__ = ("_it", "_start", "_step")

      def __init__(self, start=0, step=1):
          for x in start, step:
              if not (hasattr(x, "__add__") and (hasattr(x, "__index__") or hasattr(x, "__float__")
                                                 or hasattr(x, "__complex__"))) and not isinstance(x, complex):
                  raise TypeError("a number is required")
          self._start, self._step = start, step
          # One step of a native iterator: threads that share a counter never see a number twice.
          if type(start) is int and type(step) is int and step and abs(start) < 1 << 60 and abs(step) < 1 << 20:
              self._it = iter(range(start, start + step * (1 << 40), step))
          else:
              self._it = None

      def __iter__(self):
          return self

      def __next__(self):
          if self._it is not None:
              return next(self._it)
          now = self._start
          self._start = now + self._step
          return now

      def _now(self):
          if self._it is None:
              return self._start
          return self._start + self._step * ((1 << 40) - self._it.__length_hint__())

      def __reduce__(self):
          _warn_of_copy()
          return count, (self._now(), self._step)

      def __repr__(self):
          shown = repr(self._now())
          return f"count({shown})" if type(self._step) is int and self._step == 1 else f"count({shown}, {self._step!r})"


  class repeat:
      __slots__ = ("_object", "_left")

      def __init__(self, object, times=_absent):
          self._object = object
          self._left = iter(range(times)) if times is not _absent else None

      def __iter__(self):
          return self

      def __next__(self):
          if self._left is not None:
              next(self._left)
          return self._object

      def __length_hint__(self):
          if self._left is None:
              raise TypeError("len() of unsized object")
          return self._left.__length_hint__()

      def __reduce__(self):
          _warn_of_copy()
          return repeat, (self._object,) if self._left is None else (self._object, self._left.__length_hint__())

      def __repr__(self):
          if self._left is None:
              return f"repeat({self._object!r})"
          return f"repeat({self._object!r}, {self._left.__length_hint__()})"


  class cycle(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, /):
          self._next = self._run(iter(iterable))

      @staticmethod
      def _run(it):
          saved = []
          for x in it:
              yield x
              saved.append(x)
          while saved:
              yield from saved


  class accumulate(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, func=None, *, initial=None):
          self._next = self._run(iter(iterable), func, initial)

      @staticmethod
      def _run(it, func, total):
          if total is None:
              for total in it:
                  break
              else:
                  return
          yield total
          for x in it:
              total = total + x if func is None else func(total, x)
              yield total


  class chain(_Iterator):
      __slots__ = ()

      def __init__(self, *iterables):
          self._next = self._run(iter(iterables))

      @classmethod
      def from_iterable(cls, iterable, /):
          self = cls.__new__(cls)
          self._next = self._run(iter(iterable))
          return self

      @staticmethod
      def _run(iterables):
          for it in iterables:
              yield from iter(it)

      __class_getitem__ = classmethod(GenericAlias)


  class compress(_Iterator):
      __slots__ = ()

      def __init__(self, data, selectors):
          self._next = (x for x, wanted in zip(data, selectors) if wanted)


  class dropwhile(_Iterator):
      __slots__ = ()

      def __init__(self, predicate, iterable, /):
          self._next = self._run(predicate, iter(iterable))

      @staticmethod
      def _run(predicate, it):
          for x in it:
              if not predicate(x):
                  yield x
                  break
          yield from it


  class takewhile(_Iterator):
      __slots__ = ()

      def __init__(self, predicate, iterable, /):
          self._next = self._run(predicate, iter(iterable))

      @staticmethod
      def _run(predicate, it):
          for x in it:
              if not predicate(x):
                  return
              yield x


  class filterfalse(_Iterator):
      __slots__ = ()

      def __init__(self, function, iterable, /):
          it = iter(iterable)
          self._next = (x for x in it if not (x if function is None or function is bool else function(x)))


  class starmap(_Iterator):
      __slots__ = ()

      def __init__(self, function, iterable, /):
          self._next = (function(*args) for args in iter(iterable))


  class pairwise(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, /):
          self._next = self._run(iter(iterable))

      @staticmethod
      def _run(it):
          for a in it:
              for b in it:
                  yield a, b
                  a = b


  class batched(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, n, *, strict=False):
          n = range(n).stop
          if n < 1:
              raise ValueError("n must be at least one")
          self._next = self._run(iter(iterable), n, strict)

      @staticmethod
      def _run(it, n, strict):
          while batch := tuple(islice(it, n)):
              if strict and len(batch) != n:
                  raise ValueError("batched(): incomplete batch")
              yield batch


  _BOUND = "must be None or an integer: 0 <= x <= sys.maxsize."


  class islice(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, start, stop=_absent, step=None, /):
          if stop is _absent:
              start, stop = 0, start
              wrong = ValueError(f"Stop argument for islice() {_BOUND}")
          else:
              wrong = ValueError(f"Indices for islice() {_BOUND}")
          stop_wrong = ValueError(f"Stop argument for islice() {_BOUND}")
          stop = None if stop is None else _index(stop, stop_wrong)
          start = 0 if start is None else _index(start, wrong)
          top = (1 << 63) - 1
          if not 0 <= start <= top or stop is not None and not 0 <= stop <= top:
              raise wrong
          wrong = ValueError("Step for islice() must be a positive integer or None.")
          step = 1 if step is None else _index(step, wrong)
          if not 1 <= step <= top:
              raise wrong
          self._next = self._run(iter(iterable), start, stop, step)

      @staticmethod
      def _run(it, start, stop, step):
          if stop is not None and start >= stop:
              for _ in zip(range(start), it):
                  pass
              return
          seen = 0
          wanted = start
          # The range is asked first, so that no item is taken in vain.
          for seen, x in zip(range(stop if stop is not None else (1 << 63) - 1), it):
              if seen == wanted:
                  yield x
                  wanted += step


  class zip_longest(_Iterator):
      __slots__ = ()

      def __init__(self, *iterables, fillvalue=None):
          self._next = self._run([iter(it) for it in iterables], fillvalue)

      @staticmethod
      def _run(its, fill):
          left = len(its)
          while left:
              row = []
              for i, it in enumerate(its):
                  x = fill if it is None else next(it, _absent)
                  if x is _absent:
                      left -= 1
                      if not left:
                          return
                      its[i] = None
                      x = fill
                  row.append(x)
              yield tuple(row)


  class product(_Iterator):
      __slots__ = ()

      def __init__(self, *iterables, repeat=1):
          repeat = range(repeat).stop
          if repeat < 0:
              raise ValueError("repeat argument cannot be negative")
          self._next = self._run([tuple(it) for it in iterables] * repeat)

      @staticmethod
      def _run(pools):
          if not all(pools):
              return
          at = [0] * len(pools)
          row = [pool[0] for pool in pools]
          while True:
              yield tuple(row)
              for i in range(len(pools) - 1, -1, -1):
                  at[i] += 1
                  if at[i] < len(pools[i]):
                      row[i] = pools[i][at[i]]
                      break
                  at[i] = 0
                  row[i] = pools[i][0]
              else:
                  return


  def _length(r):
      if not isinstance(r, int):
          r = range(r).stop
      if r < 0:
          raise ValueError("r must be non-negative")
      return r


  class permutations(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, r=None):
          pool = tuple(iterable)
          if r is not None and not isinstance(r, int):
              raise TypeError("Expected int as r")
          self._next = self._run(pool, len(pool) if r is None else _length(r))

      @staticmethod
      def _run(pool, r):
          n = len(pool)
          if r > n:
              return
          order = list(range(n))
          turns = list(range(n, n - r, -1))
          yield tuple([pool[i] for i in order[:r]])
          while True:
              for i in range(r - 1, -1, -1):
                  turns[i] -= 1
                  if turns[i]:
                      j = n - turns[i]
                      order[i], order[j] = order[j], order[i]
                      yield tuple([pool[k] for k in order[:r]])
                      break
                  order.append(order.pop(i))
                  turns[i] = n - i
              else:
                  return


  class combinations(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, r):
          self._next = self._run(tuple(iterable), _length(r))

      @staticmethod
      def _run(pool, r):
          n = len(pool)
          if r > n:
              return
          at = list(range(r))
          while True:
              yield tuple([pool[i] for i in at])
              i = r - 1
              while i >= 0 and at[i] == i + n - r:
                  i -= 1
              if i < 0:
                  return
              at[i:] = range(at[i] + 1, at[i] + 1 + r - i)


  class combinations_with_replacement(_Iterator):
      __slots__ = ()

      def __init__(self, iterable, r):
          self._next = self._run(tuple(iterable), _length(r))

      @staticmethod
      def _run(pool, r):
          n = len(pool)
          if r and not n:
              return
          at = [0] * r
          while True:
              yield tuple([pool[i] for i in at])
              i = r - 1
              while i >= 0 and at[i] == n - 1:
                  i -= 1
              if i < 0:
                  return
              at[i:] = [at[i] + 1] * (r - i)


  class groupby(_Iterator):
      __slots__ = ("_it", "_key", "_now", "_value", "_group")

      def __init__(self, iterable, key=None):
          self._it = iter(iterable)
          self._key = key
          self._now = self._value = _absent
          self._group = None

      def _step(self):
          self._value = next(self._it)
          self._now = self._value if self._key is None else self._key(self._value)

      def __next__(self):
          group, self._group = self._group, None
          if group is None:
              if self._now is _absent:
                  self._step()
          else:
              while self._now is _absent or group._key is self._now or group._key == self._now:
                  self._step()
          self._group = _grouper(self, self._now)
          return self._now, self._group


  class _grouper:
      __slots__ = ("_parent", "_key")
      __module__ = "itertools"

      def __init__(self, parent, key):
          self._parent = parent
          self._key = key

      def __iter__(self):
          return self

      def __next__(self):
          parent = self._parent
          if parent._group is not self:
              raise StopIteration
          if parent._now is _absent or parent._value is _absent:
              parent._step()
          if not (self._key is parent._now or self._key == parent._now):
              raise StopIteration
          value, parent._value = parent._value, _absent
          return value


  class _tee:
      __slots__ = ("_it", "_link", "__weakref__")
      __module__ = "itertools"

      def __new__(cls, iterable, /):
          self = object.__new__(cls)
          if isinstance(iterable, _tee):
              self._it, self._link = iterable._it, iterable._link
          else:
              self._it, self._link = iter(iterable), [None, None]
          return self

      def __iter__(self):
          return self

      def __next__(self):
          link = self._link
          if link[1] is None:
              link[0] = next(self._it)
              link[1] = [None, None]
          self._link = link[1]
          return link[0]

      def __copy__(self):
          return _tee(self)


  def tee(iterable, n=2, /):
      if n < 0:
          raise ValueError("n must be >= 0")
      if n == 0:
          return ()
      first = _tee(iterable)
      return (first, *(_tee(first) for _ in range(n - 1)))
  """
