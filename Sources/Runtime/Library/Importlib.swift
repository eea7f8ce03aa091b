// importlib as programs see it, in Python: import_module and reload, util, machinery, abc.

let importlibSource: StaticString = """
  import sys
  import _frozen_importlib as _bootstrap
  import _frozen_importlib_external as _bootstrap_external

  __all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

  # The modules that are loaded again right now, by name.
  _under_way = {}


  def __import__(name, globals=None, locals=None, fromlist=(), level=0):
      import builtins
      return builtins.__import__(name, globals, locals, fromlist, level)


  def import_module(name, package=None):
      level = 0
      if name.startswith("."):
          level = len(name) - len(name.lstrip("."))
          if not package:
              raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
          name = _resolve(name[level:], package, level)
      elif not name:
          raise ValueError("Empty module name")
      __import__(name)
      return sys.modules[name]


  def _resolve(rest, package, level):
      if not isinstance(package, str):
          raise TypeError("__package__ not set to a string")
      bits = package.rsplit(".", level - 1)
      if len(bits) < level:
          raise ImportError("attempted relative import beyond top-level package")
      return f"{bits[0]}.{rest}" if rest else bits[0]


  def invalidate_caches():
      for finder in sys.meta_path:
          if hasattr(finder, "invalidate_caches"):
              finder.invalidate_caches()


  def reload(module):
      name = getattr(getattr(module, "__spec__", None), "name", module)
      if name is module:
          name = getattr(module, "__name__", module)
      if name is module:
          raise TypeError("reload() argument must be a module")
      if sys.modules.get(name) is not module:
          raise ImportError(f"module {name} not in sys.modules", name=name)
      # A module that imports itself again while it is loaded gets what there is.
      if name not in _under_way:
          _under_way[name] = module
          try:
              return _load_again(name, module)
          finally:
              del _under_way[name]
      return _under_way[name]


  def _load_again(name, module):
      parent, dot, _ = name.rpartition(".")
      try:
          path = sys.modules[parent].__path__ if dot and parent else None
      except KeyError:
          raise ImportError(f"parent {parent!r} not in sys.modules", name=parent) from None
      module.__spec__ = spec = _bootstrap._find_spec(name, path, module)
      if spec is None:
          raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
      _bootstrap._exec(spec, module)
      return sys.modules[name]
  """

let importlibMachinerySource: StaticString = """
  from _frozen_importlib import ModuleSpec, BuiltinImporter, FrozenImporter
  from _frozen_importlib_external import (
      PathFinder, FileFinder, SourceFileLoader, SourcelessFileLoader, ExtensionFileLoader, NamespaceLoader,
      SOURCE_SUFFIXES, BYTECODE_SUFFIXES, DEBUG_BYTECODE_SUFFIXES, OPTIMIZED_BYTECODE_SUFFIXES, EXTENSION_SUFFIXES)


  class WindowsRegistryFinder:
      @classmethod
      def find_spec(cls, fullname, path=None, target=None):
          return None


  class AppleFrameworkLoader(ExtensionFileLoader):
      pass


  def all_suffixes():
      return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
  """

