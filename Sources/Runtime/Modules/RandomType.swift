// random: the types and the module.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// getrandbits(k): k checked.
  fileprivate func bitCount(_ v: Value) throws(PyError) -> Int {
    let k = try index(v)
    if isNegativeInt(k) { throw valueError("number of bits must be non-negative") }
    guard let n = k.asInt, n <= Int(Int32.max) else {
      throw overflowError("Python int too large to convert to C int")
    }
    return n
  }
}

extension NativeType {
  static let random = NativeType(
    name: "Random", module: "random", kind: .random, flags: TypeFlag.open,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.new(RandomBody.self, type: Type(unchecked: type))
        r.gaussNext = .none
        r.state = try t.newRawBytes(MersenneTwister.byteCount).value
        // A subclass's __init__ may never seed.
        if type.bits != t[TypeID.random].value.bits { t.seedFromSystem(r) }
        return r.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if args.count > 1 {
          throw t.typeError("Random.__init__() takes from 1 to 2 positional arguments but \(args.count + 1) were given")
        }
        if args.namedCount == 1, !Str(unchecked: Tuple(unchecked: args.names)[0]).isEqual("x") {
          let name = Str(unchecked: Tuple(unchecked: args.names)[0]).string
          throw t.typeError("Random.__init__() got an unexpected keyword argument '\(name)'")
        }
        let x = args.count == 1 ? args[0] : Value.none
        let type = t.type(of: v)
        if type.has(TypeFlag.heapType) {
          _ = try t.callMethod(v, t[Name.seed], x)
        } else if type === t[TypeID.random] {
          try t.randomSeed(v, x, version: .missing)
        }
        RandomObject(unchecked: v).gaussNext = .none
        return .none
      }
    },
    methods: { randomMethods },
    getters: {
      [
        Getter(
          "gauss_next", { t, v throws(PyError) in RandomObject(unchecked: v).gaussNext },
          set: { t, v, value throws(PyError) in
            if value.isMissing { throw t.typeError("cannot delete gauss_next") }
            RandomObject(unchecked: v).gaussNext = value
            return .none
          })
      ]
    },
    extend: { t, type throws(PyError) in
      try Dict(unchecked: type.attributes).set(t, t.intern("VERSION"), .smallInt(3))
    })

  static let systemRandom = NativeType(
    name: "SystemRandom", module: "random", kind: .random, base: .random, flags: TypeFlag.open,
    methods: {
      [
        Method("random(self)") { t, a throws(PyError) in
          .float(try t.draw(RandomSource(object: a[0], uniform: .system, bits: .system, usesBits: true)))
        },
        Method("getrandbits(self, k)") { t, a throws(PyError) in
          try t.drawBits(
            RandomSource(object: a[0], uniform: .system, bits: .system, usesBits: true), try t.bitCount(a[1]))
        },
        Method("seed(self, *args, **kwds)") { t, a throws(PyError) in .none },
        Method("getstate(self, *args, **kwds)") { t, a throws(PyError) in
          throw t.raise(.NotImplementedError, "System entropy source does not have state.")
        },
        Method("setstate(self, *args, **kwds)") { t, a throws(PyError) in
          throw t.raise(.NotImplementedError, "System entropy source does not have state.")
        },
      ]
    })
}

