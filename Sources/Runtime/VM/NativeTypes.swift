// The composition root of types: which definition stands behind each TypeID.

func nativeType(_ id: TypeID) -> NativeType {
  switch id {
  case .object: return .object
  case .type: return .type
  case .int: return NativeType(name: "int", kind: .int)
  case .bool: return NativeType(name: "bool", kind: .free, base: .int, flags: 0)
  case .float: return NativeType(name: "float", kind: .floatBox)
  case .complex: return NativeType(name: "complex", kind: .complex)
  case .str: return NativeType(name: "str", kind: .str)
  case .bytes: return NativeType(name: "bytes", kind: .bytes)
  case .byteArray: return NativeType(name: "bytearray", kind: .byteArray)
  case .memoryView: return NativeType(name: "memoryview", kind: .memoryView, flags: 0)
  case .tuple: return NativeType(name: "tuple", kind: .tuple)
  case .list: return NativeType(name: "list", kind: .list)
  case .dict: return NativeType(name: "dict", kind: .dict)
  case .set: return NativeType(name: "set", kind: .set)
  case .frozenSet: return NativeType(name: "frozenset", kind: .frozenSet)
  case .range: return NativeType(name: "range", kind: .range, flags: 0)
  case .slice: return NativeType(name: "slice", kind: .slice, flags: 0)
  case .mappingProxy: return NativeType(name: "mappingproxy", kind: .mappingProxy, flags: 0)
  case .dictKeys: return NativeType(name: "dict_keys", kind: .dictKeys, flags: 0)
  case .dictValues: return NativeType(name: "dict_values", kind: .dictValues, flags: 0)
  case .dictItems: return NativeType(name: "dict_items", kind: .dictItems, flags: 0)
  case .listIterator: return NativeType(name: "list_iterator", kind: .listIterator, flags: 0)
  case .tupleIterator: return NativeType(name: "tuple_iterator", kind: .tupleIterator, flags: 0)
  case .rangeIterator: return NativeType(name: "range_iterator", kind: .rangeIterator, flags: 0)
  case .bigRangeIterator: return NativeType(name: "longrange_iterator", kind: .bigRangeIterator, flags: 0)
  case .strIterator: return NativeType(name: "str_iterator", kind: .strIterator, flags: 0)
  case .bytesIterator: return NativeType(name: "bytes_iterator", kind: .bytesIterator, flags: 0)
  case .dictKeyIterator: return NativeType(name: "dict_keyiterator", kind: .dictIterator, flags: 0)
  case .dictValueIterator: return NativeType(name: "dict_valueiterator", kind: .dictIterator, flags: 0)
  case .dictItemIterator: return NativeType(name: "dict_itemiterator", kind: .dictIterator, flags: 0)
  case .setIterator: return NativeType(name: "set_iterator", kind: .setIterator, flags: 0)
  case .sequenceIterator: return NativeType(name: "iterator", kind: .sequenceIterator, flags: 0)
  case .callableIterator: return NativeType(name: "callable_iterator", kind: .callableIterator, flags: 0)
  case .reverseIterator: return NativeType(name: "list_reverseiterator", kind: .reverseIterator, flags: 0)
  case .reversed: return NativeType(name: "reversed", kind: .reverseIterator)
  case .enumerate: return NativeType(name: "enumerate", kind: .enumerate)
  case .zip: return NativeType(name: "zip", kind: .zip)
  case .map: return NativeType(name: "map", kind: .map)
  case .filter: return NativeType(name: "filter", kind: .filter)
  case .none: return .noneType
  case .notImplemented: return .notImplementedType
  case .ellipsis: return .ellipsisType
  case .function: return .function
  case .nativeFunction: return .nativeFunction
  case .methodDescriptor: return .methodDescriptor
  case .slotWrapper: return .slotWrapper
  case .getSetDescriptor: return .getSetDescriptor
  case .memberDescriptor: return .memberDescriptor
  case .boundMethod: return .boundMethod
  case .property: return .property
  case .classMethod: return .classMethod
  case .staticMethod: return .staticMethod
  case .superObject: return .superObject
  case .cell: return .cell
  case .genericAlias: return NativeType(name: "GenericAlias", module: "types", kind: .genericAlias)
  case .unionType: return NativeType(name: "UnionType", module: "types", kind: .unionType, flags: 0)
  case .code: return .code
  case .frame: return .frame
  case .traceback: return .traceback
  case .module: return .moduleType
  case .namespace: return .namespace
  case .generator: return .generator
  case .coroutine: return NativeType(name: "coroutine", kind: .coroutine, flags: 0)
  case .asyncGenerator: return NativeType(name: "async_generator", kind: .asyncGenerator, flags: 0)
  case .weakReference: return .weakReference
  case .weakProxy: return .weakProxy
  case .classMethodDescriptor: return NativeType(name: "classmethod_descriptor", kind: .free, flags: 0)
  case .asyncSend: return NativeType(name: "async_generator_asend", kind: .asyncSend, flags: 0)
  case .coroutineWrapper: return NativeType(name: "coroutine_wrapper", kind: .coroutineWrapper, flags: 0)
  case .thread: return NativeType(name: "Thread", module: "threading", kind: .thread)
  case .lock: return NativeType(name: "lock", module: "_thread", kind: .lock, flags: 0)
  case .recursiveLock: return NativeType(name: "RLock", module: "_thread", kind: .recursiveLock)
  case .condition: return NativeType(name: "Condition", module: "threading", kind: .condition)
  case .semaphore: return NativeType(name: "Semaphore", module: "threading", kind: .semaphore)
  case .boundedSemaphore:
    return NativeType(name: "BoundedSemaphore", module: "threading", kind: .semaphore, base: .semaphore)
  case .event: return NativeType(name: "Event", module: "threading", kind: .event)
  case .barrier: return NativeType(name: "Barrier", module: "threading", kind: .barrier)
  case .timer: return NativeType(name: "Timer", module: "threading", kind: .thread, base: .thread)
  case .threadLocal: return NativeType(name: "_local", module: "_thread", kind: .threadLocal)
  case .simpleQueue: return NativeType(name: "SimpleQueue", module: "_queue", kind: .simpleQueue)
  case .queue: return NativeType(name: "Queue", module: "queue", kind: .queue)
  case .lifoQueue: return NativeType(name: "LifoQueue", module: "queue", kind: .queue, base: .queue)
  case .priorityQueue: return NativeType(name: "PriorityQueue", module: "queue", kind: .queue, base: .queue)
  case .file: return NativeType(name: "_IOBase", module: "_io", kind: .file)
  case .textFile: return .standardStream
  case .bufferedFile: return NativeType(name: "BufferedReader", module: "_io", kind: .file)
  case .rawFile: return NativeType(name: "FileIO", module: "_io", kind: .file)
  case .stringIO: return NativeType(name: "StringIO", module: "_io", kind: .stringIO)
  case .bytesIO: return NativeType(name: "BytesIO", module: "_io", kind: .bytesIO)
  case .structSequence: return NativeType(name: "structseq", kind: .structSequence)
  case .random: return NativeType(name: "Random", module: "random", kind: .random)
  case .hostFunction: return NativeType(name: "host_function", kind: .hostFunction, flags: 0)
  case .hostObject: return NativeType(name: "host_object", kind: .hostObject, flags: 0)
  }
}

/// A builtin exception type; what its instances have beyond args is in Exceptions+Types.
extension Thread {
  func makeExceptionType(_ id: ExceptionID, base: Type) -> Type {
    let type = makeNativeType(exceptionDefinition(id), base: base)
    type.name = try! intern("\(id)")
    type.qualifiedName = type.name
    type.instanceKind = .exception
    if id == .ExceptionGroup { addSecondBase(type, self[.Exception]) }
    return type
  }

  /// The one native type with two bases: class ExceptionGroup(BaseExceptionGroup, Exception).
  private func addSecondBase(_ type: Type, _ second: Type) {
    let first = Type(unchecked: type.base)
    do throws(PyError) {
      type.bases = try tuple(first.value, second.value)
      let mro = try newTuple(5)
      mro.items[0] = type.value
      mro.items[1] = first.value
      mro.items[2] = second.value
      mro.items[3] = self[.BaseException].value
      mro.items[4] = self[.object].value
      type.mro = mro.value
    } catch { fatalError("no memory for a type") }
    addSubclass(second, type)
  }
}