let importlibUtilSource: StaticString = """
  import sys
  import _imp
  from _frozen_importlib import module_from_spec, spec_from_loader, _find_spec
  from _frozen_importlib_external import (
      MAGIC_NUMBER, cache_from_source, source_from_cache, decode_source, spec_from_file_location)
  from importlib.abc import Loader
  from importlib import _resolve


  def source_hash(source_bytes):
      return _imp.source_hash(0, source_bytes)


  def resolve_name(name, package):
      level = len(name) - len(name.lstrip("."))
      if not level:
          return name
      if not package:
          raise ImportError(f"no package specified for {name!r} (required for relative module names)")
      return _resolve(name[level:], package, level)


  def find_spec(name, package=None):
      fullname = resolve_name(name, package) if name.startswith(".") else name
      loaded = sys.modules.get(fullname, fullname)
      if loaded is not fullname:
          # A module that is there speaks for itself; None keeps a name from being imported.
          spec = getattr(loaded, "__spec__", fullname)
          if loaded is not None and spec is None:
              raise ValueError(f"{name}.__spec__ is None")
          if loaded is not None and spec is fullname:
              raise ValueError(f"{fullname if package else name}.__spec__ is not set")
          return None if loaded is None else spec
      parent = fullname.rpartition(".")[0]
      path = None
      if parent:
          package = __import__(parent, fromlist=["__path__"])
          try:
              path = package.__path__
          except AttributeError as error:
              raise ModuleNotFoundError(
                  f"__path__ attribute not found on {parent!r} while trying to find {fullname!r}",
                  name=fullname) from error
      return _find_spec(fullname, path)


  _Module = type(sys)


  class _LazyModule(_Module):
      # Runs the module's code when an attribute is asked for first.
      def __getattribute__(self, name):
          spec = object.__getattribute__(self, "__spec__")
          state = spec.loader_state
          with state["lock"]:
              if object.__getattribute__(self, "__class__") is _LazyModule:
                  if state["running"] and name.startswith("__") and name.endswith("__"):
                      return object.__getattribute__(self, name)
                  state["running"] = True
                  space = object.__getattribute__(self, "__dict__")
                  before = state["dict"]
                  full = space["__name__"]
                  changed = {k: v for k, v in space.items() if k not in before or before[k] is not v}
                  spec.loader.exec_module(self)
                  if full in sys.modules and sys.modules[full] is not self:
                      raise ValueError(f"module object for {full!r} substituted in sys.modules during a lazy load")
                  space.update(changed)
                  self.__class__ = state["class"]
          return getattr(self, name)

      def __delattr__(self, name):
          self.__getattribute__(name)
          delattr(self, name)


  class LazyLoader(Loader):
      @staticmethod
      def _check(loader):
          if not hasattr(loader, "exec_module"):
              raise TypeError("loader must define exec_module()")

      @classmethod
      def factory(cls, loader):
          cls._check(loader)
          return lambda *args, **kwargs: cls(loader(*args, **kwargs))

      def create_module(self, spec):
          return self.loader.create_module(spec)

      def __init__(self, loader):
          self._check(loader)
          self.loader = loader

      def exec_module(self, module):
          import threading
          module.__spec__.loader = self.loader
          module.__loader__ = self.loader
          module.__spec__.loader_state = {
              "dict": module.__dict__.copy(), "class": module.__class__, "lock": threading.RLock(), "running": False}
          module.__class__ = _LazyModule
  """

let importlibAbcSource: StaticString = """
  import _frozen_importlib as _bootstrap
  import _frozen_importlib_external as _files
  from importlib import machinery
  try:
      from abc import ABCMeta as _Meta, abstractmethod
  except ImportError:
      _Meta = type

      def abstractmethod(function):
          return function

  __all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader", "ExecutionLoader",
             "FileLoader", "SourceLoader"]


  class Loader(metaclass=_Meta):
      def create_module(self, spec):
          return None

      def load_module(self, fullname):
          if not hasattr(self, "exec_module"):
              raise ImportError
          return _files._load_by_name(self, fullname)


  class MetaPathFinder(metaclass=_Meta):
      def invalidate_caches(self):
          pass


  class PathEntryFinder(metaclass=_Meta):
      def invalidate_caches(self):
          pass


  class ResourceLoader(Loader):
      @abstractmethod
      def get_data(self, path):
          raise OSError


  class InspectLoader(Loader):
      def is_package(self, fullname):
          raise ImportError

      def get_code(self, fullname):
          source = self.get_source(fullname)
          return None if source is None else self.source_to_code(source)

      @abstractmethod
      def get_source(self, fullname):
          raise ImportError

      @staticmethod
      def source_to_code(data, path="<string>"):
          return compile(data, path, "exec", dont_inherit=True)

      exec_module = _files._exec_module
      load_module = _files._load_by_name


  class ExecutionLoader(InspectLoader):
      @abstractmethod
      def get_filename(self, fullname):
          raise ImportError

      def get_code(self, fullname):
          source = self.get_source(fullname)
          if source is not None:
              try:
                  place = (self.get_filename(fullname),)
              except ImportError:
                  place = ()
              source = self.source_to_code(source, *place)
          return source


  class FileLoader(_files.FileLoader, ResourceLoader, ExecutionLoader):
      pass


  class SourceLoader(_files.SourceLoader, ResourceLoader, ExecutionLoader):
      def path_mtime(self, path):
          if self.path_stats.__func__ is SourceLoader.path_stats:
              raise OSError
          return int(self.path_stats(path)["mtime"])

      def path_stats(self, path):
          if self.path_mtime.__func__ is SourceLoader.path_mtime:
              raise OSError
          return {"mtime": self.path_mtime(path)}

      def set_data(self, path, data):
          pass


  if _Meta is not type:
      MetaPathFinder.register(machinery.BuiltinImporter)
      MetaPathFinder.register(machinery.FrozenImporter)
      MetaPathFinder.register(machinery.PathFinder)
      PathEntryFinder.register(machinery.FileFinder)
      InspectLoader.register(machinery.BuiltinImporter)
      InspectLoader.register(machinery.FrozenImporter)
      InspectLoader.register(machinery.NamespaceLoader)
      ExecutionLoader.register(machinery.ExtensionFileLoader)
      FileLoader.register(machinery.SourceFileLoader)
      FileLoader.register(machinery.SourcelessFileLoader)
      SourceLoader.register(machinery.SourceFileLoader)
  """
