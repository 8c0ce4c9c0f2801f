"""Two folders exchanged by name in one step, where the system can."""

import errno
import os
import sys

# Systems whose file systems may exchange folders; elsewhere it is not worth making a spare.
POSSIBLE = sys.platform in ("linux", "darwin")

_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)
# EBUSY: a mount point. EXDEV: a container image's lower layer. EPERM: a sandbox that does not know the call.
# EACCES: Windows, with a file open in the folder.
_CANNOT = (
    errno.EXDEV,
    errno.EBUSY,
    errno.EINVAL,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EOPNOTSUPP,
    errno.EPERM,
    errno.EACCES,
)

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276, "riscv64": 276}  # for C libraries that lack the function (musl)


def put(new: str, output: str) -> bool:
    """Put the folder `new` at `output`, and what was there at `new`; False where that is not one step."""
    try:
        os.rename(new, output)  # nothing there, or an empty folder
    except OSError as error:
        if error.errno not in (*_TAKEN, *_CANNOT):
            raise
        return _exchanged(new, output)
    return True


def _exchanged(new: str, output: str) -> bool:
    fault = _exchange(os.fsencode(new), os.fsencode(output))
    if fault and fault not in _CANNOT:
        raise OSError(fault, os.strerror(fault), output)
    return not fault


# Each returns the error's number, 0 when done.
if sys.platform == "linux":

    def _exchange(one: bytes, other: bytes) -> int:
        try:
            import ctypes
        except ImportError:
            return errno.ENOSYS
        system = ctypes.CDLL(None, use_errno=True)
        paths = (_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
        if hasattr(system, "renameat2"):
            failed = system.renameat2(*paths)
        elif (call := _RENAMEAT2.get(os.uname().machine)) is not None:
            failed = system.syscall(ctypes.c_long(call), *paths)
        else:
            return errno.ENOSYS
        return ctypes.get_errno() if failed else 0

elif sys.platform == "darwin":

    def _exchange(one: bytes, other: bytes) -> int:
        import ctypes

        system = ctypes.CDLL(None, use_errno=True)
        return ctypes.get_errno() if system.renamex_np(one, other, _RENAME_SWAP) else 0

else:

    def _exchange(one: bytes, other: bytes) -> int:  # noqa: ARG001 - the same shape on every system
        return errno.ENOSYS
