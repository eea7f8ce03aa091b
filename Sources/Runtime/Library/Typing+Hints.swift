// typing: get_type_hints and what takes hints apart.

let typingHintsSource: StaticString = #"""
  """Hints as their readers want them: evaluated, and taken apart."""

  import sys
  from _collections_abc import Callable
  from _typing import Generic, ParamSpecArgs, ParamSpecKwargs
  from _typing_forms import (
      Annotated, ForwardRef, NotRequired, ReadOnly, Required, Unpack, _Alias, _AnnotatedAlias, _GenericAlias,
      _NativeAlias, _NativeUnion, _NoneType, _type_check, stands_for_parameters)

  __name__ = "typing"
  _Module = type(sys)
  # What may have no annotations without being wrong.
  _annotatable = (type(len), type(lambda: 0), type("".join), type(int.__add__), type((1).__add__), type(str.join),
                  type(dict.__dict__["fromkeys"]), _Module)


  def evaluate_reference(reference, globalns, localns, type_params, guard):
      """What a ForwardRef stands for, which it remembers."""
      if reference.__forward_arg__ in guard:
          return reference
      if reference.__forward_evaluated__ and localns is globalns:
          return reference.__forward_value__
      if globalns is None:
          globalns = {} if localns is None else localns
      if localns is None:
          localns = globalns
      if reference.__forward_module__ is not None:
          globalns = getattr(sys.modules.get(reference.__forward_module__), "__dict__", globalns)
      if type_params:
          # They come before globals; but the names of a class are nearer than its parameters.
          inner = {parameter.__name__: parameter for parameter in type_params}
          if reference.__forward_is_class__:
              inner = {name: parameter for name, parameter in inner.items() if name not in globalns}
          globalns = {**globalns, **inner}
          localns = {name: value for name, value in localns.items() if name not in inner}
      found = _type_check(eval(reference.__forward_code__, globalns, localns),
                          "Forward references must evaluate to types.", reference.__forward_is_argument__,
                          allow_special_forms=reference.__forward_is_class__)
      found = _evaluated(found, globalns, localns, type_params, guard | {reference.__forward_arg__})
      reference.__forward_value__ = found
      reference.__forward_evaluated__ = True
      return found


  def _evaluated(hint, globalns, localns, type_params, guard=frozenset()):
      if type(hint) is type:
          return hint
      if isinstance(hint, ForwardRef):
          return evaluate_reference(hint, globalns, localns, type_params, guard)
      return _mapped(hint, lambda item: _evaluated(item, globalns, localns, type_params, guard))


  def _mapped(hint, change):
      """The hint with other arguments, or itself where they stay the same."""
      if isinstance(hint, _NativeAlias):
          changed = tuple(change(ForwardRef(item) if isinstance(item, str) else item) for item in hint.__args__)
          if hint.__unpacked__:
              return Unpack[_NativeAlias(hint.__origin__, changed)]
          return hint if changed == hint.__args__ else _NativeAlias(hint.__origin__, changed)
      if not isinstance(hint, (_GenericAlias, _NativeUnion)):
          return hint
      changed = tuple(map(change, hint.__args__))
      if changed == hint.__args__:
          return hint
      if isinstance(hint, _GenericAlias):
          return hint.copy_with(changed)
      union = changed[0]
      for item in changed[1:]:
          union |= item
      return union


  def warn_without_parameters(name):
      from warnings import warn
      warn(f"Failing to pass a value to the 'type_params' parameter of 'typing.{name}' is deprecated, as it leads to"
           f" incorrect behaviour when calling typing.{name} on a stringified annotation that references a PEP 695 type"
           " parameter. It will be disallowed in Python 3.15.", DeprecationWarning, 2)


  def _eval_type(t, globalns, localns, type_params=None, *, recursive_guard=frozenset()):
      if type_params is None:
          warn_without_parameters("_eval_type")
      return _evaluated(t, globalns, localns, type_params or (), recursive_guard)


  def _stripped(hint):
      """Without notes and qualifiers."""
      if type(hint) is type:
          return hint
      if isinstance(hint, _AnnotatedAlias):
          return _stripped(hint.__origin__)
      if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
          return _stripped(hint.__args__[0])
      return _mapped(hint, _stripped)


  def _hint(value, **how):
      if value is None:
          return _NoneType
      return ForwardRef(value, **how) if isinstance(value, str) else value


  def _class_hints(cls, globalns, localns):
      hints = {}
      for base in reversed(cls.__mro__):
          names = base.__dict__.get("__annotations__", {})
          if isinstance(names, type(type.__dict__["__doc__"])):
              # A class of the interpreter's own.
              names = {}
          outer = getattr(sys.modules.get(base.__module__), "__dict__", {}) if globalns is None else globalns
          inner = dict(vars(base)) if localns is None else localns
          if globalns is None and localns is None:
              # The module's names come before the class's.
              outer, inner = inner, outer
          for name, value in names.items():
              value = _hint(value, is_argument=False, is_class=True)
              hints[name] = _evaluated(value, outer, inner, base.__type_params__)
      return hints


  def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
      """The annotations of a class, function or module, with forward references evaluated."""
      if getattr(obj, "__no_type_check__", None):
          return {}
      if isinstance(obj, type):
          hints = _class_hints(obj, globalns, localns)
      else:
          if globalns is None:
              if isinstance(obj, _Module):
                  globalns = obj.__dict__
              else:
                  inner = obj
                  while hasattr(inner, "__wrapped__"):
                      inner = inner.__wrapped__
                  globalns = getattr(inner, "__globals__", {})
          localns = globalns if localns is None else localns
          hints = getattr(obj, "__annotations__", None)
          if hints is None:
              if isinstance(obj, _annotatable):
                  return {}
              raise TypeError(f"{obj!r} is not a module, class, method, or function.")
          parameters = getattr(obj, "__type_params__", ())
          is_argument = not isinstance(obj, _Module)
          hints = {name: _evaluated(_hint(value, is_argument=is_argument), globalns, localns, parameters)
                   for name, value in dict(hints).items()}
      if include_extras:
          return hints
      return {name: _stripped(hint) for name, hint in hints.items()}


  def get_origin(tp):
      """What is subscribed in X[...], or None."""
      if isinstance(tp, _AnnotatedAlias):
          return Annotated
      if isinstance(tp, (_Alias, _NativeAlias, ParamSpecArgs, ParamSpecKwargs)):
          return tp.__origin__
      if tp is Generic:
          return Generic
      return _NativeUnion if isinstance(tp, _NativeUnion) else None


  def get_args(tp):
      """The arguments in X[...], or an empty tuple."""
      if isinstance(tp, _AnnotatedAlias):
          return tp.__origin__, *tp.__metadata__
      if isinstance(tp, _NativeUnion):
          return tp.__args__
      if not isinstance(tp, (_GenericAlias, _NativeAlias)):
          return ()
      args = tp.__args__
      if tp.__origin__ is Callable and not (len(args) == 2 and stands_for_parameters(args[0])):
          return [*args[:-1]], args[-1]
      return args
  """#
