"""A process that reads bodies for another: pickled questions on its standard input, answers on its standard output.

A plain child process and no pool of `multiprocessing`: that would run the caller's main module again, and may not be
started by a worker of Airflow's.
"""

from __future__ import annotations

import os
import pickle
import sys

from podium.pipeline.poll_read import read_body


def main() -> None:
    """Answer until the questions end."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not end up among the answers
    while True:
        try:
            question = pickle.load(sys.stdin.buffer)  # noqa: S301 - the parent's own words
        except EOFError:
            return
        pickle.dump(read_body(*question), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


if __name__ == "__main__":
    main()
