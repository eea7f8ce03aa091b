// help(): what an object says of itself, as text. Laid out as CPython's pydoc does it, without a pager, an index or topics.

let helpSource: StaticString = """
  import sys

  _RULE = "-" * 70
  _HIDDEN = {"__builtins__", "__doc__", "__file__", "__firstlineno__", "__loader__", "__module__", "__name__",
             "__package__", "__path__", "__qualname__", "__slots__", "__spec__", "__static_attributes__"}
  _Native = type(len), type(str.join), type(str.__add__), type("".__add__), type(dict.__dict__["fromkeys"])
  _Function, _Bound, _Module = type(lambda: 0), type(type("", (), {"m": lambda self: 0})().m), type(sys)
  _Slot, _Getter = type(type("", (), {"__slots__": "m"}).m), type(type.__dict__["__mro__"])


  def _own_text(thing):
      text = getattr(thing, "__doc__", None)
      if not isinstance(text, str): return ""
      first, *rest = text.expandtabs().split("\\n")
      margin = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
      return "\\n".join([first.lstrip()] + [line[margin:].rstrip() for line in rest]).strip("\\n")


  def _indented(text, by="    "):
      return [(by + line).rstrip() for line in text.split("\\n")] if text else []


  def _class_name(cls, home=None):
      return cls.__qualname__ if cls.__module__ == home else cls.__module__ + "." + cls.__qualname__


  def _note(annotation):
      if isinstance(annotation, type) and type(annotation) is type: return _class_name(annotation, "builtins")
      return repr(annotation)


  def _python_signature(function, drop):
      code, notes = function.__code__, function.__annotations__
      count, defaults = code.co_argcount, function.__defaults__ or ()
      keywords = function.__kwdefaults__ or {}
      names = list(code.co_varnames)
      left = dict(zip(names[count - len(defaults):count], defaults)) | keywords

      def shown(name, prefix=""):
          text = prefix + name
          if name in notes: text += ": " + _note(notes[name])
          if name in left: text += (" = " if name in notes else "=") + repr(left[name])
          return text

      parts = []
      for at, name in enumerate(names[:count]):
          if at >= drop: parts.append(shown(name))
          if at + 1 == code.co_posonlyargcount and at >= drop: parts.append("/")
      total = count + code.co_kwonlyargcount
      rest = total
      if code.co_flags & 4:
          parts.append(shown(names[rest], "*"))
          rest += 1
      elif total > count:
          parts.append("*")
      parts += map(shown, names[count:total])
      if code.co_flags & 8: parts.append(shown(names[rest], "**"))
      return "(" + ", ".join(parts) + ")" + (" -> " + _note(notes["return"]) if "return" in notes else "")


  def _signature(thing, drop=0):
      "The parameters in parentheses, without the first `drop`; empty if nobody knows them."
      while (inner := getattr(thing, "__wrapped__", None)) is not None: thing = inner
      if isinstance(thing, _Bound): thing, drop = thing.__func__, drop + 1
      if isinstance(thing, _Function): return _python_signature(thing, drop)
      if isinstance(thing, type):
          for maker, base in ("__init__", object.__init__), ("__new__", object.__new__):
              found = getattr(thing, maker)
              if found is not base: return _signature(found, 1) if isinstance(found, _Function) else ""
          return "()"
      text = getattr(thing, "__text_signature__", None)
      if not text: return ""
      if not text.startswith("($"): return text
      owner, comma, rest = text[2:].partition(",")
      if not (drop or owner.rstrip(")") != "self" or getattr(thing, "__self__", None) is not None): return "(" + text[2:]
      rest = rest.strip()
      if rest.startswith("/"): rest = rest[1:].lstrip(", ")
      return "(" + (rest if comma else ")")


  def _routine(thing, name, owner=None, drop=0):
      title = name + (_signature(thing, drop) or "(...)")
      real = getattr(thing, "__name__", name)
      if real == "<lambda>":
          title = name + " lambda " + (_signature(thing, drop) or "(...)")[1:-1]
      elif real != name:
          title = name + " = " + real + (_signature(thing, drop) or "(...)")
      if owner is None:
          holder = getattr(thing, "__self__", None)
          if isinstance(holder, type):
              title += " class method of " + _class_name(holder)
          elif holder is not None and not isinstance(holder, _Module):
              title += " method of " + _class_name(type(holder)) + " instance"
          elif isinstance(getattr(thing, "__objclass__", None), type):
              title += " unbound " + _class_name(thing.__objclass__) + " method"
      text = _own_text(thing)
      # What has no text of its own gives its signature as such.
      if text.startswith(real + "(") and text.endswith(")") and "\\n" not in text: text = ""
      return [title] + _indented(text)


  def _is_routine(thing): return isinstance(thing, (_Function, _Bound) + _Native)


  def _sort(name, thing):
      "The section of a class that a member stands in."
      if isinstance(thing, classmethod) or type(thing) is _Native[4]: return "Class methods"
      if isinstance(thing, staticmethod) or name == "__new__": return "Static methods"
      if _is_routine(thing): return "Methods"
      if isinstance(thing, property): return "Data descriptors" if thing.fset or thing.fdel else "Readonly properties"
      if isinstance(thing, (_Slot, _Getter)): return "Data descriptors"
      return "Data and other attributes"


  _KEPT = {"__dict__": "dictionary for instance variables", "__weakref__": "list of weak references to the object"}
  _SECTIONS = "Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors", "Data and other attributes"


  def _visible(name): return name not in _HIDDEN and (not name.startswith("_") or name.startswith("__") and name.endswith("__"))


  def _class(cls, name=None):
      home = cls.__module__
      bases = ", ".join(_class_name(base, home) for base in cls.__bases__)
      title = "class " + cls.__qualname__ if name in (None, cls.__name__) else name + " = class " + cls.__qualname__
      body, blocks = [], []
      signature = "" if home == "builtins" else _signature(cls)
      if signature and signature != "()": body += [cls.__name__ + signature, ""]
      text = _own_text(cls)
      if text: body += text.split("\\n") + [""]
      if len(cls.__mro__) > 2:
          body += ["Method resolution order:"] + ["    " + _class_name(base, home) for base in cls.__mro__] + [""]
      seen = set()
      for owner in cls.__mro__:
          if owner is object and cls is not object: continue
          where = "defined here:" if owner is cls else "inherited from " + _class_name(owner, home) + ":"
          members = {key: value for key, value in vars(owner).items() if key not in seen and _visible(key)}
          seen |= members.keys()
          for section in _SECTIONS:
              lines = []
              for key in sorted(key for key, value in members.items() if _sort(key, value) == section):
                  value = members[key]
                  if section == "Class methods":
                      lines += _routine(getattr(value, "__func__", value), key, cls, 1)
                  elif section == "Static methods":
                      lines += _routine(getattr(value, "__func__", value), key, cls)
                  elif section == "Methods":
                      lines += _routine(value, key, cls)
                  elif section == "Data and other attributes":
                      if value is None and key == "__hash__": lines.append("__hash__ = None")
                      else: lines.append(key + " = " + _clipped(value, 70 - len(key) - 3))
                  else:
                      lines += [key] + _indented(_own_text(value) or owner.__module__ != "builtins" and _KEPT.get(key))
                  lines.append("")
              if lines: blocks.append([section + " " + where, ""] + lines)
      for at, block in enumerate(blocks):
          if at: body.append(_RULE)
          body += block
      while body and not body[-1]: body.pop()
      return [title + ("(" + bases + ")" if bases else "")] + [(" |  " + line).rstrip() for line in body]


  def _clipped(value, width):
      text = repr(value)
      return text if len(text) <= width else text[:width - 3] + "..."


  def _module(module):
      first, _, rest = _own_text(module).partition("\\n")
      lines = ["NAME", "    " + module.__name__ + (" - " + first if first else ""), ""]
      if rest.strip(): lines += ["DESCRIPTION"] + _indented(rest.strip("\\n")) + [""]
      names = getattr(module, "__all__", None)
      listed = {}
      for key in dir(module):
          value = getattr(module, key, None)
          if key in names if names is not None else _visible(key) and not isinstance(value, _Module): listed[key] = value
      classes = {key: value for key, value in listed.items() if isinstance(value, type)}
      if names is None:
          classes = {key: value for key, value in classes.items() if value.__module__ == module.__name__ or module.__name__ not in sys.modules}
      functions = {key: value for key, value in listed.items() if _is_routine(value)
                   and (names is not None or getattr(value, "__module__", None) in (None, module.__name__) or module.__name__ not in sys.modules)}
      if classes:
          lines.append("CLASSES")
          for key, value in classes.items(): lines += _indented("\\n".join(_class(value, key))) + [""]
      if functions:
          lines.append("FUNCTIONS")
          for key, value in functions.items(): lines += _indented("\\n".join(_routine(value, key))) + [""]
      data = [key for key, value in listed.items() if not isinstance(value, (type, _Module)) and not _is_routine(value)]
      if data:
          lines.append("DATA")
          for key in data: lines.append("    " + key + " = " + _clipped(listed[key], 70 - len(key)))
          lines.append("")
      lines += ["FILE", "    " + (getattr(module, "__file__", None) or "(built-in)"), ""]
      return lines


  def _named(path):
      "What a dotted name stands for: of the builtins, or of a module that can be imported."
      import builtins
      parts = path.split(".")
      for count in range(len(parts), -1, -1):
          try: thing = __import__(".".join(parts[:count]), None, None, ["*"]) if count else builtins
          except (ImportError, ValueError): continue
          try:
              for part in parts[count:]: thing = getattr(thing, part)
              return thing
          except AttributeError: continue
      raise LookupError(path)


  def _kind(thing):
      if isinstance(thing, _Module): return "module " + thing.__name__
      if isinstance(thing, type): return "class " + thing.__name__
      if isinstance(thing, _Function): return "function " + thing.__name__
      if isinstance(thing, _Bound): return "method " + thing.__name__
      if isinstance(thing, type(len)): return "built-in function " + thing.__name__
      return type(thing).__name__


  def show(*given):
      if not given:
          print("Type help(object) for help about object, or help('name') for what has that name.")
          return
      thing, = given
      title = ""
      if isinstance(thing, str):
          if not thing.strip(): thing = "str"
          title, name = thing, thing.strip()
          try: thing = _named(name)
          except LookupError:
              print("No Python documentation found for %r." % name)
              print("Use help() to get the interactive help utility.\\nUse help(str) for help on the str class.\\n")
              return
      kind, home = _kind(thing), getattr(thing, "__module__", None)
      if isinstance(thing, _Module):
          lines = _module(thing)
      elif isinstance(thing, type):
          lines = _class(thing)
      elif _is_routine(thing):
          lines = _routine(thing, thing.__name__)
          if title and "." in title and isinstance(getattr(thing, "__objclass__", None), type):
              lines[0] = title + " = " + lines[0]
              kind += " in " + title.rpartition(".")[0]
      elif isinstance(thing, (property, _Slot, _Getter)):
          name = getattr(thing, "__name__", None)
          lines = ([name] if name else []) + _indented(_own_text(thing))
      else:
          home = None if type(thing).__module__ == "builtins" else type(thing).__module__
          lines = _class(type(thing))
      if home and not isinstance(thing, _Module): kind += " in module " + home
      if not (isinstance(thing, (type, _Module, property, _Slot, _Getter)) or _is_routine(thing)): kind += " object"
      print("Help on " + kind + ":\\n\\n" + "\\n".join(lines) + "\\n")
  """
