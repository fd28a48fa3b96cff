"""The rotating log that an error report can be read from."""

import logging
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_BYTES = 512 * 1024
_FILES = 3


def path() -> str:
    """The file that is logged to; empty if there is none."""
    found = (getattr(handler, "baseFilename", "") for handler in logging.getLogger("quizapp").handlers)
    return next(filter(None, found), "")


def start(folder: Path) -> logging.Handler | None:
    """Log to `folder`/quizapp.log, three files of 512 kB; to standard error only if that fails."""
    import logging.handlers  # with what it imports, a tenth of the time to the first paint
    import sqlite3

    logger = logging.getLogger("quizapp")
    logger.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "quizapp.log", maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
    except OSError as problem:
        logger.warning("No log file: %s", problem)
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    logger.info("SQLite %s", sqlite3.sqlite_version)
    return handler
