// Giving an interpreter's memory back.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension VM {
  /// Frees everything. No thread may touch the interpreter any more; all states of threads are gone.
  func destroy() {
    cs_dump_forget(UnsafeMutableRawPointer(p))
    emptyThreadMemory(joining: true)
    self.threadMemory.deallocate()
    while let state = self.freeStates {
      self.freeStates = state.pointee.next
      state.deallocate()
    }
    while let control = self.freeControls {
      self.freeControls = control.pointee.next
      control.deallocate()
    }
    freePartsOfTypes()
    self.heap.destroy()
    self.shapes.deallocate()
    self.nextSlots.deallocate()
    self.types.deallocate()
    self.exceptions.deallocate()
    self.names.deallocate()
    self.characters.deallocate()
    self.p.pointee.roots.deallocate()
    self.handles.deallocate()
    self.internTable.deallocate()
    for list in [
      self.weakTable, self.savedGarbage, self.nativeTypes, self.weakReferences, self.finalizable,
      self.finalizationQueue, self.codes,
      self.fileList,
    ] {
      list.items.deallocate()
    }
    self.attributeCache.deallocate()
    self.breaker.deallocate()
    self.p.deinitialize(count: 1).deallocate()
  }
}
