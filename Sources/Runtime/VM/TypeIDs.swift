// The native types that the engine knows by name.

enum TypeID: UInt8, CaseIterable {
  case object, type, int, bool, float, complex, str, bytes, byteArray, memoryView
  case tuple, list, dict, set, frozenSet, range, slice, mappingProxy, dictKeys, dictValues, dictItems
  case listIterator, tupleIterator, rangeIterator, bigRangeIterator, strIterator, strASCIIIterator, bytesIterator
  case byteArrayIterator
  case dictKeyIterator, dictValueIterator, dictItemIterator, setIterator
  case dictReverseKeyIterator, dictReverseValueIterator, dictReverseItemIterator
  case sequenceIterator, memoryIterator, callableIterator, reverseIterator, enumerate, zip, map, filter, reversed
  case none, notImplemented, ellipsis
  case function, nativeFunction, methodDescriptor, slotWrapper, getSetDescriptor, memberDescriptor, boundMethod
  case property, classMethod, staticMethod, superObject, cell, genericAlias, unionType, code, frame, traceback
  case module, namespace, generator, coroutine, asyncGenerator, weakReference, weakProxy, classMethodDescriptor
  case asyncSend, asyncThrow, anextAwaitable, coroutineWrapper, frameLocals, methodWrapper
  case thread, mainThread, dummyThread, threadHandle, lock, recursiveLock, condition, semaphore, boundedSemaphore, event
  case barrier, timer, threadLocal
  case deque, dequeIterator, dequeReverseIterator, simpleQueue, queue, lifoQueue, priorityQueue
  case file, rawIOBase, bufferedIOBase, textIOBase, textFile, bufferedFile, bufferedWriter, bufferedRandom, rawFile
  case stringIO, bytesIO, structSequence, random, systemRandom, hostFunction, hostObject
  case moduleSpec, builtinImporter, frozenImporter, pathFinder, callableProxy
  case loaderBasics, sourceLoader, fileLoader, sourceFileLoader
  case typeVar, typeVarTuple, paramSpec, paramSpecArgs, paramSpecKwargs, typeAliasType, generic, noDefaultType
}

/// The builtin exceptions; each names its base.
/// The raw value is the exception's name; the index counts the cases in their order.
enum ExceptionID: String, CaseIterable {
  case BaseException, Exception, BaseExceptionGroup, ExceptionGroup, GeneratorExit, KeyboardInterrupt, SystemExit
  case ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError
  case BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError
  case NameError, UnboundLocalError, OSError, BlockingIOError, ChildProcessError, ConnectionError, BrokenPipeError
  case ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError
  case InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError
  case ReferenceError, RuntimeError, NotImplementedError, PythonFinalizationError, RecursionError
  case StopAsyncIteration, StopIteration, SyntaxError, IndentationError, TabError, _IncompleteInputError, SystemError
  case TypeError, ValueError, UnicodeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError
  case Warning, BytesWarning, DeprecationWarning, EncodingWarning, FutureWarning, ImportWarning
  case PendingDeprecationWarning, ResourceWarning, RuntimeWarning, SyntaxWarning, UnicodeWarning, UserWarning

  /// An enum of fewer than 256 plain cases is one byte that holds the case's number.
  @inline(__always) var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  var base: ExceptionID {
    switch self {
    case .BaseException, .Exception, .GeneratorExit, .KeyboardInterrupt, .SystemExit, .BaseExceptionGroup:
      return .BaseException
    case .ExceptionGroup: return .BaseExceptionGroup
    case .FloatingPointError, .OverflowError, .ZeroDivisionError: return .ArithmeticError
    case .ModuleNotFoundError: return .ImportError
    case .IndexError, .KeyError: return .LookupError
    case .UnboundLocalError: return .NameError
    case .BlockingIOError, .ChildProcessError, .ConnectionError, .FileExistsError, .FileNotFoundError,
      .InterruptedError, .IsADirectoryError, .NotADirectoryError, .PermissionError, .ProcessLookupError, .TimeoutError:
      return .OSError
    case .BrokenPipeError, .ConnectionAbortedError, .ConnectionRefusedError, .ConnectionResetError:
      return .ConnectionError
    case .NotImplementedError, .RecursionError, .PythonFinalizationError: return .RuntimeError
    case .IndentationError, ._IncompleteInputError: return .SyntaxError
    case .TabError: return .IndentationError
    case .UnicodeError: return .ValueError
    case .UnicodeDecodeError, .UnicodeEncodeError, .UnicodeTranslateError: return .UnicodeError
    case .BytesWarning, .DeprecationWarning, .EncodingWarning, .FutureWarning, .ImportWarning,
      .PendingDeprecationWarning, .ResourceWarning, .RuntimeWarning, .SyntaxWarning, .UnicodeWarning, .UserWarning:
      return .Warning
    default: return .Exception
    }
  }
}
