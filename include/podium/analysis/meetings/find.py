"""Every coming meeting of a document: candidates, frames, drafts, records."""

from __future__ import annotations

from collections.abc import Iterator

from podium.analysis.meetings.abroad import is_domestic
from podium.analysis.meetings.announced import read_frame
from podium.analysis.meetings.apart import each_apart
from podium.analysis.meetings.called_off import called_off_before, read_called_off, read_cancelled_journey
from podium.analysis.meetings.completing import completed
from podium.analysis.meetings.draft import Draft, Step
from podium.analysis.meetings.drafting import when_in
from podium.analysis.meetings.en_route import read_en_route
from podium.analysis.meetings.frames import Frame, FrameKind, find_frames
from podium.analysis.meetings.hosts import with_host, with_ourselves
from podium.analysis.meetings.journeys import clauses_beside, goes_on, is_told_nearer, read_journey
from podium.analysis.meetings.merge import merge_drafts
from podium.analysis.meetings.naming import title_of
from podium.analysis.meetings.nouns import has_own_days, is_upcoming, read_nouns
from podium.analysis.meetings.opening import is_opening, read_opening
from podium.analysis.meetings.other_days import by_day
from podium.analysis.meetings.pointing import pointed_at
from podium.analysis.meetings.questions import is_confirmed
from podium.analysis.meetings.recording import NEAR, recorded
from podium.analysis.meetings.scene import Scene, Sentence
from podium.analysis.meetings.schedule import read_entry
from podium.analysis.meetings.status import is_called_off, is_no_meeting, told_until, trap_at
from podium.analysis.meetings.stops import Itinerary
from podium.analysis.meetings.taking_part import named
from podium.analysis.meetings.to_event import attending
from podium.model.documents import Document, DocumentKind
from podium.model.findings import MeetingFinding, MeetingStatus, PartyKind

# Texts that put what is to come in the present: "meets with the minister at noon".
_IN_THE_PRESENT = (DocumentKind.SCHEDULE, DocumentKind.ARTICLE, DocumentKind.TRANSCRIPT, DocumentKind.TRAVEL)


def find_meetings(document: Document) -> tuple[MeetingFinding, ...]:
    """Return the meetings that are to come or under way by the document, each once, with its proof."""
    return meetings_of(Scene(document))


def meetings_of(scene: Scene) -> tuple[MeetingFinding, ...]:
    """Return the same for a document that others read too."""
    return tuple(Reading(scene).findings())


def explain_meetings(document: Document) -> tuple[Step, ...]:
    """Return each sentence that was considered: what was decided, by which cue, and why."""
    reading = Reading(Scene(document))
    list(reading.findings())
    return tuple(reading.steps)


