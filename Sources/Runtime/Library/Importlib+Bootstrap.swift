// The Python part of the import system, as `_frozen_importlib` and `_frozen_importlib_external` have it in CPython: what
// asks the finders and runs the loaders, and what finds modules in directories.
//
// It is loaded when the first module is imported that is not part of the binary, or when a program looks at `importlib`.

let importBootstrapSource: StaticString = """
  import sys
  import _imp
  from _imp import ModuleSpec, BuiltinImporter, FrozenImporter

  __all__ = ["ModuleSpec", "BuiltinImporter", "FrozenImporter", "spec_from_loader", "module_from_spec"]


  class _Locked:
      # The lock of the module of that name, while a `with` lasts.
      def __init__(self, name):
          self.name = name

      def __enter__(self):
          self.lock = _imp._lock_module(self.name)

      def __exit__(self, *exception):
          _imp._unlock_module(self.name, self.lock)


  _warn = _imp._warn


  def _name_of(thing):
      try:
          return thing.__qualname__
      except AttributeError:
          return type(thing).__qualname__


  def spec_from_loader(name, loader, *, origin=None, is_package=None):
      if origin is None:
          origin = getattr(loader, "_ORIGIN", None)
      if not origin and hasattr(loader, "get_filename"):
          from _frozen_importlib_external import spec_from_file_location
          if is_package is None:
              return spec_from_file_location(name, loader=loader)
          return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
      if is_package is None:
          is_package = False
          if hasattr(loader, "is_package"):
              try:
                  is_package = loader.is_package(name)
              except ImportError:
                  is_package = None
      return ModuleSpec(name, loader, origin=origin, is_package=is_package)


  def _put(module, name, value):
      # Modules that refuse attributes do without them.
      try:
          setattr(module, name, value)
      except AttributeError:
          pass


  def _set_attributes(spec, module, override=False):
      # The attributes that every imported module has; what is there stays, unless it is to be overridden.
      def put(name, value):
          if override or getattr(module, name, None) is None:
              _put(module, name, value)

      put("__name__", spec.name)
      if override or getattr(module, "__loader__", None) is None:
          loader = spec.loader
          if loader is None and spec.submodule_search_locations is not None:
              from _frozen_importlib_external import NamespaceLoader
              loader = NamespaceLoader.__new__(NamespaceLoader)
              loader._path = spec.submodule_search_locations
              spec.loader = loader
              module.__file__ = None
          put("__loader__", loader)
      put("__package__", spec.parent)
      _put(module, "__spec__", spec)
      if spec.submodule_search_locations is not None:
          put("__path__", spec.submodule_search_locations)
      if spec.has_location:
          put("__file__", spec.origin)
          if spec.cached is not None:
              put("__cached__", spec.cached)
      return module


  def module_from_spec(spec):
      module = None
      if hasattr(spec.loader, "create_module"):
          module = spec.loader.create_module(spec)
      elif hasattr(spec.loader, "exec_module"):
          raise ImportError("loaders that define exec_module() must also define create_module()")
      if module is None:
          return _imp._new_module(spec)
      return _set_attributes(spec, module)


  def _load_the_old_way(spec):
      # A loader that has only load_module(). Whether it fails or not, the module stands last in sys.modules.
      name, failed = spec.name, True
      try:
          spec.loader.load_module(name)
          failed = False
      finally:
          if not failed or name in sys.modules:
              sys.modules[name] = module = sys.modules.pop(name)
      package = getattr(module, "__name__", None) if hasattr(module, "__path__") else name.rpartition(".")[0]
      for attribute, value in (("__loader__", spec.loader), ("__package__", package), ("__spec__", spec)):
          if getattr(module, attribute, None) is None:
              _put(module, attribute, value)
      return module


  def _load_unlocked(spec):
      loader = spec.loader
      if loader is not None and not hasattr(loader, "exec_module"):
          _warn(f"{_name_of(loader)}.exec_module() not found; falling back to load_module()", ImportWarning)
          return _load_the_old_way(spec)
      module = module_from_spec(spec)
      failed = spec._initializing = True
      sys.modules[spec.name] = module
      try:
          if loader is not None:
              loader.exec_module(module)
          elif spec.submodule_search_locations is None:
              raise ImportError("missing loader", name=spec.name)
          failed = False
      finally:
          spec._initializing = False
          if failed:
              sys.modules.pop(spec.name, None)
          else:
              # The module may have put something else in its place; it stands last now.
              sys.modules[spec.name] = module = sys.modules.pop(spec.name)
      return module


  def _load(spec):
      with _Locked(spec.name):
          return _load_unlocked(spec)


  def _exec(spec, module):
      # Runs a module once more: reload().
      name = spec.name
      with _Locked(name):
          if sys.modules.get(name) is not module:
              raise ImportError(f"module {name!r} not in sys.modules", name=name)
          try:
              if spec.loader is None:
                  if spec.submodule_search_locations is None:
                      raise ImportError("missing loader", name=spec.name)
                  _set_attributes(spec, module, override=True)
              else:
                  _set_attributes(spec, module, override=True)
                  if hasattr(spec.loader, "exec_module"):
                      spec.loader.exec_module(module)
                  else:
                      _warn(f"{_name_of(spec.loader)}.exec_module() not found; falling back to load_module()",
                            ImportWarning)
                      spec.loader.load_module(name)
          finally:
              module = sys.modules.pop(spec.name)
              sys.modules[spec.name] = module
      return module


  def _find_spec(name, path, target=None):
      finders = sys.meta_path
      if finders is None:
          raise ImportError("sys.meta_path is None, Python is likely shutting down")
      if not finders:
          _warn("sys.meta_path is empty", ImportWarning)
      was_there = name in sys.modules
      for finder in finders:
          try:
              find = finder.find_spec
          except AttributeError:
              continue
          spec = find(name, path, target)
          if spec is None:
              continue
          if not was_there and name in sys.modules:
              # The finder has imported the module itself.
              own = getattr(sys.modules[name], "__spec__", None)
              return spec if own is None else own
          return spec
      return None


  def _find_and_load(name):
      parent, _, child = name.rpartition(".")
      path = package = None
      if parent:
          if parent not in sys.modules:
              __import__(parent)
          if name in sys.modules:
              return sys.modules[name]
          package = sys.modules[parent]
          try:
              path = package.__path__
          except AttributeError:
              raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name) from None
          parent_spec = package.__spec__
      spec = _find_spec(name, path)
      if spec is None:
          raise ModuleNotFoundError(f"No module named {name!r}", name=name)
      pending = getattr(parent_spec, "_uninitialized_submodules", None) if parent else None
      if pending is not None:
          pending.append(child)
      try:
          module = _load_unlocked(spec)
      finally:
          if pending:
              pending.pop()
      if parent:
          try:
              setattr(sys.modules[parent], child, module)
          except AttributeError:
              _warn(f"Cannot set an attribute on {parent!r} for child module {child!r}", ImportWarning)
      return module
  """

