// Giving an interpreter's memory back.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension VM {
  /// Frees everything. No thread may touch the interpreter any more; all states of threads are gone.
  func destroy() {
    self.heap.destroy()
    self.shapes.deallocate()
    self.types.deallocate()
    self.exceptions.deallocate()
    self.names.deallocate()
    self.characters.deallocate()
    self.p.pointee.roots.deallocate()
    self.handles.deallocate()
    self.internTable.deallocate()
    for list in [self.weakReferences, self.finalizable, self.finalizationQueue, self.codes, self.fileList] {
      list.items.deallocate()
    }
    self.attributeCache.deallocate()
    self.breaker.deallocate()
    let streams = self.p.pointee.streams
    streams.output.pointee.bytes.deallocate()
    streams.output.deinitialize(count: 1).deallocate()
    streams.error.pointee.bytes.deallocate()
    streams.error.deinitialize(count: 1).deallocate()
    streams.input.pointee.bytes.deallocate()
    streams.input.deallocate()
    self.p.deallocate()
  }
}
