// The module signal: names for the numbers of _signal.
//
// Signals, Handlers and Sigmasks are enum.IntEnum where there is a module enum; otherwise the classes below, which show
// and look up their members in the same way.

let signalSource: StaticString = """
  import _signal
  from _signal import *
  from _signal import ItimerError, struct_siginfo

  try:
      from enum import IntEnum as _IntEnum
  except ImportError:
      _IntEnum = None


  class _Family(type):
      # The type of Signals, Handlers and Sigmasks: iterates over members, finds them by value or name.
      def __call__(cls, value):
          try:
              return cls._value2member_map_[value]
          except (KeyError, TypeError):
              raise ValueError("%r is not a valid %s" % (value, cls.__qualname__)) from None

      def __getitem__(cls, name):
          return cls.__members__[name]

      def __iter__(cls):
          return iter(list(cls._value2member_map_.values()))

      def __len__(cls):
          return len(cls._value2member_map_)

      def __contains__(cls, value):
          return value in cls._value2member_map_

      def __repr__(cls):
          return "<enum %r>" % cls.__name__

      def __setattr__(cls, name, value):
          if name in cls.__dict__.get("__members__", ()):
              raise AttributeError("cannot reassign member %r" % name)
          super().__setattr__(name, value)


  def _repr(self):
      return "<%s.%s: %d>" % (type(self).__name__, self._name_, self._value_)


  def _family(name, members):
      if _IntEnum is not None:
          cls = _IntEnum(name, members, module=__name__)
      else:
          cls = type.__new__(_Family, name, (int,), {
              "__module__": __name__, "__repr__": _repr, "__str__": int.__repr__, "__format__": int.__format__,
              "name": property(lambda self: self._name_), "value": property(lambda self: self._value_),
              "__reduce_ex__": lambda self, protocol: (type(self), (self._value_,)),
              "__copy__": lambda self: self, "__deepcopy__": lambda self, memo: self})
          cls._value2member_map_ = {}
          found = {}
          for key, value in members:
              member = cls._value2member_map_.get(value)
              if member is None:
                  member = cls._value2member_map_[value] = int.__new__(cls, value)
                  member._name_, member._value_ = key, value
              setattr(cls, key, member)
              found[key] = member
          cls.__members__ = found
          cls._member_names_ = [member._name_ for member in cls._value2member_map_.values()]
      globals().update(cls.__members__)
      return cls


  def _members(accept):
      # Of two names of a number the first in the alphabet names the member.
      known = [(name, value) for name, value in vars(_signal).items() if name.isupper() and accept(name)]
      return sorted(known, key=lambda item: item[::-1])


  Signals = _family("Signals", _members(lambda name: name.startswith("SIG") and not name.startswith("SIG_")))
  Handlers = _family("Handlers", _members(lambda name: name in ("SIG_DFL", "SIG_IGN")))
  Sigmasks = _family("Sigmasks", _members(lambda name: name in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK")))


  def _member(value, family):
      if not isinstance(value, int):
          return value
      return family._value2member_map_.get(value, value)


  def _number(value):
      # An enumeration's member without its type.
      try:
          value = int(value)
      except (TypeError, ValueError):
          pass
      return value


  def signal(signalnum, handler):
      return _member(_signal.signal(_number(signalnum), _number(handler)), Handlers)


  def getsignal(signalnum):
      return _member(_signal.getsignal(signalnum), Handlers)


  def pthread_sigmask(how, mask):
      return {_member(x, Signals) for x in _signal.pthread_sigmask(how, mask)}


  def sigpending():
      return {_member(x, Signals) for x in _signal.sigpending()}


  def sigwait(sigset):
      return _member(_signal.sigwait(sigset), Signals)


  def valid_signals():
      return {_member(x, Signals) for x in _signal.valid_signals()}
  """
