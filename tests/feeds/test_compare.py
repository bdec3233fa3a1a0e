from dataclasses import replace
from datetime import UTC, datetime

from podium.documents.fingerprint import fingerprint
from podium.feeds.compare import compare_entries
from podium.feeds.known import KnownEntry
from podium.model.edits import Fingerprint
from podium.model.entries import EntryFate, ParsedFeed

NEW, SAME, EDITED = EntryFate.NEW, EntryFate.SAME, EntryFate.EDITED
REPOSTED, RETURNED = EntryFate.REPOSTED, EntryFate.RETURNED


def fates(comparison):
    return [intent.fate for intent in comparison.intents]


def last(comparison):
    return comparison.intents[-1]


def test_new_then_the_same_from_the_oldest_on(desk, entry):
    first = desk.poll(entry(2), entry(1))
    assert [intent.entry.guid for intent in first.intents] == ["guid-1", "guid-2"]
    assert fates(first) == [NEW, NEW]
    assert first.overlap is None
    again = desk.poll(entry(2), entry(1))
    assert fates(again) == [SAME, SAME]
    assert again.overlap == 1.0


def test_a_changed_body_title_or_link_is_an_edit_and_a_changed_date_is_none(desk, entry):
    desk.poll(entry(1))
    assert fates(desk.poll(entry(1, title="Title 1, corrected"))) == [EDITED]
    assert fates(
        desk.poll(replace(entry(1, title="Title 1, corrected"), published=datetime(2022, 2, 1, tzinfo=UTC)))
    ) == [SAME]


def test_calls_of_one_title_stay_apart(desk, entry, filler):
    title = "Secretary Blinken’s Call with Ukrainian Foreign Minister Kuleba"
    calls = [
        entry(n, title=title, body=f"<p>The following is attributable to Spokesperson Ned Price:</p><p>{words}</p>")
        for n, words in enumerate(
            [filler, filler.upper().replace("E", "I") + "grain " * 30, "short and other words " * 20]
        )
    ]
    assert fates(desk.poll(*reversed(calls))) == [NEW, NEW, NEW]


def test_stubs_of_the_same_words_stay_apart(desk, entry):
    """Two days' schedules that say nothing are two schedules."""
    stubs = [entry(n, title="Public Schedule", body="<p>No public appointments.</p>") for n in (1, 2)]
    assert fates(desk.poll(*reversed(stubs))) == [NEW, NEW]


def test_the_same_words_under_another_guid_and_address_are_a_repost(desk, entry, filler):
    desk.poll(entry(1, title="Joint Statement", body=filler))
    found = last(
        desk.poll(entry(2, title="Joint Statement", body=filler), entry(1, title="Joint Statement", body=filler))
    )
    assert (found.fate, found.known_guid, found.is_edited) == (REPOSTED, "guid-1", False)


def test_a_repost_with_a_mended_word_is_known_as_edited(desk, entry, filler):
    desk.poll(entry(2), entry(1, body=filler))
    found = last(desk.poll(entry(3, body=filler.replace("grain", "corn")), entry(2)))
    assert (found.fate, found.known_guid, found.is_edited) == (REPOSTED, "guid-1", True)


def test_texts_that_are_shown_side_by_side_and_differ_in_a_word_stay_apart(desk, entry, filler):
    desk.poll(entry(1, body=filler))
    assert fates(desk.poll(entry(2, body=filler.replace("grain", "corn")), entry(1, body=filler))) == [SAME, NEW]


def test_long_texts_shown_side_by_side_stay_apart_for_a_word_that_no_sketch_holds(desk, entry, filler):
    long = "".join(f"{filler} The delegation of place {number} agreed. " for number in range(300))
    desk.poll(entry(1, body=f"Place {long}"))
    assert fates(desk.poll(entry(2, body=f"Town {long}"), entry(1, body=f"Place {long}"))) == [SAME, NEW]


def test_one_body_under_two_titles_is_a_repost(desk, entry, filler):
    desk.poll(entry(1, title="Foreign Minister Gavrilita", body=filler))
    shown = desk.poll(
        entry(2, title="Prime Minister Gavrilita", body=filler),
        entry(1, title="Foreign Minister Gavrilita", body=filler),
    )
    assert (last(shown).fate, last(shown).is_edited) == (REPOSTED, True)


def test_the_same_words_a_month_later_are_news(desk, entry, filler):
    desk.poll(entry(1, body=filler))
    assert fates(desk.poll(entry(24 * 30, body=filler))) == [NEW]


def test_another_guid_at_the_same_address_is_an_edit_where_the_old_guid_is_gone(desk, entry, filler):
    url = "https://ministry.example/statement"
    half = filler + "And then something quite different was added at the end of the text by another hand, in short. "
    desk.poll(entry(2), entry(1, url=url, body=filler))
    found = last(desk.poll(entry(3, guid="other", url=url + "/?utm_source=rss", body=half), entry(2)))
    assert (found.fate, found.known_guid, found.is_edited) == (REPOSTED, "guid-1", True)


