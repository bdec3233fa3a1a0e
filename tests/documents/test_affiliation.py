import pytest

from podium.documents.affiliation import organisation_in


@pytest.mark.parametrize(
    ("post", "organisation"),
    [
        ("Ukrainian Foreign Minister", "Ukraine"),
        ("President of Palau", "Palau"),
        ("EU High Representative for Foreign Affairs", "European Union"),
        ("NATO Secretary General", "NATO"),
        ("U.S. Special Envoy for Yemen", "United States"),
        ("Republic of Cyprus Foreign Minister", "Cyprus"),
        ("Secretary General of the OSCE", "Organization for Security and Co-operation in Europe"),
        ("Special Envoy for Yemen", None),
        ("Special Envoy for the Sahel", None),
        ("Ambassador to Ukraine", None),
        ("Director of the German Marshall Fund", None),
        ("Secretary of State", None),
        ("", None),
    ],
)
def test_posts_that_name_whom_they_serve(post, organisation):
    assert organisation_in(post) == organisation
