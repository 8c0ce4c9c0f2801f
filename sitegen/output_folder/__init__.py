"""The output folder: brought from the old set of files to the new one in one atomic step.

Two trees take turns. One is `output/`; the other, the spare, waits in `.output.sitegen/` beside it. A build
brings the spare up to date (hard links for what stays, renamed new files for the rest) and exchanges the two
by name. `.output.sitegen/` also holds the lock, the staged files, and a manifest of each tree: what we wrote,
so that a sweep by stat finds what somebody changed since. Nothing of ours is ever inside `output/`.

What each system can promise when a build is killed or fails:
- Linux, macOS: by its path the folder is wholly old or wholly new at every moment. A process that holds the
  folder itself (as its working directory, or by a bind mount) keeps the old tree and may see the next build
  change it, file by file.
- Windows, and wherever folders cannot be exchanged (a mount point, a container's lower layer): files are
  replaced one by one, assets, then pages, then deletions, each of them whole. A failed build puts the old
  files back at once, a killed one when the next build starts; until then old and new may stand side by side.
- Nowhere is a power cut covered: nothing waits for the disk. What it damaged is made again if its size tells.
"""

from .folder import OutputFolder
from .lock import Busy
from .wanted import Kept, Staged

__all__ = ["Busy", "Kept", "OutputFolder", "Staged"]
