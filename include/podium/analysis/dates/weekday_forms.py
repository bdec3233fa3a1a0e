"""Dates that name a weekday, or a day by its place beside the day of publication ("tomorrow")."""

from __future__ import annotations

import re
from datetime import date

from podium.analysis.dates.choosing import nearest_weekday
from podium.analysis.dates.periods import Period, day_period, range_period, shift_days
from podium.analysis.dates.scene import Form, Scene
from podium.analysis.dates.tense import Tense
from podium.lexicons.dates import date_words

# Days back up to which the past weekday is the nearer one.
_NEARER = 4
_WEEK = {"next": 1, "last": -1, "this": 0, "previous": -1, "past": -1, "coming": 1, "following": 1}
_TOWARDS = {"for", "before", "until"}
_NEVER_A_DAY = {"every", "each", "any", "some", "most", "many"}


def _weekday(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve a weekday with or without next, last, this, or the week it belongs to."""
    if _is_name(match, scene):
        return None
    day = _named_weekday(match, scene)
    beside = {"before": -1, "after": 1}.get((match["beside"] or "").lower(), 0)  # "the day before Tuesday's hearing"
    return day_period(shift_days(day, beside)) if day else None


def _named_weekday(match: re.Match[str], scene: Scene) -> date | None:
    weekday = date_words().weekday(match["wd"])
    if match["week"]:
        return _in_week(weekday, _WEEK[match["week"].lower()], scene)
    if match["rel"]:
        return _related(weekday, match["rel"].lower(), match, scene)
    if match["away"]:
        first = nearest_weekday(weekday, scene.anchor, Tense.FUTURE)
        return shift_days(first, 7 * date_words().number(match["away"])) if first else None
    return nearest_weekday(weekday, scene.anchor, _tense(match, scene, weekday))


def _tense(match: re.Match[str], scene: Scene, weekday: int) -> Tense:
    """Return the tense of the place, but the past for "Tuesday's ruling" where the Tuesday before is the nearer one."""
    is_owner = scene.text.startswith(("'s ", "’s "), match.end())
    if is_owner and scene.word_before(match.start()) in _TOWARDS:  # "for Thursday's summit"
        return Tense.FUTURE
    is_nearer_behind = (scene.anchor.weekday() - weekday) % 7 <= _NEARER
    return Tense.PAST if is_owner and is_nearer_behind else scene.tense(match)


def _in_week(weekday: int, weeks: int, scene: Scene) -> date | None:
    return shift_days(scene.anchor, weekday - scene.anchor.weekday() + 7 * weeks)


def _related(weekday: int, words: str, match: re.Match[str], scene: Scene) -> date | None:
    """Return "next Tuesday" (of the next calendar week), "last Tuesday" (the latest before), "this Tuesday".

    "The previous" and "the following Tuesday" count from the day that was named last.
    """
    article, word = words.startswith("the "), words.rsplit(maxsplit=1)[-1]
    if word == "next":
        return _in_week(weekday, 1, scene)
    named = scene.last_single_day() if article and word in {"previous", "following"} else None
    origin = named or scene.anchor
    if word in {"last", "past", "previous"}:
        return shift_days(origin, -((origin.weekday() - weekday - 1) % 7 + 1))
    if word in {"coming", "following"}:
        return shift_days(origin, (weekday - origin.weekday() - 1) % 7 + 1)
    tense = scene.tense(match)
    return nearest_weekday(weekday, scene.anchor, Tense.PAST if tense is Tense.PAST else Tense.FUTURE)


def _is_name(match: re.Match[str], scene: Scene) -> bool:
    """Tell whether the word belongs to a name ("Sunday Times", "Good Friday") or to a habit ("every Monday")."""
    words, name = date_words(), match["wd"]
    before = scene.word_before(match.start())
    after = scene.text[match.end() : match.end() + 16].lstrip().lower()
    if not name[0].isupper() and len(name) < 6:  # noqa: PLR2004  # "sun", "sat", "wed" are words
        return True
    short = len(name.rstrip(".")) < 6  # noqa: PLR2004  # an abbreviation stands for a day only with its full stop
    return (
        before in _NEVER_A_DAY
        or before in words.weekday_names_before
        or after.startswith(words.weekday_names_after)
        or (short and not name.endswith("."))
    )


def _weekdays(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "Monday to Wednesday" and "Tuesday and Wednesday" when they follow each other."""
    words = date_words()
    first_weekday, last_weekday = words.weekday(match["wd"]), words.weekday(match["wd2"])
    days = (last_weekday - first_weekday) % 7
    if match["rel"]:
        first = _in_week(first_weekday, _WEEK[match["rel"].lower()], scene)
    else:
        first = nearest_weekday(first_weekday, scene.anchor, scene.tense(match))
    if first is None or days == 0 or (match["and"] and days != 1):
        return None
    return range_period(first, shift_days(first, days))


def _beside_today(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve today, tomorrow and yesterday unless they are a figure of speech ("the leaders of tomorrow")."""
    words = date_words()
    after = scene.text[match.end() : match.end() + 16].lower()
    name = " ".join(match["name"].lower().split())
    figurative = name == "tomorrow" and scene.word_before(match.start()) in words.figurative_before
    if figurative or after.startswith(words.figurative_after):
        return None
    return day_period(shift_days(scene.anchor, words.days_from_today[name]))


def _part_of_day(match: re.Match[str], scene: Scene) -> Period | None:
    """Resolve "tonight", "this morning" to the day itself and "last night" to the day before."""
    return day_period(shift_days(scene.anchor, -1 if match["last"] else 0))


_REL = r"(?:(?P<rel>(?:this<S>)?(?:next|last|this|past|coming|previous)|the<S>(?:following|previous|coming))<S>)"

WEEKDAY_FORMS = (
    Form(
        "weekdays",
        r"\b(?:(?P<rel>this|next|last)<S>)?(?P<wd><WDFULL>)(?:<TO>|(?P<and><S>and<S>))(?P<wd2><WDFULL>)(?![\w,]|<S>(?:<MON>)<S>\d)",
        _weekdays,
    ),
    Form(
        "weekday",
        (
            rf"\b(?:(?:early|late|later|earlier)<S>|the<S>day<S>(?P<beside>before|after)<S>)?(?:{_REL}|(?P<away>a|one|two|three)<S>weeks?<S>(?:from|on)<S>)?(?P<wd><WD>)(?:<S>(?:morning|afternoon|evening|night)\b)?"
            r"(?:,?<S>(?:of<S>)?(?P<week>next|last|this)<S>week)?(?!\w)"
        ),
        _weekday,
    ),
)
TODAY_FORMS = (
    Form(
        "beside-today",
        r"\b(?:(?:early|late|later|earlier)<S>)?(?P<name><NEARDAY>)\b",
        _beside_today,
    ),
    Form(
        "part-of-day",
        r"\b(?:(?:tonight|this<S>(?:morning|afternoon|evening))|(?P<last>last<S>(?:night|evening)))\b",
        _part_of_day,
    ),
)