class Reading:
    """One reading of a document: its drafts, and the steps that led to them or to a refusal."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.steps: list[Step] = []
        self._itinerary = Itinerary()
        self._told_last: Draft | None = None
        self._told_before: list[Draft] = []
        self._denied: list[set[str]] = []

    def findings(self) -> Iterator[MeetingFinding]:
        """Yield the records, merged, without those that are over."""
        if not self.scene.sentences and not is_opening(self.scene.document.title):
            return
        drafts = list(self._drafts())
        stops = [with_host(draft, self.scene.home) for draft in self._itinerary.drafts]
        told = [*read_opening(self.scene), *stops, *self._itinerary.extra, *drafts]
        flying = [with_host(draft, self.scene.home) for draft in read_en_route(self.scene, told)]
        merged = [*merge_drafts(told, self.scene.home), *flying]
        current = (draft for draft in merged if not draft.when.is_over(self.scene.document.day))
        nearer = [draft for draft in current if not is_told_nearer(draft, merged)]
        kept = [draft for draft in nearer if not (self._is_denied(draft) or is_domestic(draft, self.scene.home))]
        yield from recorded(self.scene, list(map(with_ourselves, completed(self.scene, kept))))

    def _is_denied(self, draft: Draft) -> bool:
        """Tell whether an undated meeting is of persons of whom another sentence says that they do not meet."""
        persons = {party.key for party in draft.parties if party.kind is PartyKind.PERSON}
        is_open = not draft.when.is_known and len(persons) > 1 and draft.status is not MeetingStatus.CANCELLED
        return is_open and any(persons <= denied for denied in self._denied)

    def _drafts(self) -> Iterator[Draft]:
        for sentence in self.scene.sentences:
            if sentence.is_question:
                yield from self._asked(sentence)
                continue
            found = list(self._read(sentence))
            self._told_last = found[-1] if found else self._told_last
            self._told_before.extend(found)
            for draft in found:
                self._note(sentence, draft.kind, "taken", "; ".join(draft.trace))
            yield from found

    def _asked(self, sentence: Sentence) -> Iterator[Draft]:
        """Yield what a reporter says of a meeting and the answer takes up."""
        until = 0 if is_called_off(sentence.text) else told_until(sentence.text)
        frames = [frame for frame in find_frames(sentence.text, present=False) if frame.end <= until]
        for draft in self._announced(sentence, frames, until):
            if is_confirmed(draft):
                self._note(sentence, draft.kind, "taken", "a question that the answer confirms")
                yield draft

    def _read(self, sentence: Sentence) -> Iterator[Draft]:
        if is_called_off(sentence.text):
            yield from self._called_off(sentence)
        elif (until := told_until(sentence.text)) == 0:
            if is_no_meeting(sentence.text):
                self._denied.append({party.key for party in named(sentence, 0, len(sentence.text))})
            self._note(sentence, "negation", "refused", "denied, supposed, or one party's absence")
        else:
            yield from self._told(sentence, until)

    def _called_off(self, sentence: Sentence) -> Iterator[Draft]:
        if stops := read_cancelled_journey(sentence):
            yield from (with_host(stop, self.scene.home) for stop in stops)
        elif pointed := called_off_before(sentence, self._told_last):
            yield pointed
        else:
            yield from read_called_off(sentence)

    def _told(self, sentence: Sentence, until: int) -> Iterator[Draft]:
        """Read a sentence up to where it denies or supposes something."""
        kind = self.scene.document.kind
        found = find_frames(sentence.text, present=kind in _IN_THE_PRESENT)
        frames = [frame for frame in found if frame.end <= until]
        journey = self._journey(sentence, frames)
        if journey is not None:
            around = [] if self.scene.is_travel else clauses_beside(sentence.text, journey, frames)
            yield from self._by_verbs(sentence, around)
            yield from self._named_ahead(sentence, until)
        elif kind is DocumentKind.SCHEDULE:
            entry = read_entry(sentence)
            yield from [entry] if entry else ()
        elif self._itinerary.tell(sentence):
            self._note(sentence, "stop", "taken", "tells more of a stop")
            yield from self._named_ahead(sentence, until)
        else:
            yield from self._announced(sentence, list(attending(sentence, frames)), until)

    def _journey(self, sentence: Sentence, frames: list[Frame]) -> Frame | None:
        """Take the stops of the first frame that tells of a journey, and of a tour that goes on; return that frame."""
        journeys = [frame for frame in frames if frame.kind is FrameKind.TRAVEL]
        for number, frame in enumerate(journeys):
            stops = read_journey(sentence, frame)
            if stops:
                tours = (other for other in journeys[number + 1 :] if goes_on(other))
                stops.extend(stop for other in tours for stop in read_journey(sentence, other))
                self._itinerary.begin(stops)
                self._told_last = stops[0] if len(stops) == 1 else None
                self._told_before.extend(stops)
                labels = ", ".join(draft.place.label for draft in stops if draft.place)
                self._note(sentence, frame.words, "taken", f"a journey to {labels}")
                return frame
            if frame.kind is FrameKind.TRAVEL and self.scene.is_travel and not self._itinerary.drafts:
                self._itinerary.lead = when_in(sentence, frame)
        return None

    def _announced(self, sentence: Sentence, frames: list[Frame], until: int) -> Iterator[Draft]:
        taken = False
        for draft in self._by_verbs(sentence, frames):
            taken = True
            yield draft
        for event, result in read_nouns(sentence, until, taken=taken):
            if isinstance(result, Draft):
                yield from each_apart(sentence, event.span.end - len(event.noun), result)
            else:
                self._note(sentence, event.noun, "refused", result.reason)

    def _named_ahead(self, sentence: Sentence, until: int) -> Iterator[Draft]:
        """Read what a journey's sentence tells of another event: "They will speak of the upcoming NATO summit"."""
        for event, result in read_nouns(sentence, until, taken=False):
            if isinstance(result, Draft) and (is_upcoming(sentence.text, event) or has_own_days(sentence, event)):
                yield result

    def _by_verbs(self, sentence: Sentence, frames: list[Frame]) -> Iterator[Draft]:
        for frame in frames:
            if trap := trap_at(sentence.text, frame.start, frame.end + 1):
                self._note(sentence, trap[0], "refused", "words of meeting in another sense")
                continue
            result = read_frame(sentence, frame)
            if isinstance(result, Draft):
                for draft in by_day(sentence, frame, result):
                    yield from each_apart(sentence, frame.start, draft)
            elif pointed := pointed_at(sentence, frame, self._told_alone(sentence)):
                yield pointed
            else:
                self._note(sentence, frame.words, "refused", result.reason)

    def _told_alone(self, sentence: Sentence) -> Draft | None:
        """Return the meeting told last, where no other has been told near the sentence."""
        told = [draft for draft in self._told_before if sentence.paragraph.number - _number(draft) <= NEAR]
        names = {title_of(d.kind, d.name, d.own, d.others, d.place) for d in told}
        return self._told_last if len(names) == 1 else None

    def _note(self, sentence: Sentence, cue: str, decision: str, reason: str) -> None:
        self.steps.append(Step(sentence.text, str(cue), decision, reason))


def _number(draft: Draft) -> int:
    return draft.sentences[-1].paragraph.number
