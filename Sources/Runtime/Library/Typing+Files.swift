// typing: IO, TextIO and BinaryIO.

let typingFilesSource: StaticString = #"""
  """Types of files, for hints."""

  from abc import abstractmethod
  from typing import AnyStr, Generic

  __name__ = "typing"


  def _abstract(name, text):
      # What a file has, in one line each.
      known = {}
      exec(text, globals(), known)
      made, = known.values()
      made.__qualname__ = f"{name}.{made.__name__}"
      return abstractmethod(made)


  def _with_members(cls):
      for text in _members[cls.__name__]:
          is_property = text.startswith("@")
          made = _abstract(cls.__name__, f"def {text.removeprefix('@')}: pass")
          setattr(cls, made.__name__, property(made) if is_property else made)
      return cls


  _members = {
      "IO": ("@mode(self) -> str", "@name(self) -> str", "close(self) -> None", "@closed(self) -> bool",
             "fileno(self) -> int", "flush(self) -> None", "isatty(self) -> bool", "read(self, n: int = -1) -> AnyStr",
             "readable(self) -> bool", "readline(self, limit: int = -1) -> AnyStr",
             "readlines(self, hint: int = -1) -> list[AnyStr]", "seek(self, offset: int, whence: int = 0) -> int",
             "seekable(self) -> bool", "tell(self) -> int", "truncate(self, size: int | None = None) -> int",
             "writable(self) -> bool", "write(self, s: AnyStr) -> int", "writelines(self, lines: list[AnyStr]) -> None",
             "__enter__(self) -> 'IO[AnyStr]'", "__exit__(self, type, value, traceback) -> None"),
      "BinaryIO": ("write(self, s: bytes | bytearray) -> int", "__enter__(self) -> 'BinaryIO'"),
      "TextIO": ("@buffer(self) -> BinaryIO", "@encoding(self) -> str", "@errors(self) -> str | None",
                 "@line_buffering(self) -> bool", "@newlines(self)", "__enter__(self) -> 'TextIO'"),
  }


  @_with_members
  class IO(Generic[AnyStr]):
      """What open() returns, of text or of bytes."""
      __slots__ = ()


  @_with_members
  class BinaryIO(IO[bytes]):
      """What open() returns in binary mode."""
      __slots__ = ()


  @_with_members
  class TextIO(IO[str]):
      """What open() returns in text mode."""
      __slots__ = ()
  """#
