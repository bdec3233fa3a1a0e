"""Positions on Ukraine: whose, for whom, about what, with the sentence that says it."""

from podium.analysis.statements.find import Explanation, explain_statements, find_statements

__all__ = ["Explanation", "explain_statements", "find_statements"]
