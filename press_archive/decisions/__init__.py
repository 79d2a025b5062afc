"""What people decided, kept under seeds/ and stronger than any rule: rights, corrections, given addresses."""

from press_archive.decisions.decided import Decisions, read_decisions

__all__ = ["Decisions", "read_decisions"]
