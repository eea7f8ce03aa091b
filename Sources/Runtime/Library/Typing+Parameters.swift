// typing: how arguments take the place of type parameters.

let typingParametersSource: StaticString = #"""
  """What takes the place of type parameters, and what makes a class generic."""

  from _typing import Generic, ParamSpec, TypeVar, TypeVarTuple
  from _typing_bases import _NativeAlias, _cached, _is_generic_or_protocol, _is_spread, _parameters, _type_convert
  from _typing_forms import Unpack, _GenericAlias, _type_check, check_count, stands_for_parameters

  __name__ = "typing"


  def _members(item):
      """What *tuple[int, str] stands for, or None."""
      return None if isinstance(item, type) else getattr(item, "__typing_unpacked_tuple_args__", None)


  def _spread(items):
      flat = []
      for item in items:
          inner = _members(item)
          if inner is None or inner and inner[-1] is ...:
              flat.append(item)
          else:
              flat += inner
      return tuple(flat)


  def _prepared(alias, args):
      for parameter in alias.__parameters__:
          if (prepare := getattr(parameter, "__typing_prepare_subst__", None)) is not None:
              args = prepare(alias, args)
      return args


  def arguments_for(alias, args):
      """The arguments of an alias after alias[args]."""
      args = _prepared(alias, _spread(map(_type_convert, args if isinstance(args, tuple) else (args,))))
      parameters = alias.__parameters__
      check_count(alias, len(args), len(parameters), len(parameters))
      return tuple(_replaced(alias.__args__, dict(zip(parameters, args))))


  def _replaced(items, known):
      for item in items:
          if isinstance(item, type):
              yield item
              continue
          if (substitute := getattr(item, "__typing_subst__", None)) is not None:
              new = substitute(known[item])
          elif isinstance(item, tuple):
              new = tuple(_replaced(item, known))
          elif parameters := getattr(item, "__parameters__", ()):
              inner = []
              for parameter in parameters:
                  if isinstance(parameter, TypeVarTuple):
                      inner += known[parameter]
                  else:
                      inner.append(known[parameter])
              new = item[tuple(inner)]
          else:
              new = item
          if _is_spread(item):
              yield from new
          else:
              yield new


  # What the native type parameters ask for.

  def _typevar_subst(parameter, arg):
      arg = _type_check(arg, "Parameters to generic types must be types.", True)
      if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
              or isinstance(arg, _NativeAlias) and arg.__unpacked__):
          raise TypeError(f"{arg} is not valid as type argument")
      return arg


  def _paramspec_subst(parameter, arg):
      if isinstance(arg, (list, tuple)):
          return tuple(_type_check(item, "Expected a type.") for item in arg)
      if not stands_for_parameters(arg):
          raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
      return arg


  def _paramspec_prepare_subst(parameter, alias, args):
      parameters = alias.__parameters__
      place = parameters.index(parameter)
      if place == len(args) and parameter.has_default():
          args = (*args, parameter.__default__)
      if place >= len(args):
          raise TypeError(f"Too few arguments for {alias}")
      if len(parameters) == 1 and not stands_for_parameters(args[0]):
          # The only parameter takes all there is: X[int, str] is X[[int, str]].
          return (args,)
      if isinstance(args[place], list):
          args = (*args[:place], tuple(args[place]), *args[place + 1:])
      return args


  def _typevartuple_prepare_subst(parameter, alias, args):
      parameters = alias.__parameters__
      place = parameters.index(parameter)
      behind = len(parameters) - place - 1
      if any(isinstance(other, TypeVarTuple) for other in parameters[place + 1:]):
          raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
      count = len(args)
      before = place
      after = behind
      # An argument *tuple[X, ...] fills any number of places with X.
      endless = filler = None
      for index, arg in enumerate(args):
          inner = _members(arg)
          if inner and len(inner) == 2 and inner[-1] is ...:
              if endless is not None:
                  raise TypeError("More than one unpacked arbitrary-length tuple argument")
              endless = index
              filler = inner[0]
      if endless is not None:
          before = min(before, endless)
          after = min(after, count - endless - 1)
      elif before + after > count:
          raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {place + behind}")
      if before == count - after and parameter.has_default():
          middle = _spread((parameter.__default__,))
      else:
          middle = args[before:count - after]
      return (*args[:before], *[filler] * (place - before), middle, *[filler] * (behind - after - before),
              *args[count - after:])


  # Generic classes.

  @_cached
  def _specialize(cls, args):
      args = tuple(map(_type_convert, args if isinstance(args, tuple) else (args,)))
      if _is_generic_or_protocol(cls):
          form = f"{cls.__name__}[...]"
          if not args:
              raise TypeError(f"Parameter list to {form} cannot be empty")
          if not all(isinstance(arg, (TypeVar, ParamSpec)) or _is_spread(arg) for arg in args):
              raise TypeError(f"Parameters to {form} must all be type variables or parameter specification variables.")
          if len(set(args)) != len(args):
              raise TypeError(f"Parameters to {form} must all be unique")
          return _GenericAlias(cls, args)
      parameters = cls.__parameters__
      args = _prepared(cls, args)
      if not parameters:
          raise TypeError(f"{cls} is not a generic class")
      given = len(args)
      least = len(parameters)
      if given < least:
          least -= sum(parameter.has_default() for parameter in parameters[given:])
          if parameters[given].has_default():
              least = given
      if given < least and least < len(parameters):
          check_count(cls, given, least, len(parameters))
      elif given < least or given > len(parameters):
          check_count(cls, given, len(parameters), len(parameters))
      flat = []
      for parameter, arg in zip(parameters, args):
          if isinstance(parameter, TypeVarTuple):
              flat += arg
          else:
              flat.append(arg)
      return _GenericAlias(cls, tuple(flat))


  def _generic_class_getitem(cls, args):
      return _specialize(cls, args)


  def _generic_init_subclass(cls, *args, **kwargs):
      super(Generic, cls).__init_subclass__(*args, **kwargs)
      bases = cls.__dict__.get("__orig_bases__")
      if Generic in (cls.__bases__ if bases is None else bases):
          # Typing's own classes may.
          if bases is not None or type(cls).__name__ != "_TypedDictMeta" and not _is_generic_or_protocol(cls):
              raise TypeError("Cannot inherit from plain Generic")
      parameters = ()
      if bases is not None:
          parameters = _parameters(bases)
          listed = None
          for base in bases:
              if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                  if listed is not None:
                      raise TypeError("Cannot inherit from Generic[...] multiple times.")
                  listed = base
          if listed is not None:
              missing = [parameter for parameter in parameters if parameter not in listed.__parameters__]
              if missing:
                  raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in"
                                  f" Generic[{', '.join(map(str, listed.__parameters__))}]")
              parameters = listed.__parameters__
      cls.__parameters__ = parameters
  """#
