from factory import arrival, statement

OLD = arrival("old", statement("We have heard the question."), on="2021-11-01")  # its organisation is long known
AID = "We are providing $350 million in security assistance to Ukraine."


def novelties(ledger):
    return {one.finding.evidence.text: str(one.novelty) for one in ledger.state.statements}


def test_the_first_position_of_an_organisation_is_new(ledger):
    ledger.read(arrival("d1", statement("Russia must withdraw.", "Sergey Lavrov", "Russia")))
    assert ledger.kinds == ["new-position"]
    assert ledger.changes[0].quote == "Russia must withdraw."


def test_a_paraphrase_of_the_standing_line_is_said_again_and_raises_nothing(ledger):
    ledger.read(OLD)
    ledger.read(arrival("d1", statement("We stand with the people of Ukraine against this unprovoked war.")))
    ledger.changes.clear()
    ledger.read(
        arrival(
            "d2",
            statement("The United States stands united with Ukraine in the face of Russia's aggression."),
            on="2022-01-06",
        )
    )
    assert ledger.kinds == []
    assert [str(one.novelty) for one in ledger.state.statements][1:] == ["said-again", "said-again"]


def test_a_new_figure_of_aid_a_new_target_and_a_new_demand_are_new(ledger):
    ledger.read(OLD)
    ledger.read(arrival("d1", statement("We stand with Ukraine."), statement(AID)))
    ledger.changes.clear()
    ledger.read(
        arrival(
            "d2",
            statement(AID.replace("350", "800")),
            statement("Today we are imposing sanctions on Sberbank."),
            statement("We demand that Russia open a humanitarian corridor out of Mariupol."),
            statement("We will always support Ukraine."),
            on="2022-01-06",
        )
    )
    assert ledger.kinds == ["new-position"] * 3


def test_the_number_of_refugees_is_no_measure(ledger):
    ledger.read(OLD)
    ledger.read(arrival("d1", statement("We support the 2 million refugees from Ukraine.")))
    ledger.changes.clear()
    ledger.read(arrival("d2", statement("We support the 3 million refugees from Ukraine."), on="2022-01-06"))
    assert ledger.kinds == []


def test_a_line_that_a_colleague_said_is_not_new_for_the_organisation(ledger):
    line = "We are suspending the certification of Nord Stream 2."
    ledger.read(arrival("d1", statement("We stand with Ukraine."), statement(line, "Ned Price")))
    ledger.changes.clear()
    ledger.read(arrival("d2", statement(line, "Antony J. Blinken"), on="2022-01-06"))
    assert ledger.kinds == []
    ledger.read(arrival("d3", statement(line, "Josep Borrell", "European Union"), on="2022-01-07"))
    assert ledger.kinds == ["new-position"]


def formula(tail, count=6):
    ends = ("today", "again", "in Kyiv", "in full", "firmly", "always", "as ever")
    return [
        arrival(
            f"f{n}",
            statement(f"We {ends[n]} support the sovereignty and territorial integrity of Ukraine {tail}."),
            on=f"2022-01-0{n + 1}",
        )
        for n in range(count)
    ]


def test_a_formula_that_loses_words_changed_its_wording(ledger):
    ledger.read(*formula("within its internationally recognized borders"))
    ledger.changes.clear()
    ledger.read(
        arrival("d", statement("We support the sovereignty and territorial integrity of Ukraine."), on="2022-02-01")
    )
    assert ledger.kinds == ["wording-changed"]
    change = ledger.changes[0]
    assert "within its internationally recognized borders" in change.before[0][1]
    assert "within" not in change.after[0][1]


def test_a_formula_that_was_left_before_is_no_change(ledger):
    ledger.read(
        *formula("within its internationally recognized borders"),
        arrival("g", statement("We back the sovereignty and territorial integrity of Ukraine."), on="2022-01-20"),
    )
    ledger.changes.clear()
    ledger.read(
        arrival("d", statement("We support the sovereignty and territorial integrity of Ukraine."), on="2022-02-01")
    )
    assert ledger.kinds == []


