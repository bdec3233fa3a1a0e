"""Signed links from mails: unsubscribe (RFC 8058), mute, calendar.

A GET only asks: mail scanners open links. A POST does it; that of a mail program needs no login and no page.
"""

from __future__ import annotations

from typing import Any, TypeVar

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from podium.alerts.calendar import render_calendar
from podium.alerts.match import EVERYTHING
from podium.alerts.wanted import wants_meeting
from podium.store.deliveries import save_mute
from podium.store.meetings import load_all_meetings
from podium.web.reading import Reading, Runtime
from podium.web.templating import page

router = APIRouter()

Content = TypeVar("Content")


@router.get("/unsubscribe/{token}", response_class=HTMLResponse)
def ask_unsubscribe(request: Request, podium: Runtime, token: str) -> Any:
    """Ask whether the subscription shall end."""
    _known(podium.links.read_unsubscribe(token))
    return page(request, "ask.html", question="End this subscription?", answer="Unsubscribe")


@router.post("/unsubscribe/{token}", response_class=HTMLResponse)
def unsubscribe(request: Request, podium: Runtime, token: str) -> Any:
    """End the subscription."""
    subscription = _known(podium.links.read_unsubscribe(token))
    with podium.store.writing() as session:
        save_mute(session, subscription, EVERYTHING, podium.clock())
    return page(request, "done.html", words="You are unsubscribed: nothing more will be sent.")


@router.get("/mute/{token}", response_class=HTMLResponse)
def ask_mute(request: Request, podium: Runtime, token: str) -> Any:
    """Ask whether no more shall be told of the subject."""
    _known(podium.links.read_mute(token))
    return page(request, "ask.html", question="Hear no more of this?", answer="Mute")


@router.post("/mute/{token}", response_class=HTMLResponse)
def mute(request: Request, podium: Runtime, token: str) -> Any:
    """Tell the subscriber no more of the subject."""
    subscription, subject = _known(podium.links.read_mute(token))
    with podium.store.writing() as session:
        save_mute(session, subscription, subject, podium.clock())
    return page(request, "done.html", words="Muted: you will hear no more of this.")


@router.get("/calendar/{token}")
def calendar(podium: Runtime, session: Reading, token: str) -> Response:
    """Return the meetings that the subscription wants; a calendar program comes again by itself."""
    id_ = _known(podium.links.read_calendar(token))
    subscription = _known(next((found for found in podium.subscriptions if found.id == id_), None))
    meetings = [found for found in load_all_meetings(session) if wants_meeting(subscription.wanted, found)]
    content = render_calendar(meetings, name=f"Podium: {subscription.name}", links=podium.links)
    return Response(content, media_type="text/calendar; charset=utf-8")


def _known(content: Content | None) -> Content:
    if content is None:
        raise HTTPException(404, "this link was not made here, was cut off, or its subscription is no more")
    return content
