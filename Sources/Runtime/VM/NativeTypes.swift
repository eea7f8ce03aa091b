// The composition root of types: which definition stands behind each TypeID.

func nativeType(_ id: TypeID) -> NativeType {
  switch id {
  case .object: return .object
  case .type: return .type
  case .int: return .int
  case .bool: return .bool
  case .float: return .float
  case .complex: return .complex
  case .str: return .str
  case .bytes: return .bytes
  case .byteArray: return .byteArray
  case .memoryView: return .memoryView
  case .tuple: return .tuple
  case .list: return .list
  case .dict: return .dict
  case .set: return .set
  case .frozenSet: return .frozenSet
  case .range: return .range
  case .slice: return .slice
  case .mappingProxy: return .mappingProxy
  case .dictKeys: return .dictKeys
  case .dictValues: return .dictValues
  case .dictItems: return .dictItems
  case .listIterator: return .listIterator
  case .tupleIterator: return .tupleIterator
  case .rangeIterator: return .rangeIterator
  case .bigRangeIterator: return .bigRangeIterator
  case .strIterator: return .strIterator
  case .strASCIIIterator: return .strASCIIIterator
  case .bytesIterator: return .bytesIterator
  case .byteArrayIterator: return .byteArrayIterator
  case .memoryIterator: return .memoryIterator
  case .dictKeyIterator: return .dictKeyIterator
  case .dictValueIterator: return .dictValueIterator
  case .dictItemIterator: return .dictItemIterator
  case .dictReverseKeyIterator: return .dictReverseKeyIterator
  case .dictReverseValueIterator: return .dictReverseValueIterator
  case .dictReverseItemIterator: return .dictReverseItemIterator
  case .setIterator: return .setIterator
  case .sequenceIterator: return .sequenceIterator
  case .callableIterator: return .callableIterator
  case .reverseIterator: return .listReverseIterator
  case .reversed: return .reversed
  case .enumerate: return .enumerate
  case .zip: return .zip
  case .map: return .map
  case .filter: return .filter
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
  case .genericAlias: return .genericAlias
  case .unionType: return .unionType
  case .code: return .code
  case .frame: return .frame
  case .frameLocals: return .frameLocals
  case .methodWrapper: return .methodWrapper
  case .traceback: return .traceback
  case .module: return .moduleType
  case .namespace: return .namespace
  case .generator: return .generator
  case .coroutine: return .coroutine
  case .asyncGenerator: return .asyncGenerator
  case .weakReference: return .weakReference
  case .weakProxy: return .weakProxy
  case .classMethodDescriptor: return .classMethodDescriptor
  case .asyncSend: return .asyncSend
  case .asyncThrow: return .asyncThrow
  case .anextAwaitable: return .anextAwaitable
  case .coroutineWrapper: return .coroutineWrapper
  case .thread: return .thread
  case .mainThread: return .mainThread
  case .dummyThread: return .dummyThread
  case .threadHandle: return .threadHandle
  case .lock: return .lock
  case .recursiveLock: return .recursiveLock
  case .condition: return .condition
  case .semaphore: return .semaphore
  case .boundedSemaphore: return .boundedSemaphore
  case .event: return .event
  case .barrier: return .barrier
  case .timer: return .timer
  case .threadLocal: return .threadLocal
  case .deque: return .deque
  case .dequeIterator: return .dequeIterator
  case .dequeReverseIterator: return .dequeReverseIterator
  case .simpleQueue: return .simpleQueue
  case .queue: return .queue
  case .lifoQueue: return .lifoQueue
  case .priorityQueue: return .priorityQueue
  case .file: return .ioBase
  case .rawIOBase: return .rawIOBase
  case .bufferedIOBase: return .bufferedIOBase
  case .textIOBase: return .textIOBase
  case .textFile: return .textFile
  case .bufferedFile: return .bufferedReader
  case .bufferedWriter: return .bufferedWriter
  case .bufferedRandom: return .bufferedRandom
  case .rawFile: return .rawFile
  case .stringIO: return .stringIO
  case .bytesIO: return .bytesIO
  case .structSequence: return NativeType(name: "structseq", kind: .structSequence)
  case .random: return .random
  case .systemRandom: return .systemRandom
  case .hostFunction: return .hostFunction
  case .moduleSpec: return .moduleSpec
  case .builtinImporter: return .builtinImporter
  case .frozenImporter: return .frozenImporter
  case .pathFinder: return .pathFinder
  case .callableProxy: return .callableProxy
  case .loaderBasics: return .loaderBasics
  case .sourceLoader: return .sourceLoader
  case .fileLoader: return .fileLoader
  case .sourceFileLoader: return .sourceFileLoader
  case .typeVar: return .typeVar
  case .typeVarTuple: return .typeVarTuple
  case .paramSpec: return .paramSpec
  case .paramSpecArgs: return .paramSpecArgs
  case .paramSpecKwargs: return .paramSpecKwargs
  case .typeAliasType: return .typeAliasType
  case .generic: return .generic
  case .noDefaultType: return .noDefaultType
  case .hostObject: return NativeType(name: "host_object", kind: .hostObject, flags: 0)
  }
}

/// A builtin exception type; what its instances have beyond args is in Exceptions+Types.
extension Thread {
  func makeExceptionType(_ id: ExceptionID, base: Type) -> Type {
    let type = makeNativeType(exceptionDefinition(id), base: base)
    type.name = (try? intern(id.rawValue)) ?? vm.emptyString
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
