"""What the server that workers are forked from loads before the first of them: imported by it alone, for what the import does.

One thread for linear algebra: the workers are the parallel part, and no thread may run when a process is forked.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress

from timeline.errors import SettingsError
from timeline.services.pool import of_this_process

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
with suppress(SettingsError):  # a worker meets it again, and tells
    of_this_process().extract("The ministers signed a pact on Monday.")
gc.freeze()
