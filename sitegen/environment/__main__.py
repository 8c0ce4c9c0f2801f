"""`python3 -m sitegen.environment test`: prints the path of a Python that has requirements/test.txt."""

import os
import sys

from sitegen.environment import interpreter

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.stdout.write(f"{interpreter(root, lock_name=sys.argv[1]) or sys.executable}\n")
