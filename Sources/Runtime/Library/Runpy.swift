// runpy: modules and files run as programs. The command's -m is `_run_module_as_main`.

let runpySource: StaticString = """
  import sys
  from importlib.util import find_spec

  __all__ = ["run_module", "run_path"]


  def _run_code(code, space, init_globals=None, name=None, spec=None, package=None, file=None):
      if init_globals is not None:
          space.update(init_globals)
      loader = cached = None
      if spec is not None:
          loader, file, cached = spec.loader, spec.origin, spec.cached
          if package is None:
              package = spec.parent
      space.update(__name__=name, __file__=file, __cached__=cached, __doc__=None, __loader__=loader,
                   __package__=package, __spec__=spec)
      exec(code, space)
      return space


  class _Stage:
      # A module of the name in sys.modules, and the file as sys.argv[0], while a `with` lasts.
      def __init__(self, name, argument):
          self.module = type(sys)(name)
          self.name = name
          self.argument = argument

      def __enter__(self):
          self.saved = sys.modules.get(self.name, self)
          self.saved_argument = sys.argv[0]
          sys.modules[self.name] = self.module
          sys.argv[0] = self.argument
          return self.module

      def __exit__(self, *exception):
          if self.saved is self:
              del sys.modules[self.name]
          else:
              sys.modules[self.name] = self.saved
          sys.argv[0] = self.saved_argument


  def _run_module_code(code, init_globals=None, name=None, spec=None, package=None, file=None):
      with _Stage(name, file if spec is None else spec.origin) as module:
          space = module.__dict__
          _run_code(code, space, init_globals, name, spec, package, file)
          # The module's dict may be cleared when the module goes.
          return space.copy()


  class _Error(Exception):
      pass


  def _get_module_details(mod_name, error=ImportError):
      # Name, spec and code of what is to be run: for a package of its __main__.
      if mod_name.startswith("."):
          raise error("Relative module names not supported")
      package = mod_name.rpartition(".")[0]
      if package:
          try:
              __import__(package)
          except ImportError as e:
              # What is wrong with the package itself is told below.
              if e.name is None or (e.name != package and not package.startswith(e.name + ".")):
                  raise
          existing = sys.modules.get(mod_name)
          if existing is not None and not hasattr(existing, "__path__"):
              # In the place that CPython names.
              from warnings import warn_explicit
              warn_explicit(
                  f"{mod_name!r} found in sys.modules after import of package {package!r}, but prior to execution of"
                  f" {mod_name!r}; this may result in unpredictable behaviour", RuntimeWarning, "<frozen runpy>", 128)
      try:
          spec = find_spec(mod_name)
      except (ImportError, AttributeError, TypeError, ValueError) as e:
          text = f"Error while finding module specification for {mod_name!r} ({type(e).__name__}: {e})"
          if mod_name.endswith(".py"):
              text += f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
          raise error(text) from e
      if spec is None:
          raise error(f"No module named {mod_name}")
      if spec.submodule_search_locations is not None:
          if mod_name.rpartition(".")[2] == "__main__":
              raise error("Cannot use package as __main__ module")
          try:
              return _get_module_details(mod_name + ".__main__", error)
          except error as e:
              if mod_name not in sys.modules:
                  raise
              raise error(f"{e}; {mod_name!r} is a package and cannot be directly executed")
      loader = spec.loader
      if loader is None:
          raise error(f"{mod_name!r} is a namespace package and cannot be executed")
      try:
          details = mod_name, spec, loader.get_code(mod_name)
      except ImportError as reason:
          raise error(str(reason)) from reason
      if details[2] is None:
          raise error(f"No code object available for {mod_name}")
      return details


  def _get_main_module_details(error=ImportError):
      # The same for __main__ of a directory in sys.path.
      saved = sys.modules.pop("__main__", None)
      try:
          return _get_module_details("__main__")
      except ImportError as e:
          if "__main__" in str(e):
              raise error(f"can't find '__main__' module in {sys.path[0]!r}") from e
          raise
      finally:
          if saved is not None:
              sys.modules["__main__"] = saved


  def _run_module_as_main(mod_name, alter_argv=True):
      try:
          if alter_argv or mod_name != "__main__":
              mod_name, spec, code = _get_module_details(mod_name, _Error)
          else:
              mod_name, spec, code = _get_main_module_details(_Error)
      except _Error as e:
          sys.exit(f"{sys.executable}: {e}")
      if alter_argv:
          sys.argv[0] = spec.origin
      return _run_code(code, sys.modules["__main__"].__dict__, None, "__main__", spec)


  def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
      mod_name, spec, code = _get_module_details(mod_name)
      if run_name is None:
          run_name = mod_name
      if alter_sys:
          return _run_module_code(code, init_globals, run_name, spec)
      return _run_code(code, {}, init_globals, run_name, spec)


  def run_path(path_name, init_globals=None, run_name=None):
      import os
      if run_name is None:
          run_name = "<run_path>"
      package = run_name.rpartition(".")[0]
      path_name = os.fsdecode(path_name)
      if not os.path.isdir(path_name):
          with open(os.path.abspath(path_name), "rb") as file:
              code = compile(file.read(), path_name, "exec", dont_inherit=True)
          return _run_module_code(code, init_globals, run_name, package=package, file=path_name)
      sys.path.insert(0, path_name)
      try:
          _, spec, code = _get_main_module_details()
          with _Stage(run_name, path_name) as module:
              return _run_code(code, module.__dict__, init_globals, run_name, spec, package).copy()
      finally:
          if path_name in sys.path:
              sys.path.remove(path_name)


  if __name__ == "__main__":
      sys.argv.pop(0)
      if sys.argv:
          _run_module_as_main(sys.argv[0])
      else:
          print("No module specified for execution", file=sys.stderr)
  """