def test_two_texts_at_one_address_that_are_shown_together_stay_apart(desk, entry, filler):
    url = "https://ministry.example/statement"
    one, two = entry(1, url=url, body=filler), entry(2, url=url, body="Quite other words stand here. " * 20)
    desk.poll(one)
    assert fates(desk.poll(two, one)) == [SAME, NEW]


def test_a_guid_that_is_used_again_for_another_text_hides_nothing(desk, entry, filler):
    desk.poll(entry(1, guid="reused", body=filler))
    other = entry(2, guid="reused", title="Quite another", body="Nothing of the former words remains here. " * 20)
    found = last(desk.poll(other))
    assert found.fate is NEW
    assert found.entry.guid == "reused#https://ministry.example/2"
    assert fates(desk.poll(other)) == [SAME]


def test_what_vanishes_from_the_middle_is_withdrawn_and_may_return(desk, entry):
    desk.poll(*(entry(n) for n in (4, 3, 2, 1)))
    gone = desk.poll(*(entry(n) for n in (4, 2, 1)))
    assert gone.withdrawn == ("guid-3",)
    assert desk.poll(*(entry(n) for n in (4, 2, 1))).withdrawn == ()
    back = desk.poll(*(entry(n) for n in (4, 3, 2, 1)))
    assert fates(back) == [SAME, SAME, RETURNED, SAME]


def test_what_leaves_at_the_end_of_the_window_is_not_withdrawn(desk, entry):
    desk.poll(*(entry(n) for n in (4, 3, 2, 1)))
    assert desk.poll(*(entry(n) for n in (6, 5, 4, 3))).withdrawn == ()


def test_what_was_reposted_is_not_withdrawn(desk, entry, filler):
    desk.poll(entry(3), entry(2, body=filler), entry(1))
    found = desk.poll(entry(4, body=filler), entry(3), entry(1))
    assert last(found).fate is REPOSTED
    assert found.withdrawn == ()


def test_half_a_window_is_not_withdrawn_at_once(desk, entry):
    desk.poll(*(entry(n) for n in range(10, 0, -1)))
    assert desk.poll(entry(10), entry(1)).withdrawn == ()


def test_a_feed_that_was_cut_off_withdraws_nothing(desk, entry):
    desk.poll(*(entry(n) for n in (4, 3, 2, 1)))
    assert desk.poll(entry(4), entry(2), entry(1), is_truncated=True).withdrawn == ()
    assert desk.poll(entry(4), entry(2), entry(1), unreadable=(("odd", "<item>"),)).withdrawn == ()


def built(hour: int) -> datetime:
    return datetime(2022, 2, 14, hour, tzinfo=UTC)


def test_a_stale_copy_gives_no_news(desk, entry):
    for newest in (5, 10, 15):
        desk.poll(*(entry(n) for n in range(newest, newest - 5, -1)), built=built(newest))
    stale = desk.poll(entry(10), entry(9, title="as it was before an edit"), entry(8), built=built(10))
    assert stale.is_stale_copy
    assert fates(stale) == [SAME, SAME, SAME]
    assert not stale.has_gap
    healed = desk.poll(*(entry(n) for n in range(15, 10, -1)), built=built(15))
    assert (fates(healed), healed.withdrawn, healed.is_stale_copy) == ([SAME] * 5, (), False)


def test_a_copy_without_a_date_is_seen_to_be_stale_by_its_entries(desk, entry):
    for newest in (5, 10):
        desk.poll(*(entry(n) for n in range(newest, newest - 5, -1)))
    assert desk.poll(*(entry(n) for n in range(8, 3, -1))).is_stale_copy


def test_taking_back_the_newest_entry_is_a_withdrawal_though_the_feed_dates_itself_back(desk, entry):
    for newest in (5, 6):
        desk.poll(*(entry(n) for n in range(newest, newest - 5, -1)), built=built(newest))
    found = desk.poll(*(entry(n) for n in range(5, 0, -1)), built=built(5))
    assert not found.is_stale_copy
    assert found.withdrawn == ("guid-6",)


def test_nothing_in_common_with_the_last_poll_is_a_gap(desk, entry):
    desk.poll(entry(2), entry(1))
    found = desk.poll(entry(9), entry(8))
    assert (found.overlap, found.has_gap) == (0.0, True)


def test_an_entry_of_a_sister_feed_is_linked_and_not_news(entry, filler):
    text = entry(1, body=filler)
    mark = fingerprint(text.title, text.body)
    sister = KnownEntry(text.guid, text.url, "x", mark, text_length=len(filler), in_feed=False, id="e-1")
    parsed = ParsedFeed((text,))
    [intent] = compare_entries([sister], parsed, {text.guid: mark}, previous_window=(), last_built=None).intents
    assert (intent.fate, intent.known) == (REPOSTED, sister)


def test_without_marks_nothing_is_taken_for_a_repost(entry):
    known = KnownEntry("other", "https://ministry.example/x", "h", Fingerprint(""), text_length=5000)
    [intent] = compare_entries([known], ParsedFeed((entry(1),)), {}, previous_window=(), last_built=None).intents
    assert intent.fate is NEW
