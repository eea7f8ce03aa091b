// Heaps in lists, as heapq keeps them: the same steps, so that items that compare alike come out in the same order. A
// comparison that raises leaves the list a permutation of its items.

extension Thread {
  func heapPush(_ list: List, _ v: Value) throws(PyError) {
    try list.append(self, v)
    try siftDown(list, from: list.count - 1, to: 0)
  }

  func heapPop(_ list: List) throws(PyError) -> Value {
    if list.count == 0 { throw indexError("index out of range") }
    let last = list[list.count - 1]
    list.truncate(to: list.count - 1)
    if list.count == 0 { return last }
    let result = list[0]
    list[0] = last
    try siftUp(list, 0)
    return result
  }

  /// Moves an item towards the root until its parent is not larger.
  private func siftDown(_ list: List, from start: Int, to top: Int) throws(PyError) {
    var i = start
    let n = list.count
    while i > top {
      let parent = (i - 1) >> 1
      let less = try isLess(list[i], list[parent])
      if list.count != n { throw runtimeError("list changed size during iteration") }
      if !less { return }
      swap(list, i, parent)
      i = parent
    }
  }

  /// Lets the smaller child rise all the way down to a leaf, then the item from there: fewer comparisons.
  private func siftUp(_ list: List, _ top: Int) throws(PyError) {
    let n = list.count
    var i = top
    while i < n >> 1 {
      var child = 2 * i + 1
      if child + 1 < n {
        if try !isLess(list[child], list[child + 1]) { child += 1 }
        if list.count != n { throw runtimeError("list changed size during iteration") }
      }
      swap(list, child, i)
      i = child
    }
    try siftDown(list, from: i, to: top)
  }

  private func swap(_ list: List, _ i: Int, _ k: Int) {
    let v = list[i]
    list[i] = list[k]
    list[k] = v
  }
}
