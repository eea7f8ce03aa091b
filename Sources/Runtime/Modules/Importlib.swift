// importlib and runpy, as far as programs use them: import_module, reload, find_spec; run_module, run_path.

let importlibSource: StaticString = """
  import sys

  __all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


  def __import__(name, globals=None, locals=None, fromlist=(), level=0):
      return sys.modules["builtins"].__import__(name, globals, locals, fromlist, level)


  def import_module(name, package=None):
      level = 0
      if name.startswith("."):
          if not package:
              raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
          for character in name:
              if character != ".":
                  break
              level += 1
          bits = package.rsplit(".", level - 1)
          if len(bits) < level:
              raise ImportError("attempted relative import beyond top-level package")
          rest = name[level:]
          name = f"{bits[0]}.{rest}" if rest else bits[0]
      __import__(name)
      return sys.modules[name]


  def invalidate_caches():
      pass


  def reload(module):
      try:
          name = module.__spec__.name
      except AttributeError:
          try:
              name = module.__name__
          except AttributeError:
              raise TypeError("reload() argument must be a module") from None
      if sys.modules.get(name) is not module:
          raise ImportError(f"module {name} not in sys.modules", name=name)
      file = getattr(module, "__file__", None)
      if file is None:
          return module
      with open(file, "rb") as f:
          source = f.read()
      exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
      return sys.modules[name]
  """

let runpySource: StaticString = """
  import sys

  __all__ = ["run_module", "run_path"]


  def run_path(path_name, init_globals=None, run_name=None):
      name = "<run_path>" if run_name is None else run_name
      with open(path_name, "rb") as f:
          source = f.read()
      return _run(compile(source, path_name, "exec", dont_inherit=True), init_globals, name, path_name, "")


  def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
      name, file, package = sys._find_source(mod_name)
      if file is None:
          raise ImportError(f"No module named {mod_name}")
      with open(file, "rb") as f:
          source = f.read()
      return _run(compile(source, file, "exec", dont_inherit=True), init_globals, run_name or name, file, package)


  def _run(code, init_globals, name, file, package):
      space = {}
      if init_globals is not None:
          space.update(init_globals)
      space.update(__name__=name, __file__=file, __cached__=None, __doc__=None, __loader__=None,
                   __package__=package, __spec__=None)
      exec(code, space)
      return space
  """

let sysSearchFunctions: [Method] = [
  Method("_find_source(name, /)") { t, a throws(PyError) in
    guard let name = Str(a[0]), let found = try t.findSource(name.string) else {
      return try t.tuple(.none, .none, .none)
    }
    return try t.tuple(try t.str(found.name), try t.str(found.file), try t.str(found.package))
  }
]
