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
  _filters_version = 1


  def _filters_mutated():
      global _filters_version
      _filters_version += 1


  class WarningMessage(object):
      _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

      def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
          self.message = message
          self.category = category
          self.filename = filename
          self.lineno = lineno
          self.file = file
          self.line = line
          self.source = source
          self._category_name = category.__name__ if category else None

      def __str__(self):
          return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" %
                  (self.message, self._category_name, self.filename, self.lineno, self.line))


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


  def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
      if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
          raise ValueError(f"invalid action: {action!r}")
      if not isinstance(message, str):
          raise TypeError("message must be a string")
      if not isinstance(category, type) or not issubclass(category, Warning):
          raise TypeError("category must be a Warning subclass")
      if not isinstance(module, str):
          raise TypeError("module must be a string")
      if not isinstance(lineno, int):
          raise TypeError("lineno must be an int")
      if lineno < 0:
          raise ValueError("lineno must be an int >= 0")
      _add_filter((action, _pattern(message, True), category, _pattern(module, False), lineno), append)


  def simplefilter(action, category=Warning, lineno=0, append=False):
      if action not in {"error", "ignore", "always", "all", "default", "module", "once"}:
          raise ValueError(f"invalid action: {action!r}")
      if not isinstance(lineno, int):
          raise TypeError("lineno must be an int")
      if lineno < 0:
          raise ValueError("lineno must be an int >= 0")
      _add_filter((action, None, category, None, lineno), append)


  def _add_filter(item, append):
      if append:
          if item not in filters:
              filters.append(item)
      else:
          try:
              filters.remove(item)
          except ValueError:
              pass
          filters.insert(0, item)
      _filters_mutated()


  def resetwarnings():
      filters[:] = []
      _filters_mutated()


  def _is_internal(frame):
      return frame.f_code.co_filename.startswith("<frozen ")


  def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
      if isinstance(message, Warning):
          category = message.__class__
      if category is None:
          category = UserWarning
      if not (isinstance(category, type) and issubclass(category, Warning)):
          raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
      if not isinstance(skip_file_prefixes, tuple):
          raise TypeError("skip_file_prefixes must be a tuple of strs.")
      if skip_file_prefixes:
          stacklevel = max(2, stacklevel)
      _warn_frame(message, category, stacklevel, sys._getframe(1), source, skip_file_prefixes)


  def _warn_native(message, category, stacklevel):
      try:
          frame = sys._getframe(1)
      except ValueError:
          frame = None
      _warn_frame(message, category, stacklevel, frame, None, ())


  def _warn_frame(message, category, stacklevel, frame, source, skip):
      level = stacklevel
      while level > 1 and frame is not None:
          frame = frame.f_back
          while frame is not None and (_is_internal(frame) or skip and frame.f_code.co_filename.startswith(skip)):
              frame = frame.f_back
          level -= 1
      if frame is None:
          globals = sys.__dict__
          filename = "<sys>"
          lineno = 0
      else:
          globals = frame.f_globals
          filename = frame.f_code.co_filename
          lineno = frame.f_lineno
      module = globals.get("__name__", "<string>")
      registry = globals.setdefault("__warningregistry__", {})
      warn_explicit(message, category, filename, lineno, module, registry, globals, source)


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
          return
      registry = globals.setdefault("__warningregistry__", {})
      module = globals.get("__name__", "<string>")
      warn_explicit(message, RuntimeWarning, filename, lineno, module, registry, globals, source)


  def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
      lineno = int(lineno)
      if module is None:
          module = filename or "<unknown>"
          if module[-3:].lower() == ".py":
              module = module[:-3]
      if registry is None:
          registry = {}
      if registry.get("version", 0) != _filters_version:
          registry.clear()
          registry["version"] = _filters_version
      if isinstance(message, Warning):
          text = str(message)
          category = message.__class__
      else:
          text = message
          message = category(message)
      key = (text, category, lineno)
      if registry.get(key):
          return
      for item in filters:
          action, pattern, cat, mod, line = item
          if (_matches(pattern, text, False) and issubclass(category, cat) and _matches(mod, module, True)
                  and (line == 0 or lineno == line)):
              break
      else:
          action = defaultaction
      if action == "ignore":
          return
      if action == "error":
          raise message
      if action == "once":
          registry[key] = 1
          oncekey = (text, category)
          if onceregistry.get(oncekey):
              return
          onceregistry[oncekey] = 1
      elif action in {"always", "all"}:
          pass
      elif action == "module":
          registry[key] = 1
          altkey = (text, category, 0)
          if registry.get(altkey):
              return
          registry[altkey] = 1
      elif action == "default":
          registry[key] = 1
      else:
          raise RuntimeError("Unrecognized action (%r) in warnings.filters:\\n %s" % (action, item))
      _show(WarningMessage(message, category, filename, lineno, source=source))


  def _add_option(option):
      parts = option.split(":")
      if len(parts) > 5:
          raise ValueError(f"too many fields (max 5): {option!r}")
      action, message, category, module, lineno = [part.strip() for part in parts + [""] * (5 - len(parts))]
      actions = [a for a in ("default", "always", "all", "ignore", "module", "once", "error") if a.startswith(action)]
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
          if not (isinstance(category, type) and issubclass(category, Warning)):
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
          args = []
          if self._record:
              args.append("record=True")
          if self._module is not sys.modules["warnings"]:
              args.append("module=%r" % self._module)
          return "%s(%s)" % (type(self).__name__, ", ".join(args))

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
      remove_formatted = f"{remove[0]}.{remove[1]}"
      if (_version[:2] > remove) or (_version[:2] == remove and _version[3] != "alpha"):
          raise RuntimeError(f"{name!r} was slated for removal after Python {remove_formatted} alpha")
      warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


  class deprecated:
      def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
          if not isinstance(message, str):
              raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
          self.message = message
          self.category = category
          self.stacklevel = stacklevel

      def __call__(self, arg, /):
          msg, category, stacklevel = self.message, self.category, self.stacklevel
          if category is None:
              arg.__deprecated__ = msg
              return arg
          if isinstance(arg, type):
              original_new = arg.__new__

              def __new__(cls, /, *args, **kwargs):
                  if cls is arg:
                      warn(msg, category=category, stacklevel=stacklevel + 1)
                  if original_new is not object.__new__:
                      return original_new(cls, *args, **kwargs)
                  elif cls.__init__ is object.__init__ and (args or kwargs):
                      raise TypeError(f"{cls.__name__}() takes no arguments")
                  return original_new(cls)

              arg.__new__ = staticmethod(__new__)
              arg.__deprecated__ = msg
              return arg

          def wrapper(*args, **kwargs):
              warn(msg, category=category, stacklevel=stacklevel + 1)
              return arg(*args, **kwargs)

          for name in ("__module__", "__name__", "__qualname__", "__doc__"):
              setattr(wrapper, name, getattr(arg, name))
          wrapper.__wrapped__ = arg
          arg.__deprecated__ = wrapper.__deprecated__ = msg
          return wrapper
  """
