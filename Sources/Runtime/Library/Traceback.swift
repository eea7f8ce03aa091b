// traceback: exceptions and stacks as text.
//
// What a place in the code looks like, and what stands in an exception's last lines, the interpreter's own report knows
// already (ExceptionFormatter, TracebackEntry): the functions below lend that to the part in Python, which keeps what a
// report is made of, so that programs can look at it and change it.

extension NativeModule {
  static let traceback: NativeModule = {
    var module = NativeModule("traceback", "Exceptions and stacks as text.") { t, dict throws(PyError) in
      try t.define(tracebackFunctions, in: dict)
      try t.runLibrary("traceback", tracebackSource, dict)
    }
    module.isPython = true
    return module
  }()
}

private let tracebackFunctions: [Method] = [
  /// The last lines of a report (a syntax error's place, the message, the notes), with suggestions out of the frames of a
  /// traceback, or None.
  Method("_closing(exception, traceback, /)") { t, a throws(PyError) in
    guard let e = ExceptionObject(a[0]) else { throw t.typeError("an exception is expected") }
    var formatter = ExceptionFormatter(t)
    formatter.source = a[1].isNone ? .missing : a[1]
    let parts = formatter.closing(e)
    return try t.tuple(try t.str(parts.place), try t.str(parts.message), try t.str(parts.notes))
  },
  Method("_source_line(filename, line, /)") { t, a throws(PyError) in
    guard let filename = Str(a[0]), let line = a[1].asInt else { return t.text("") }
    var sources = SourceLines()
    return try t.str(sources.line(t, filename.string, line).text)
  },
  /// The text of one entry, with marks below the part that was running.
  Method("_marked(filename, name, line, end_line, column, end_column, /)") { t, a throws(PyError) in
    guard let filename = Str(a[0]), let name = Str(a[1]), let line = a[2].asInt else { return .none }
    func column(_ v: Value) -> Int? { v.asInt.flatMap { $0 >= 0 ? $0 : nil } }
    let entry = TracebackEntry(
      filename: filename.string, name: name.string, line: line, endLine: a[3].asInt ?? line, column: column(a[4]),
      endColumn: column(a[5]))
    var sources = SourceLines()
    return try t.str(entry.text(t, &sources))
  },
  /// Frame, line, and last line and columns where they are known, of each entry of a traceback; None for another object.
  Method("_real_places(traceback, /)") { t, a throws(PyError) in
    if !a[0].isNone && Traceback(a[0]) == nil { return .none }
    let places = try t.newList()
    var link = a[0]
    while let tb = Traceback(link) {
      link = tb.next
      guard let entry = t.entry(tb) else { continue }
      func number(_ n: Int?) -> Value { n.map { .smallInt($0) } ?? .none }
      let end = try t.tuple(
        number(entry.column == nil ? nil : entry.endLine), number(entry.column), number(entry.endColumn))
      try places.append(t, try t.tuple(t.tracebackFrame(tb).value, .smallInt(entry.line), end))
    }
    return places.value
  },
]

