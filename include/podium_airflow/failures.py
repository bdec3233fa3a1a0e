"""Tells the operator by mail that a task has failed after all its retries: once in six hours for each task."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from airflow.sdk import Variable

from podium.model.issues import Issue, IssueKind
from podium_airflow.opening import task_settings

log = logging.getLogger(__name__)

QUIET = timedelta(hours=6)


def tell_operator(context: Any) -> None:
    """Mail what failed, why and where its log is; Airflow calls this in the task's process. Needs no database."""
    from podium.channels import operator_mail  # noqa: PLC0415 - DAG files import this module, and must stay light

    now = datetime.now(UTC)
    issue = failure_issue(context, now)
    last_told = Variable.get(_variable(issue), default=None)
    if last_told and now - datetime.fromisoformat(last_told) < QUIET:
        log.info("the operator has heard of %s at %s", issue.subject, last_told)
        return
    operator_mail(task_settings())([issue], now)
    Variable.set(_variable(issue), now.isoformat(), description="When the operator was last told of this failure")


def failure_issue(context: Any, now: datetime) -> Issue:
    """Return what failed, the error's own words and the log's address."""
    task = context["task_instance"]
    name = f"{task.dag_id}.{task.task_id}"
    message = f"{context.get('exception')}\n\nRun {context['run_id']}; its log: {task.log_url}"
    return Issue(f"{IssueKind.TASK_FAILED}:{name}:{now.isoformat()}", IssueKind.TASK_FAILED, name, message, now)


def _variable(issue: Issue) -> str:
    return f"podium_told_of_{issue.subject}"
