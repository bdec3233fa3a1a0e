from podium.documents.depth import MOST_NESTED, is_too_deep, without_tags


def test_only_elements_that_stay_open_nest():
    assert is_too_deep("<div>" * (MOST_NESTED + 1))
    assert not is_too_deep("<div>x</div>" * (MOST_NESTED * 3))
    assert not is_too_deep("<p>x" * (MOST_NESTED * 3))


def test_tags_become_breaks_and_scripts_go():
    assert without_tags("a<b>c</b>&amp;<style>d</style><script>e</script>f").split() == ["a", "c", "&", "f"]