private let tracebackSource: StaticString = #"""
  import sys

  __all__ = ["FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb",
             "format_exc", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
             "print_exc", "print_exception", "print_last", "print_stack", "print_tb", "walk_stack", "walk_tb"]

  # What joins an exception to the one that it came from.
  _JOINTS = {
      "cause": "\nThe above exception was the direct cause of the following exception:\n\n",
      "context": "\nDuring handling of the above exception, another exception occurred:\n\n",
  }


  class _Implicit:
      def __repr__(self):
          return "<implicit>"


  _implicit = _Implicit()


  def _safely(value, what, function=repr):
      try:
          return function(value)
      except Exception:
          return f"<{what} {function.__name__}() failed>"


  def _put(texts, file):
      for text in texts:
          print(text, file=file or sys.stderr, end="")


  # Stacks.

  class FrameSummary:
      """Where one frame of a stack stands."""

      __slots__ = ("filename", "lineno", "name", "locals", "end_lineno", "colno", "end_colno", "_text", "_is_given")

      def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                   colno=None, end_colno=None, **kwargs):
          self.name, self.filename = name, filename
          self.lineno, self.colno = lineno, colno
          self.end_lineno, self.end_colno = lineno if end_lineno is None else end_lineno, end_colno
          self.locals = {k: _safely(v, "local") for k, v in locals.items()} if locals else None
          self._text, self._is_given = line, line is not None
          if lookup_line and line is None:
              self._look_up()

      def _look_up(self):
          if self.lineno is not None:
              # A program may have told the module linecache what a file without a file contains.
              cache = sys.modules.get("linecache")
              text = cache.getline(self.filename, self.lineno) if hasattr(cache, "getline") else ""
              self._text = text or _source_line(self.filename, self.lineno)

      @property
      def line(self):
          if self._text is None:
              self._look_up()
          return self._text and self._text.strip()

      def _four(self):
          return self.filename, self.lineno, self.name, self.line

      def __len__(self):
          return 4

      def __iter__(self):
          return iter(self._four())

      def __getitem__(self, index):
          return self._four()[index]

      def __eq__(self, other):
          if isinstance(other, FrameSummary):
              return self._four()[:3] == other._four()[:3] and self.locals == other.locals
          return self._four() == other if isinstance(other, tuple) else NotImplemented

      def __repr__(self):
          return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

      def _show(self):
          filename = "<stdin>" if self.filename.startswith("<stdin>-") else self.filename
          if self._is_given or (shown := _marked(
                  filename, self.name, self.lineno, self.end_lineno, self.colno, self.end_colno)) is None:
              shown = f'  File "{filename}", line {self.lineno}, in {self.name}\n'
          if shown.count("\n") == 1 and self.line:
              shown += f"    {self.line}\n"
          return shown + "".join(f"    {name} = {self.locals[name]}\n" for name in sorted(self.locals or ()))


  class StackSummary(list):
      """The entries of a stack, the oldest first."""

      @classmethod
      def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
          places = ((frame, line, (None, None, None)) for frame, line in frame_gen)
          return klass._of(places, limit, lookup_lines, capture_locals)

      @classmethod
      def _of(klass, places, limit=None, lookup_lines=True, capture_locals=False):
          if limit is None and (limit := getattr(sys, "tracebacklimit", None)) is not None:
              limit = max(limit, 0)
          places = list(places)
          if limit is not None:
              places = places[:limit] if limit >= 0 else places[limit:]
          made = klass()
          for frame, line, (end_line, column, end_column) in places:
              code = frame.f_code
              made.append(FrameSummary(
                  code.co_filename, line, code.co_name, lookup_line=lookup_lines, end_lineno=end_line, colno=column,
                  end_colno=end_column, locals=frame.f_locals if capture_locals else None))
          return made

      @classmethod
      def from_list(klass, a_list):
          made = StackSummary()
          for entry in a_list:
              if not isinstance(entry, FrameSummary):
                  *place, text = entry
                  entry = FrameSummary(*place, line=text)
              made.append(entry)
          return made

      def format_frame_summary(self, frame_summary, **kwargs):
          return frame_summary._show()

      def format(self, **kwargs):
          texts = []
          place, times = None, 0
          for entry in [*self, None]:
              text = entry and self.format_frame_summary(entry, **kwargs)
              if entry is not None and text is None:
                  continue
              here = entry and (entry.filename, entry.lineno, entry.name)
              if here == place:
                  times += 1
              else:
                  # A recursion shows three times.
                  if times > 3:
                      texts.append(f"  [Previous line repeated {times - 3} more time{'s'[times == 4:]}]\n")
                  place, times = here, 1
              if times <= 3 and entry is not None:
                  texts.append(text)
          return texts


  def _is_library(frame):
      return frame.f_code.co_filename.startswith("<frozen ")


  def walk_stack(f):
      frame = sys._getframe(1) if f is None else f
      while frame is not None:
          if not _is_library(frame):
              yield frame, frame.f_lineno
          frame = frame.f_back


  def walk_tb(tb):
      while tb is not None:
          if not _is_library(tb.tb_frame):
              yield tb.tb_frame, tb.tb_lineno
          tb = tb.tb_next


  def _places(tb):
      places = _real_places(tb)
      return [(*entry, (None, None, None)) for entry in _every(tb)] if places is None else places


  def extract_tb(tb, limit=None):
      return StackSummary._of(_places(tb), limit)


  def extract_stack(f=None, limit=None):
      stack = StackSummary.extract(walk_stack(f or sys._getframe(1)), limit=limit)
      stack.reverse()
      return stack


  def format_list(extracted_list):
      return StackSummary.from_list(extracted_list).format()


  def format_tb(tb, limit=None):
      return extract_tb(tb, limit).format()


  def format_stack(f=None, limit=None):
      return extract_stack(f or sys._getframe(1), limit).format()


  def print_list(extracted_list, file=None):
      _put(format_list(extracted_list), file)


  def print_tb(tb, limit=None, file=None):
      _put(format_tb(tb, limit), file)


  def print_stack(f=None, limit=None, file=None):
      _put(format_stack(f or sys._getframe(1), limit), file)


  def clear_frames(tb):
      for frame, _ in list(_every(tb)):
          try:
              frame.clear()
          except RuntimeError:
              # It still runs.
              pass


  def _every(tb):
      while tb is not None:
          yield tb.tb_frame, tb.tb_lineno
          tb = tb.tb_next


  # Exceptions.

  class TracebackException:
      """What a report on an exception says. It keeps neither the exception nor its frames."""

      def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                   compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
          known = set() if _seen is None else _seen
          settings = limit, lookup_lines, capture_locals
          self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
          self._describe(exc_type, exc_value, exc_traceback, settings, save_exc_type)
          known.add(id(exc_value))
          waiting = [(self, exc_value)]

          def related(exception):
              other = object.__new__(TracebackException)
              other.max_group_width, other.max_group_depth = max_group_width, max_group_depth
              other._describe(type(exception), exception, exception.__traceback__, settings, save_exc_type)
              known.add(id(exception))
              waiting.append((other, exception))
              return other

          while waiting:
              made, exception = waiting.pop()
              if exception is None:
                  continue
              if (cause := exception.__cause__) is not None and id(cause) not in known:
                  made.__cause__ = related(cause)
              is_hidden = compact and (made.__cause__ is not None or exception.__suppress_context__)
              if not is_hidden and (context := exception.__context__) is not None and id(context) not in known:
                  made.__context__ = related(context)
              if isinstance(exception, BaseExceptionGroup):
                  made.exceptions = [related(member) for member in exception.exceptions]

      def _describe(self, kind, exception, traceback, settings, keeps_type):
          self.__cause__ = self.__context__ = self.exceptions = None
          self.__suppress_context__ = exception is not None and exception.__suppress_context__
          self.stack = StackSummary._of(_places(traceback), *settings)
          self._kind = kind if keeps_type else None
          self.exc_type_str = None
          if kind is not None:
              home = kind.__module__
              self.exc_type_str = kind.__qualname__ if home in ("__main__", "builtins") else (
                  f"{home if isinstance(home, str) else '<unknown>'}.{kind.__qualname__}")
          self._text = _safely(exception, "exception", str)
          try:
              self.__notes__ = getattr(exception, "__notes__", None)
          except Exception as failure:
              self.__notes__ = [f"Ignored error getting __notes__: {_safely(failure, '__notes__')}"]
          if exception is not None:
              self._closing = _closing(exception, traceback)
          else:
              self._closing = "", f"{self.exc_type_str}: {self._text}\n", ""
          if kind is not None and issubclass(kind, SyntaxError):
              for name in ("filename", "text", "offset", "end_offset", "msg"):
                  setattr(self, name, getattr(exception, name, None))
              for name in ("lineno", "end_lineno"):
                  number = getattr(exception, name, None)
                  setattr(self, name, number if number is None else str(number))

      @classmethod
      def from_exception(cls, exc, *args, **kwargs):
          return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

      @property
      def exc_type(self):
          from warnings import warn
          warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, 2)
          return self._kind

      def __str__(self):
          return self._text

      def __eq__(self, other):
          return vars(self) == vars(other) if isinstance(other, TracebackException) else NotImplemented

      # The last lines; a message is one text, however long.
      def _ending(self):
          place, message, notes = self._closing
          around = ([line + "\n" for line in text.split("\n")[:-1]] for text in (place, notes))
          return [*next(around), message, *next(around)]

      def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
          for text in self._ending():
              if not _depth:
                  yield text
                  continue
              for line in text.removesuffix("\n").split("\n"):
                  yield "   " * _depth + line + "\n"
          for member in show_group and self.exceptions or ():
              yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

      def format(self, *, chain=True, _ctx=None, **kwargs):
          yield from self._render(0, chain, kwargs)[0]

      def print(self, *, file=None, chain=True, **kwargs):
          _put(self.format(chain=chain, **kwargs), file)

      def _origin(self):
          # What it came from, and how.
          if self.__cause__ is not None:
              return self.__cause__, "cause"
          return None if self.__suppress_context__ else self.__context__, "context"

      def _render(self, depth, chain, options):
          # The texts of a report that stands so deep within groups, and whether its end is underlined already.
          line = [(self, None)]
          while chain and (origin := line[-1][0]._origin())[0] is not None:
              line.append(origin)
          texts, is_closed = [], False
          while line:
              exception, joint = line.pop()
              if exception.exceptions is not None:
                  body, closes = exception._render_group(depth, chain, options)
                  texts, is_closed = texts + body, is_closed or closes
              else:
                  texts += _beside(depth, exception._own_texts("", options))
              if joint is not None:
                  texts += _beside(depth, [_JOINTS[joint]])
          return texts, is_closed

      def _own_texts(self, prefix, options):
          head = [f"{prefix}Traceback (most recent call last):\n"] if self.stack else []
          return [*head, *(self.stack.format(**options) if head else ()), *self._ending()]

      def _render_group(self, depth, chain, options):
          if depth > self.max_group_depth:
              return _beside(depth, [f"... (max_group_depth is {self.max_group_depth})\n"]), False
          level = max(depth, 1)
          texts = _beside(level, self._own_texts("Exception Group ", options))
          if depth == 0 and self.stack:
              texts[0] = texts[0].replace("|", "+", 1)
          shown, rest = self.exceptions[:self.max_group_width], len(self.exceptions[self.max_group_width:])
          margin, is_closed = "  " * level, False
          for number, member in enumerate([*shown, None] if rest else shown, 1):
              edge = "+-" if number == 1 else "  "
              texts.append(f"{margin}{edge}+---------------- {number if member else '...'} ----------------\n")
              if member is None:
                  is_closed = False
                  texts += _beside(level + 1, [f"and {rest} more exception{'s'[rest == 1:]}\n"])
              else:
                  body, is_closed = member._render(level + 1, chain, options)
                  texts += body
          if not is_closed:
              texts.append(margin + "  +------------------------------------\n")
          return texts, True


  def _beside(depth, texts):
      # Texts behind the line that marks a group.
      if not depth:
          return texts
      margin = "  " * depth + "| "
      return ["".join(f"{margin}{line}\n" for line in text.removesuffix("\n").split("\n")) for text in texts]


  def _of(exc, value, tb):
      # The exception that is meant, and its traceback.
      if (value is _implicit) != (tb is _implicit):
          raise ValueError("Both or neither of value and tb must be given")
      if value is not _implicit:
          return value, tb
      if exc is not None and not isinstance(exc, BaseException):
          raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
      return exc, exc and exc.__traceback__


  def _report(exc, value, tb, limit):
      exception, traceback = _of(exc, value, tb)
      return TracebackException(type(exception), exception, traceback, limit=limit, compact=True)


  def format_exception(exc, /, value=_implicit, tb=_implicit, limit=None, chain=True, **kwargs):
      return list(_report(exc, value, tb, limit).format(chain=chain))


  def print_exception(exc, /, value=_implicit, tb=_implicit, limit=None, file=None, chain=True, **kwargs):
      _report(exc, value, tb, limit).print(file=file, chain=chain)


  def format_exception_only(exc, /, value=_implicit, *, show_group=False, **kwargs):
      shown = exc if value is _implicit else value
      report = TracebackException(type(shown), shown, None, compact=True)
      return list(report.format_exception_only(show_group=show_group))


  def format_exc(limit=None, chain=True):
      return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


  def print_exc(limit=None, file=None, chain=True):
      print_exception(sys.exception(), limit=limit, file=file, chain=chain)


  def print_last(limit=None, file=None, chain=True):
      if hasattr(sys, "last_exc"):
          print_exception(sys.last_exc, limit=limit, file=file, chain=chain)
      elif hasattr(sys, "last_type"):
          print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)
      else:
          raise ValueError("no last exception")
  """#
