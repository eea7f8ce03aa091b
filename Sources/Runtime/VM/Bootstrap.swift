// The composition root: every cell layout, every native type, every module that an interpreter starts with.

/// Tells the heap how each kind of cell is traced.
func registerLayouts(_ heap: Heap) {
  heap.register(ItemsBody.self)
  heap.register(RawBytesBody.self)
  heap.register(DictTableBody.self)
  heap.register(ShapeBody.self)
  heap.register(PropertyCellBody.self)
  heap.register(CodeBody.self)
  heap.register(CellBody.self)
  heap.register(IntBody.self)
  heap.register(FloatBoxBody.self)
  heap.register(StrBody.self)
  heap.register(TupleBody.self)
  heap.register(ListBody.self)
  heap.register(DictBody.self)
  heap.register(FunctionBody.self)
  heap.register(NativeFunctionBody.self)
  heap.layouts[Int(Kind.methodDescriptor.rawValue)] = heap.layouts[Int(Kind.nativeFunction.rawValue)]
  heap.register(SlotWrapperBody.self)
  heap.register(GetSetBody.self)
  heap.register(MemberBody.self)
  heap.register(BoundMethodBody.self)
  heap.register(PropertyBody.self)
  heap.register(ClassMethodBody.self)
  heap.register(StaticMethodBody.self)
  heap.register(TypeBody.self)
  heap.register(InstanceBody.self)
  heap.register(ExceptionBody.self)
  heap.register(TracebackBody.self)
  heap.register(GeneratorBody.self)
  heap.layouts[Int(Kind.coroutine.rawValue)] = heap.layouts[Int(Kind.generator.rawValue)]
  heap.layouts[Int(Kind.asyncGenerator.rawValue)] = heap.layouts[Int(Kind.generator.rawValue)]
  heap.register(CoroutineWrapperBody.self)
  heap.register(AsyncStepBody.self)
  heap.register(AnextAwaitableBody.self)
  heap.register(WeakReferenceBody.self)
  heap.layouts[Int(Kind.weakProxy.rawValue)] = heap.layouts[Int(Kind.weakReference.rawValue)]
  heap.register(RangeIteratorBody.self)
  heap.register(ListIteratorBody.self)
  heap.register(SequenceIteratorBody.self)
  registerNumberLayouts(heap)
  registerTextLayouts(heap)
  registerContainerLayouts(heap)
  registerCoreLayouts(heap)
  registerThreadLayouts(heap)
  registerHostLayouts(heap)
  registerFileLayouts(heap)
  registerTypingLayouts(heap)
  registerIterationLayouts(heap)
  registerOperatorLayouts(heap)
  registerFunctionToolLayouts(heap)
}

extension Thread {
  /// Fills a new interpreter: names, types, exceptions, builtins.
  func bootstrap() {
    let vm = self.vm
    // Tuples and strs need their kind's shape number only; the types follow.
    let empty = new(TupleBody.self)
    vm.emptyTuple = empty.value
    do throws(PyError) {
      vm.emptyString = intern(try newStr(count: 0, width: 0, ascii: true).value)
      var i = 0
      for name in Name.allCases {
        vm.names[i] = try intern(name.rawValue)
        i += 1
      }
      for id in TypeID.allCases {
        let definition = nativeType(id)
        let base = id == .object ? nil : self[definition.base]
        let type = makeNativeType(definition, base: base)
        vm.types[Int(id.rawValue)] = type.value
        if definition.kind != .free && vm.shapes[Int(definition.kind.rawValue)] == nil {
          claimKind(type, definition.kind)
        }
      }
      for id in ExceptionID.allCases {
        let base: Type? = id == .BaseException ? self[.object] : self[id.base]
        vm.exceptions[id.index] = makeExceptionType(id, base: base!).value
      }
      self[.sysDictionary] = try newDict().value
      self[.modules] = try newDict().value
      let builtins = try newDict(log2: 8)
      self[.builtins] = builtins.value
      try fillBuiltins(builtins)
      try makeSiteBuiltins(builtins)
      try makeSys()
    } catch {
      fatalError("an interpreter could not be started")
    }
  }
}

extension Thread {
  /// The dict of the builtins module: functions, types, exceptions, constants.
  func fillBuiltins(_ d: Dict) throws(PyError) {
    try orderBuiltins(d)
    try d.set(self, self[.__name__], self[.builtins_name])
    try define(coreBuiltins, in: d)
    try define(numberBuiltins, in: d)
    try define(textBuiltins, in: d)
    try define(containerBuiltins, in: d)
    try define(fileBuiltins, in: d)
    try define(asyncBuiltins, in: d)
    for id in builtinTypes { try d.set(self, self[id].name, self[id].value) }
    for id in ExceptionID.allCases { try d.set(self, self[id].name, self[id].value) }
    try d.set(self, intern("EnvironmentError"), self[.OSError].value)
    try d.set(self, intern("IOError"), self[.OSError].value)
    try d.set(self, intern("None"), .none)
    try d.set(self, intern("True"), .true)
    try d.set(self, intern("False"), .false)
    try d.set(self, intern("Ellipsis"), .ellipsis)
    try d.set(self, intern("NotImplemented"), .notImplemented)
    try d.set(self, self[.__debug__], .true)
  }
}

private let builtinTypes: [TypeID] = [
  .object, .type, .int, .bool, .float, .complex, .str, .bytes, .byteArray, .memoryView, .tuple, .list, .dict, .set,
  .frozenSet, .range, .slice, .enumerate, .zip, .map, .filter, .reversed, .property, .classMethod, .staticMethod,
  .superObject,
]
