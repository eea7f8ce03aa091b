// The warnings module: written in Python below; the engine's own warnings go through it as well.

extension Thread {
  /// warnings.warn(message, category, stacklevel) from native code; level 1 is the Python code that runs.
  func warn(_ category: ExceptionID, _ message: String, stackLevel: Int = 1) throws(PyError) {
    let module = try importLibrary("warnings")
    let f = try getAttribute(module, intern("_warn_native"))
    _ = try call(f, try str(message), self[category].value, .smallInt(stackLevel))
  }

  /// A warning about a place in a source text: from the compiler.
  func warnExplicit(_ category: Value, _ message: String, filename: String, line: Int) throws(PyError) {
    let module = try importLibrary("warnings")
    let f = try getAttribute(module, intern("warn_explicit"))
    _ = try call(f, try str(message), category, try str(filename), .smallInt(line))
  }
}

let warningsSource: StaticString = """
  import sys

  __all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter",
             "resetwarnings", "catch_warnings", "deprecated"]

  filters = [
      ("default", None, DeprecationWarning, "__main__", 0),
      ("ignore", None, DeprecationWarning, None, 0),
      ("ignore", None, PendingDeprecationWarning, None, 0),
      ("ignore", None, ImportWarning, None, 0),
      ("ignore", None, ResourceWarning, None, 0),
  ]
  defaultaction = "default"
  _defaultaction = "default"
  onceregistry = {}
  _onceregistry = onceregistry
  # Which state of the filters this is: a registry of another state is out of date.
  _filters_state = 0


  def _filters_mutated():
      global _filters_state
      _filters_state = _filters_state + 1


  class WarningMessage(object):
      _details = "message", "category", "filename", "lineno", "file", "line", "source"

      def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
          for name, detail in zip(self._details, (message, category, filename, lineno, file, line, source)):
              setattr(self, name, detail)

      def __str__(self):
          kind = self.category.__name__ if self.category else None
          return (f"{{message : {self.message!r}, category : {kind!r}, filename : {self.filename!r}, "
                  f"lineno : {self.lineno}, line : {self.line!r}}}")


  def formatwarning(message, category, filename, lineno, line=None):
      text = f"{filename}:{lineno}: {category.__name__}: {message}\\n"
      if line is None:
          line = sys._source_line(filename, lineno)
      if line:
          text += f"  {line.strip()}\\n"
      return text


  def showwarning(message, category, filename, lineno, file=None, line=None):
      if file is None:
          file = sys.stderr
          if file is None:
              return
      try:
          file.write(formatwarning(message, category, filename, lineno, line))
      except OSError:
          pass


  _showwarning_orig = showwarning
  _formatwarning_orig = formatwarning
  _recorder = None


  def _show(message):
      if showwarning is _showwarning_orig:
          if _recorder is not None:
              _recorder.append(message)
          else:
              _showwarnmsg_impl(message)
          return
      showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


  def _showwarnmsg_impl(message):
      file = sys.stderr if message.file is None else message.file
      if file is None:
          return
      text = formatwarning(message.message, message.category, message.filename, message.lineno, message.line)
      if message.source is not None and formatwarning is _formatwarning_orig:
          text += f"{message.category.__name__}: Enable tracemalloc to get the object allocation traceback\\n"
      try:
          file.write(text)
      except OSError:
          pass


  _showwarnmsg = _show


  def _pattern(text, flags_ignore_case):
      if not text:
          return None
      if not any(c in ".^$*+?{}[]|()\\\\" for c in text):
          return text
      import re
      return re.compile(text, re.I) if flags_ignore_case else re.compile(text)


  def _matches(pattern, text, exact):
      if pattern is None:
          return True
      if isinstance(pattern, str):
          if exact:
              return pattern == text
          return text[:len(pattern)].lower() == pattern.lower()
      return pattern.match(text) is not None


  # The actions by name.
  _actions = "default", "always", "ignore", "module", "once", "error"


  def _require(what, value, kind, article="a"):
      if not isinstance(value, kind):
          raise TypeError(f"{what} must be {article} {'string' if kind is str else kind.__name__}")


  def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
      if action in _actions:
          _require("message", message, str)
          if not _is_category(category):
              raise TypeError("category must be a Warning subclass")
          _require("module", module, str)
          message, module = _pattern(message, True), _pattern(module, False)
      _install(append, action, message, category, module, lineno)


  def simplefilter(action, category=Warning, lineno=0, append=False):
      _install(append, action, None, category, None, lineno)


  def _is_category(thing):
      return isinstance(thing, type) and issubclass(thing, Warning)


  def _install(append, *item):
      if item[0] not in _actions:
          raise ValueError(f"invalid action: {item[0]!r}")
      _require("lineno", item[4], int, "an")
      if item[4] < 0:
          raise ValueError("lineno must be an int >= 0")
      if not append:
          if item in filters:
              filters.remove(item)
          filters.insert(0, item)
      elif item not in filters:
          filters.append(item)
      _filters_mutated()


  def resetwarnings():
      filters[:] = []
      _filters_mutated()


  def _is_internal(frame):
      return frame.f_code.co_filename.startswith("<frozen ")


  def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
      kind = type(message) if isinstance(message, Warning) else UserWarning if category is None else category
      if not _is_category(kind):
          raise TypeError(f"category must be a Warning subclass, not '{type(kind).__name__}'")
      if not isinstance(skip_file_prefixes, tuple):
          raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}")
      _warn_frame(message, kind, max(stacklevel, 2) if skip_file_prefixes else stacklevel, sys._getframe(1), source,
                  skip_file_prefixes)


  def _warn_native(message, category, stacklevel):
      try:
          frame = sys._getframe(1)
      except ValueError:
          frame = None
      _warn_frame(message, category, stacklevel, frame, None, ())


  def _callers(frame, skip):
      # The frames that count, from a frame's caller outwards.
      while frame is not None and (frame := frame.f_back) is not None:
          if not (_is_internal(frame) or skip and frame.f_code.co_filename.startswith(skip)):
              yield frame


  def _warn_frame(message, category, stacklevel, frame, source, skip):
      if stacklevel > 1:
          for level, caller in enumerate(_callers(frame, skip), 2):
              if level == stacklevel:
                  frame = caller
                  break
          else:
              frame = None
      if frame is not None:
          space, place = frame.f_globals, (frame.f_code.co_filename, frame.f_lineno)
      else:
          space, place = sys.__dict__, ("<sys>", 0)
      _warn_in(space, message, category, *place, source)


  def _warn_in(space, message, category, filename, lineno, source):
      warn_explicit(message, category, filename, lineno, space.get("__name__", "<string>"),
                    space.setdefault("__warningregistry__", {}), space, source)


  def _warn_unawaited_coroutine(coro):
      lines = [f"coroutine '{coro.__qualname__}' was never awaited\\n"]
      if coro.cr_origin is not None:
          lines.append("Coroutine created at (most recent call last)\\n")
          for filename, lineno, name in reversed(coro.cr_origin):
              lines.append(f'  File "{filename}", line {lineno}, in {name}\\n')
              line = sys._source_line(filename, lineno).strip()
              if line:
                  lines.append(f"    {line}\\n")
      _warn_at_origin("".join(lines).rstrip("\\n"), coro, coro)


  def _warn_at_origin(message, what, source):
      site = sys._creation_site(what)
      if site is None:
          # It lives until the interpreter ends.
          filename, lineno, globals, source = "<sys>", 0, sys.__dict__, None
      else:
          filename, lineno, globals = site
      if globals is None:
          warn_explicit(message, RuntimeWarning, filename, lineno, source=source)
      else:
          _warn_in(globals, message, RuntimeWarning, filename, lineno, source)


  def _module_of(filename):
      name = filename or "<unknown>"
      return name[:-3] if name[-3:].lower() == ".py" else name


  def _verdict(text, category, module, lineno):
      # The first filter that speaks of the warning, and the action.
      for item in filters:
          action, message, kind, place, line = item
          if line in (0, lineno) and issubclass(category, kind) and _matches(message, text, False):
              if _matches(place, module, True):
                  return action, item
      return defaultaction, None


  def _is_new(action, registry, text, category, lineno):
      # Notes the warning; whether the action lets it show again.
      registry[text, category, lineno] = True
      if action == "default":
          return True
      key = (text, category) if action == "once" else (text, category, 0)
      seen = registry.get(key)
      registry[key] = seen or True
      return not seen


  def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
      lineno = int(lineno)
      has_registry = registry is not None
      if not has_registry:
          registry = {}
      elif registry.get("version") != _filters_state:
          registry.clear()
          registry["version"] = _filters_state
      instance = message if isinstance(message, Warning) else None
      text = message if instance is None else str(instance)
      if instance is None:
          instance = category(text)
      else:
          category = type(instance)
      if registry.get((text, category, lineno)):
          return
      action, item = _verdict(text, category, _module_of(filename) if module is None else module, lineno)
      match action:
          case "ignore":
              return
          case "error":
              raise instance
          case "always":
              shows = True
          case "default" | "module" | "once":
              # What belongs to no module is told of once for all.
              book = registry if has_registry or action != "once" else onceregistry
              shows = _is_new(action, book, text, category, lineno)
          case _:
              raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\\n {item}")
      if shows:
          _show(WarningMessage(instance, category, filename, lineno, source=source))


  def _add_option(option):
      parts = option.split(":")
      if len(parts) > 5:
          raise ValueError(f"too many fields (max 5): {option!r}")
      action, message, category, module, lineno = [part.strip() for part in parts + [""] * (5 - len(parts))]
      # The beginning of a name will do.
      actions = [a for a in _actions if a.startswith("always" if action == "all" else action)]
      if not actions:
          raise ValueError(f"invalid action: {action!r}")
      if not category:
          category = Warning
      else:
          package, _, name = category.rpartition(".")
          owner = __import__(package or "builtins", None, None, [name])
          try:
              category = getattr(owner, name)
          except AttributeError:
              raise ValueError(f"unknown warning category: {category!r}") from None
          if not _is_category(category):
              raise ValueError(f"invalid warning category: {category!r}")
      if lineno:
          try:
              lineno = int(lineno)
          except ValueError:
              raise ValueError(f"invalid lineno {lineno!r}") from None
          if lineno < 0:
              raise ValueError(f"invalid lineno {lineno!r}")
      if message or module:
          import re
          message = re.escape(message)
          module = re.escape(module) + r"\\Z" if module else ""
      filterwarnings(actions[0], message, category, module, lineno or 0)


  for _option in sys.warnoptions:
      try:
          _add_option(_option)
      except ValueError as _error:
          print("Invalid -W option ignored:", _error, file=sys.stderr)


  class catch_warnings(object):
      def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
          self._record = record
          self._module = sys.modules["warnings"] if module is None else module
          self._entered = False
          self._filter = None if action is None else (action, category, lineno, append)

      def __repr__(self):
          shown = ["record=True"] * bool(self._record)
          if self._module is not sys.modules["warnings"]:
              shown.append(f"module={self._module!r}")
          return f"{type(self).__name__}({', '.join(shown)})"

      def __enter__(self):
          global filters, showwarning, _recorder
          if self._entered:
              raise RuntimeError("Cannot enter %r twice" % self)
          self._entered = True
          self._saved = filters, showwarning, _recorder
          filters = filters[:]
          _filters_mutated()
          log = None
          if self._record:
              log = []
              _recorder = log
              showwarning = _showwarning_orig
          if self._filter is not None:
              simplefilter(*self._filter)
          return log

      def __exit__(self, *exc_info):
          global filters, showwarning, _recorder
          if not self._entered:
              raise RuntimeError("Cannot exit %r without entering first" % self)
          filters, showwarning, _recorder = self._saved
          _filters_mutated()


  def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove,
                  _version=sys.version_info):
      release = "%d.%d" % remove[:2]
      due = _version[:2] > remove if _version[:2] != remove else _version[3] != "alpha"
      if due:
          raise RuntimeError(f"{name!r} was slated for removal after Python {release} alpha")
      warn(message.format(name=name, remove=release), DeprecationWarning, stacklevel=3)


  class deprecated:
      # Marks a class or function as one not to be used any more; using it warns.

      def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
          if not isinstance(message, str):
              raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
          self.stacklevel, self.category, self.message = stacklevel, category, message

      def __call__(self, arg, /):
          # Frames of the library do not count.
          text, kind, level = self.message, self.category, self.stacklevel + 1
          if kind is None:
              marked = arg
          elif isinstance(arg, type):
              marked = _with_warning_classes(arg, lambda: warn(text, kind, level))
          elif callable(arg):
              marked = _with_warning_calls(arg, lambda: warn(text, kind, level))
          else:
              raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                              f"not {arg!r}")
          arg.__deprecated__ = marked.__deprecated__ = text
          return marked


  def _with_warning_calls(function, tell):
      def wrapper(*args, **kwargs):
          tell()
          return function(*args, **kwargs)

      _dress(wrapper, function)
      if getattr(getattr(function, "__code__", None), "co_flags", 0) & 0x80:
          # inspect.iscoroutinefunction still says so.
          try:
              from inspect import markcoroutinefunction
          except ImportError:
              pass
          else:
              wrapper = markcoroutinefunction(wrapper)
      return wrapper


  def _dress(wrapper, function):
      for name in ("__module__", "__name__", "__qualname__", "__doc__", "__type_params__"):
          try:
              setattr(wrapper, name, getattr(function, name))
          except AttributeError:
              pass
      wrapper.__dict__.update(getattr(function, "__dict__", {}))
      wrapper.__wrapped__ = function


  def _with_warning_classes(cls, tell):
      # Making an instance of the class itself tells, and so does deriving from it.
      make, derive = cls.__new__, cls.__init_subclass__

      def new(kind, /, *args, **kwargs):
          if kind is cls:
              tell()
          if make is object.__new__:
              if (args or kwargs) and kind.__init__ is object.__init__:
                  raise TypeError(f"{kind.__name__}() takes no arguments")
              return make(kind)
          return make(kind, *args, **kwargs)

      _dress(new, make)
      cls.__new__ = staticmethod(new)
      bound = getattr(derive, "__func__", None)

      def init_subclass(*args, **kwargs):
          tell()
          return (derive if bound is None else bound)(*args, **kwargs)

      _dress(init_subclass, derive if bound is None else bound)
      cls.__init_subclass__ = init_subclass if bound is None else classmethod(init_subclass)
      return cls
  """