let importBootstrapNamesSource: StaticString = """
  from _frozen_importlib import *
  from _frozen_importlib import _load, _exec, _find_spec
  """

let importFilesSource: StaticString = """
  import sys
  import _imp
  from _imp import (ModuleSpec, PathFinder, SourceLoader, FileLoader, SourceFileLoader, _LoaderBasics, _kind,
                    _working_directory)
  from _frozen_importlib import _set_attributes, _warn, spec_from_loader

  __all__ = ["PathFinder", "FileFinder", "SourceLoader", "FileLoader", "SourceFileLoader", "SourcelessFileLoader",
             "ExtensionFileLoader", "NamespaceLoader", "cache_from_source", "source_from_cache", "decode_source",
             "spec_from_file_location", "MAGIC_NUMBER", "SOURCE_SUFFIXES", "BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES",
             "DEBUG_BYTECODE_SUFFIXES", "OPTIMIZED_BYTECODE_SUFFIXES", "path_separators", "path_sep"]

  SOURCE_SUFFIXES = [".py"]
  BYTECODE_SUFFIXES = [".tpc"]
  DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES
  EXTENSION_SUFFIXES = []
  MAGIC_NUMBER = _imp._magic_number()
  path_sep = path_separators = "/"


  def _join(directory, name):
      return directory + name if directory.endswith("/") else f"{directory}/{name}"


  def _absolute(path):
      return path if path.startswith("/") else _join(_working_directory(), path)


  def _path_text(path):
      if isinstance(path, str):
          return path
      import os
      return os.fspath(path)


  def cache_from_source(path, debug_override=None, *, optimization=None):
      if debug_override is not None:
          _warn("the debug_override parameter is deprecated; use 'optimization' instead", DeprecationWarning)
          if optimization is not None:
              raise TypeError("debug_override or optimization must be set to None")
          optimization = "" if debug_override else 1
      head, slash, tail = _path_text(path).rpartition("/")
      base, dot, rest = tail.rpartition(".")
      tag = sys.implementation.cache_tag
      if tag is None:
          raise NotImplementedError("sys.implementation.cache_tag is None")
      name = (base or rest) + dot + tag
      if optimization is None:
          optimization = sys.flags.optimize or ""
      optimization = str(optimization)
      if optimization:
          if not optimization.isalnum():
              raise ValueError(f"{optimization!r} is not alphanumeric")
          name += ".opt-" + optimization
      name += BYTECODE_SUFFIXES[0]
      if sys.pycache_prefix is not None:
          return _join(sys.pycache_prefix, _join(_absolute(head or slash).lstrip("/"), name).lstrip("/"))
      return _join(head, f"__pycache__/{name}") if head else f"__pycache__/{name}"


  def source_from_cache(path):
      if sys.implementation.cache_tag is None:
          raise NotImplementedError("sys.implementation.cache_tag is None")
      path = _path_text(path)
      head, slash, name = path.rpartition("/")
      prefix = sys.pycache_prefix
      if prefix is not None and head.startswith(prefix.rstrip("/") + "/"):
          head = head[len(prefix.rstrip("/")):]
      else:
          head, slash, folder = head.rpartition("/")
          if folder != "__pycache__":
              raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
      dots = name.count(".")
      if dots not in {2, 3}:
          raise ValueError(f"expected only 2 or 3 dots in {name!r}")
      if dots == 3:
          optimization = name.rsplit(".", 2)[-2]
          if not optimization.startswith("opt-"):
              raise ValueError("optimization portion of filename does not start with 'opt-'")
          if not optimization[4:].isalnum():
              raise ValueError(f"optimization level {optimization!r} is not an alphanumeric value")
      source = name.partition(".")[0] + SOURCE_SUFFIXES[0]
      return _join(head, source) if head else source


  def decode_source(source_bytes):
      return _imp._decode_source(source_bytes)


  _no_locations = object()


  def _location_of(loader, name):
      try:
          return loader.get_filename(name) if hasattr(loader, "get_filename") else "<unknown>"
      except ImportError:
          return "<unknown>"


  def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_no_locations):
      if location is None:
          location = _location_of(loader, name)
      else:
          location = _path_text(location)
          try:
              location = _absolute(location)
          except OSError:
              pass
      spec = ModuleSpec(name, loader, origin=location)
      spec._set_fileattr = True
      if loader is None:
          for suffixes, kind in _file_loaders():
              if location.endswith(suffixes):
                  loader = spec.loader = kind(name, location)
                  break
          else:
              return None
      if submodule_search_locations is _no_locations:
          if hasattr(loader, "is_package"):
              try:
                  if loader.is_package(name):
                      spec.submodule_search_locations = []
              except ImportError:
                  pass
      else:
          spec.submodule_search_locations = submodule_search_locations
      if spec.submodule_search_locations == [] and location:
          spec.submodule_search_locations.append(location.rpartition("/")[0])
      return spec


  def _file_loaders():
      return [(tuple(SOURCE_SUFFIXES), SourceFileLoader), (tuple(BYTECODE_SUFFIXES), SourcelessFileLoader)]


  # What the native loaders call.

  def _is_package(loader, fullname):
      file = loader.get_filename(fullname).rpartition("/")[2]
      return file.rsplit(".", 1)[0] == "__init__" and fullname.rpartition(".")[2] != "__init__"


  def _exec_module(loader, module):
      code = loader.get_code(module.__name__)
      if code is None:
          raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
      exec(code, module.__dict__)


  def _load_by_name(loader, fullname):
      from _frozen_importlib import _exec, _load
      _warn("the load_module() method is deprecated and slated for removal in Python 3.15; use exec_module() instead",
            DeprecationWarning)
      spec = spec_from_loader(fullname, loader)
      if fullname not in sys.modules:
          return _load(spec)
      _exec(spec, sys.modules[fullname])
      return sys.modules[fullname]


  def _get_source(loader, fullname):
      path = loader.get_filename(fullname)
      try:
          data = loader.get_data(path)
      except OSError as error:
          raise ImportError("source not available through get_data()", name=fullname) from error
      return decode_source(data)


  def _source_to_code(data, path, optimize):
      return compile(data, path, "exec", dont_inherit=True, optimize=optimize)


  def _path_stats(path):
      mtime, size = _imp._path_stats(path)
      return {"mtime": mtime, "size": size}


  def _get_code(loader, fullname):
      path = loader.get_filename(fullname)
      cls = type(loader)
      if all(getattr(cls, name) is getattr(SourceFileLoader, name, None) for name in _hooks):
          return _imp._load_source(path)
      cached = mtime = None
      try:
          cached = cache_from_source(path)
      except NotImplementedError:
          pass
      else:
          try:
              stats = loader.path_stats(path)
          except OSError:
              pass
          else:
              mtime = int(stats["mtime"])
              try:
                  data = loader.get_data(cached)
              except OSError:
                  pass
              else:
                  code = _imp._decode_code(data, path, mtime, stats.get("size"))
                  if code is not None:
                      return code
      source = loader.get_data(path)
      if cls.source_to_code is not SourceLoader.source_to_code:
          return loader.source_to_code(source, path)
      if mtime is None or sys.dont_write_bytecode:
          return loader.source_to_code(source, path)
      code, data = _imp._encode_source(source, path, mtime, len(source))
      if data is not None:
          try:
              loader._cache_bytecode(path, cached, data)
          except NotImplementedError:
              pass
      return code


  _hooks = ("get_data", "path_stats", "path_mtime", "source_to_code", "_cache_bytecode", "set_data")


  class SourcelessFileLoader(FileLoader, _LoaderBasics):
      def get_code(self, fullname):
          path = self.get_filename(fullname)
          code = _imp._decode_code(self.get_data(path), path, None, None)
          if code is None:
              raise ImportError(f"bad magic number in {fullname!r}: damaged, or of another version", name=fullname,
                                path=path)
          return code

      def get_source(self, fullname):
          return None


  class ExtensionFileLoader(FileLoader, _LoaderBasics):
      def create_module(self, spec):
          raise ImportError("extension modules cannot be loaded", name=self.name, path=self.path)

      def exec_module(self, module):
          raise ImportError("extension modules cannot be loaded", name=self.name, path=self.path)

      def get_code(self, fullname):
          return None

      def get_source(self, fullname):
          return None


  class _NamespacePath:
      # The `__path__` of a namespace package: looks again when the path of its parent, or sys.path, has changed.
      _epoch = 0

      def __init__(self, name, path, path_finder):
          self._name, self._path, self._path_finder = name, path, path_finder
          self._seen = tuple(self._get_parent_path()), self._epoch

      def _find_parent_path_names(self):
          parent = self._name.rpartition(".")[0]
          return (parent, "__path__") if parent else ("sys", "path")

      def _get_parent_path(self):
          module, attribute = self._find_parent_path_names()
          return getattr(sys.modules[module], attribute)

      def _recalculate(self):
          now = tuple(self._get_parent_path()), self._epoch
          if now != self._seen:
              spec = self._path_finder(self._name, now[0])
              if spec is not None and spec.loader is None and spec.submodule_search_locations:
                  self._path = spec.submodule_search_locations
              self._seen = now
          return self._path

      def __repr__(self):
          return f"_NamespacePath({self._path!r})"

      # Who asks gets what is there now; who changes it changes what was found last.
      def _asking(name):
          return lambda self, *arguments: getattr(self._recalculate(), name)(*arguments)

      def _changing(name):
          return lambda self, *arguments: getattr(self._path, name)(*arguments)

      __iter__, __len__, __getitem__, __contains__ = map(_asking, ("__iter__", "__len__", "__getitem__", "__contains__"))
      __setitem__, append = map(_changing, ("__setitem__", "append"))
      del _asking, _changing


  class NamespaceLoader:
      def get_code(self, fullname):
          return compile("", "<string>", "exec", dont_inherit=True)

      def get_source(self, fullname):
          return ""

      def is_package(self, fullname):
          return True

      def __init__(self, name, path, path_finder):
          self._path = _NamespacePath(name, path, path_finder)

      def exec_module(self, module):
          pass

      def create_module(self, spec):
          return None

      def load_module(self, fullname):
          return _load_by_name(self, fullname)


  class _LibraryFinder:
      # The entry of sys.path that stands for what is part of the binary.
      @staticmethod
      def find_spec(fullname, target=None):
          return _imp._library_spec(fullname)

      @staticmethod
      def invalidate_caches():
          pass


  class FileFinder:
      def __init__(self, path, *loader_details):
          self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
          self.path = _working_directory() if not path or path == "." else _absolute(path)

      def invalidate_caches(self):
          pass

      def _get_spec(self, loader_class, fullname, path, locations, target):
          return spec_from_file_location(fullname, path, loader=loader_class(fullname, path),
                                         submodule_search_locations=locations)

      def find_spec(self, fullname, target=None):
          child = fullname.rpartition(".")[2]
          if not child or "/" in child:
              return None
          base = _join(self.path, child)
          is_namespace = _kind(base) == 2
          if is_namespace:
              for suffix, loader in self._loaders:
                  file = f"{base}/__init__{suffix}"
                  if _kind(file) == 1:
                      return self._get_spec(loader, fullname, file, [base], target)
          for suffix, loader in self._loaders:
              file = base + suffix
              if _kind(file) == 1:
                  return self._get_spec(loader, fullname, file, None, target)
          if is_namespace:
              spec = ModuleSpec(fullname, None)
              spec.submodule_search_locations = [base]
              return spec
          return None

      @classmethod
      def path_hook(cls, *loader_details):
          def path_hook_for_FileFinder(path):
              if _kind(path or ".") != 2:
                  raise ImportError("only directories are supported", path=path)
              return cls(path, *loader_details)
          return path_hook_for_FileFinder

      def __repr__(self):
          return f"FileFinder({self.path!r})"


  _hook_for_directories = FileFinder.path_hook((SourceFileLoader, SOURCE_SUFFIXES),
                                               (SourcelessFileLoader, BYTECODE_SUFFIXES))


  def _ask_path_hooks(path):
      hooks = sys.path_hooks
      if hooks is not None and not hooks:
          _warn("sys.path_hooks is empty", ImportWarning)
      finder = None
      for make_finder in hooks:
          try:
              finder = make_finder(path)
          except ImportError:
              continue
          break
      return finder


  def _finder_of_entry(path):
      if path == "":
          try:
              path = _working_directory()
          except (FileNotFoundError, PermissionError):
              return None
      try:
          return sys.path_importer_cache[path]
      except KeyError:
          finder = sys.path_importer_cache[path] = PathFinder._path_hooks(path)
          return finder


  def _search_entries(fullname, path, target=None):
      portions = []
      for entry in path:
          if not isinstance(entry, str):
              continue
          finder = PathFinder._path_importer_cache(entry)
          found = None if finder is None else finder.find_spec(fullname, target)
          if found is not None:
              if found.loader is not None:
                  return found
              if found.submodule_search_locations is None:
                  raise ImportError("spec missing loader")
              portions += found.submodule_search_locations
      spec = ModuleSpec(fullname, None)
      spec.submodule_search_locations = portions
      return spec


  def _find_on_path(fullname, path, target):
      spec = _search_entries(fullname, sys.path if path is None else path, target)
      if spec.loader is None:
          portions = spec.submodule_search_locations
          if not portions:
              return None
          spec.origin = None
          spec.submodule_search_locations = _NamespacePath(fullname, portions, _search_entries)
      return spec


  def _forget_finders():
      for name, finder in list(sys.path_importer_cache.items()):
          if finder is None or not name.startswith("/"):
              del sys.path_importer_cache[name]
          elif hasattr(finder, "invalidate_caches"):
              finder.invalidate_caches()
      _NamespacePath._epoch += 1
  """
