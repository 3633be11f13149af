"""Files that are damaged, no lists, or made to do harm: an error that names the file and the cause, quickly and small."""

import json
import subprocess
import sys

import hostile_files
import pytest

import spotcheck as sc

CHILD = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
import spotcheck as sc
sc.read
outcome = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    start = time.process_time()
    try:
        sc.read(path)
        said = "it was read"
    except sc.IntakeError as error:
        said = str(error)
        assert error.source == path.name
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
    outcome[path.name] = [said, time.process_time() - start, peak]
print(json.dumps(outcome))
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """What became of each file, in a process of its own whose memory is limited."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile_files.write_all(folder)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited and measured as Linux does it")
@pytest.mark.parametrize("name", hostile_files.FILES)
def test_a_hostile_file_is_an_error_that_names_file_and_cause(outcome, name):
    said, seconds, peak = outcome[name]
    assert said.startswith(f"{name}: ")
    assert hostile_files.FILES[name][1] in said
    assert seconds < 10
    assert peak < 1_000_000


def test_what_the_hostile_files_are_made_of_can_be_read(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(hostile_files.packed(hostile_files.good_book()))
    (tmp_path / "b.csv").write_bytes(hostile_files.CSV)
    assert sc.read(tmp_path / "a.xlsx").accepted == sc.read(tmp_path / "b.csv").accepted == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_missing_file_and_a_folder_without_lists_are_named(tmp_path, lang):
    for source in (
        tmp_path / "none.xlsx",
        tmp_path,
        str(tmp_path / "*.csv"),
        tmp_path / ("x" * 300),
        "a\0b.csv",
    ):
        with pytest.raises(sc.IntakeError) as caught:
            sc.read(source, lang=lang)
        assert caught.value.source == str(source)
    for nothing in ([], "", " "):
        with pytest.raises(sc.IntakeError):
            sc.read(nothing, lang=lang)


@pytest.mark.parametrize("source", [1, None, b"a.csv", {"a": 1}, [1], [{"a": 1}], [None]])
def test_what_is_no_path_is_an_error(source):
    with pytest.raises(sc.ArgumentError, match="path"):
        sc.read(source)