def test_a_stronger_verb_hardens_a_weaker_softens_a_negation_reverses(ledger):
    ledger.read(
        arrival("d1", statement("We would respond together with our allies and partners to such aggression.")),
        arrival(
            "d2",
            statement("We will respond together with our allies and partners to such aggression."),
            on="2022-01-06",
        ),
        arrival(
            "d3",
            statement("We might respond together with our allies and partners to such aggression."),
            on="2022-01-07",
        ),
        arrival(
            "d4",
            statement("We might not respond together with our allies and partners to such aggression."),
            on="2022-01-08",
        ),
    )
    assert ledger.kinds == ["new-position", "position-hardened", "position-softened", "position-reversed"]
    assert ledger.changes[1].before == (("words", "would"),)
    assert ledger.changes[1].after == (("words", "will"),)


def test_the_same_document_again_changes_nothing(ledger):
    one = arrival("d1", statement("We stand with Ukraine."), statement(AID))
    ledger.read(one)
    again = ledger.read(one)
    assert (again.statements, again.positions, again.changes, again.retracted) == ((), (), (), ())


def test_an_edited_sentence_is_not_said_anew_and_the_old_one_stays(ledger):
    ledger.read(arrival("d1", statement("The world has watched in horror as Russia bombs the city of Mariupol.")))
    ledger.changes.clear()
    ledger.read(
        arrival("d1", statement("The world has been transfixed as Russia bombs the city of Mariupol."), version=2)
    )
    assert ledger.kinds == []
    assert len(ledger.state.statements) == 2


def test_better_rules_retract_what_they_no_longer_find_in_the_same_version(ledger):
    ledger.read(arrival("d1", statement("We stand with Ukraine."), statement("Thank you for the question.")))
    update = ledger.read(arrival("d1", statement("We stand with Ukraine.")))
    assert len(update.retracted) == 1
    assert update.changes == ()


def test_typography_makes_no_second_statement(ledger):
    ledger.read(arrival("d1", statement("We support Ukraine’s sovereignty.")))
    update = ledger.read(arrival("d1", statement("We support Ukraine's  sovereignty."), version=2))
    assert [one.version for one in ledger.state.statements] == [2]
    assert update.changes == ()


def test_silent_arrivals_make_silent_changes(ledger):
    ledger.read(arrival("d1", statement(AID), silent=True))
    assert [change.silent for change in ledger.changes] == [True]


def test_late_documents_are_judged_by_what_was_said_before_them(ledger):
    ledger.read(OLD)
    ledger.read(
        arrival("d2", statement("We stand with Ukraine."), statement(AID), on="2022-02-01"),
        arrival("d1", statement(AID), on="2022-01-01"),
    )
    assert novelties(ledger)[AID] == "new"
    assert ledger.kinds == ["new-position"] * 3


def test_a_joint_statement_of_the_standing_line_of_its_members_is_not_new(ledger):
    ledger.read(arrival("d1", statement("We condemn the unprovoked war against Ukraine.")))
    ledger.changes.clear()
    line = "Both countries condemned the unprovoked war against Ukraine."
    ledger.read(arrival("d2", statement(line, "Both", "Slovenia and the United States"), on="2022-01-06"))
    assert ledger.kinds == []


def test_in_its_first_two_weeks_all_that_an_organisation_says_is_new_once(ledger):
    ledger.read(
        arrival(
            "d1",
            statement("We stand with Ukraine against this war."),
            statement("Diplomacy remains the way out of it."),
        ),
        arrival("d2", statement("We stand with Ukraine, against this war!"), on="2022-01-10"),
        arrival("d3", statement("Our door is open to all who want peace."), on="2022-01-25"),
    )
    assert ledger.kinds == ["new-position", "new-position"]
