"""In a notebook every chart is shown, since its backend is chosen before our style is put on."""

import os
import subprocess
import sys

BACKEND = """
import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg as FigureCanvas, FigureManagerBase as FigureManager
matplotlib.interactive(True)
"""
CELLS = """
import matplotlib.pyplot as plt
import spotcheck as sc
tally = sc.counts({"online": (4, 30), "offline": (5, 60)}, "channel")
for shown in (1, 2):
    sc.plot.rates(sc.failure_rates(tally, "channel"))
    assert len(plt.get_fignums()) == shown
import matplotlib
assert matplotlib.is_interactive(), "the backend's own setting was lost with our style"
"""


def test_a_backend_that_is_loaded_by_the_first_chart_keeps_its_settings(tmp_path):
    (tmp_path / "notebook_backend.py").write_text(BACKEND)
    place = {"MPLBACKEND": "module://notebook_backend", "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", CELLS], env=os.environ | place, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