private let randomMethods: [Method] = [
  Method("random(self, /)") { t, a throws(PyError) in .float(RandomObject(unchecked: a[0]).twister.double()) },
  Method("getrandbits(self, k, /)") { t, a throws(PyError) in
    let k = try t.bitCount(a[1])
    return try t.drawBits(RandomSource(object: a[0], uniform: .twister, bits: .twister, usesBits: true), k)
  },
  Method("seed(self, a=None, version=2)") { t, a throws(PyError) in
    try t.randomSeed(a[0], a[1], version: a[2])
    return .none
  },
  Method("getstate(self)") { t, a throws(PyError) in try t.randomState(a[0]) },
  Method("setstate(self, state)") { t, a throws(PyError) in
    try t.setRandomState(a[0], a[1])
    return .none
  },
  Method("__getstate__(self)") { t, a throws(PyError) in try t.randomState(a[0]) },
  Method("__setstate__(self, state)") { t, a throws(PyError) in
    try t.setRandomState(a[0], a[1])
    return .none
  },
  Method("__reduce__(self)") { t, a throws(PyError) in
    try t.tuple(t.type(of: a[0]).value, t.vm.emptyTuple, try t.callMethod(a[0], try t.str("getstate")))
  },
  Method("randbytes(self, n)") { t, a throws(PyError) in try t.randomBytes(t.randomSource(a[0]), a[1]) },
  Method("randrange(self, start, stop=None, step=1)") { t, a throws(PyError) in
    try t.randomRange(t.randomSource(a[0]), a[1], a[2], a[3])
  },
  Method("randint(self, a, b)") { t, a throws(PyError) in
    try t.randomRange(t.randomSource(a[0]), a[1], try t.binary(.add, a[2], .smallInt(1)), .missing)
  },
  Method("choice(self, seq)") { t, a throws(PyError) in try t.randomChoice(t.randomSource(a[0]), a[1]) },
  Method("shuffle(self, x)") { t, a throws(PyError) in
    try t.randomShuffle(t.randomSource(a[0]), a[1])
    return .none
  },
  Method("sample(self, population, k, *, counts=None)") { t, a throws(PyError) in
    try t.randomSample(t.randomSource(a[0]), a[1], a[2], a[3])
  },
  Method("choices(self, population, weights=None, *, cum_weights=None, k=1)") { t, a throws(PyError) in
    try t.randomChoices(t.randomSource(a[0]), a[1], a[2], a[3], a[4])
  },
  Method("uniform(self, a, b)") { t, a throws(PyError) in try t.uniform(t.randomSource(a[0]), a[1], a[2]) },
  Method("triangular(self, low=0.0, high=1.0, mode=None)") { t, a throws(PyError) in
    try t.triangular(t.randomSource(a[0]), a[1], a[2], a[3])
  },
  Method("normalvariate(self, mu=0.0, sigma=1.0)") { t, a throws(PyError) in
    try t.normalVariate(t.randomSource(a[0]), a[1], a[2])
  },
  Method("gauss(self, mu=0.0, sigma=1.0)") { t, a throws(PyError) in
    try t.gauss(t.randomSource(a[0]), a[1], a[2])
  },
  Method("lognormvariate(self, mu, sigma)") { t, a throws(PyError) in
    try t.logNormalVariate(t.randomSource(a[0]), a[1], a[2])
  },
  Method("expovariate(self, lambd=1.0)") { t, a throws(PyError) in
    try t.exponentialVariate(t.randomSource(a[0]), a[1])
  },
  Method("vonmisesvariate(self, mu, kappa)") { t, a throws(PyError) in
    try t.vonMisesVariate(t.randomSource(a[0]), a[1], a[2])
  },
  Method("gammavariate(self, alpha, beta)") { t, a throws(PyError) in
    let alpha = try t.double(a[1])
    return .float(try t.gamma(t.randomSource(a[0]), alpha, try t.double(a[2])))
  },
  Method("betavariate(self, alpha, beta)") { t, a throws(PyError) in
    let alpha = try t.double(a[1])
    return try t.betaVariate(t.randomSource(a[0]), alpha, try t.double(a[2]))
  },
  Method("binomialvariate(self, n=1, p=0.5)") { t, a throws(PyError) in
    try t.binomialVariate(t.randomSource(a[0]), a[1], a[2])
  },
  Method("paretovariate(self, alpha)") { t, a throws(PyError) in
    try t.paretoVariate(t.randomSource(a[0]), a[1])
  },
  Method("weibullvariate(self, alpha, beta)") { t, a throws(PyError) in
    try t.weibullVariate(t.randomSource(a[0]), a[1], a[2])
  },
]

extension NativeModule {
  /// The module's functions are methods of a hidden instance.
  static let random = NativeModule("random") { t, d throws(PyError) in
    let type = t[TypeID.random]
    try d.set(t, t.intern("Random"), type.value)
    try d.set(t, t.intern("SystemRandom"), t[TypeID.systemRandom].value)
    try d.set(t, t.intern("NV_MAGICCONST"), .float(4 * exp(-0.5) / 2.0.squareRoot()))
    try d.set(t, t.intern("LOG4"), .float(log(4.0)))
    try d.set(t, t.intern("SG_MAGICCONST"), .float(1 + log(4.5)))
    try d.set(t, t.intern("TWOPI"), .float(2 * .pi))
    try d.set(t, t.intern("BPF"), .smallInt(53))
    try d.set(t, t.intern("RECIP_BPF"), .float(0x1p-53))
    let instance = try t.call(type.value)
    try d.set(t, t.intern("_inst"), instance)
    // A forked child draws other numbers than its parent.
    try t.registerForkHooks(
      before: .missing, child: try t.getAttribute(instance, t[Name.seed]), parent: .missing)
    let names = try t.newList()
    for method in randomMethods where !method.signature.hasPrefix("__") {
      let name = t.intern(try t.makeNativeFunction(method).name)
      try d.set(t, name, try t.getAttribute(instance, name))
      try names.append(t, name)
    }
    try names.append(t, t.intern("Random"))
    try names.append(t, t.intern("SystemRandom"))
    try d.set(t, t[.__all__], names.value)
  }
}
