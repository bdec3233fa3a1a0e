import pytest

from podium.pipeline.governments import government_at


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.mfa.gov.pl/en/one", "Poland"),
        ("https://www.government.se/speeches/one", "Sweden"),
        ("https://www.mofa.go.jp/one.html", "Japan"),
        ("https://www.beehive.govt.nz/speech/one", "New Zealand"),
        ("https://vm.ee/en/news/one", "Estonia"),
        ("http://example.gov.uk/one", "United Kingdom"),
        ("https://trade.gov/one", "United States"),
        ("https://www.government-news.com/one", None),
        ("https://gov.example/one", None),
        ("", None),
    ],
)
def test_a_government_is_known_by_its_host(url, country):
    source = government_at(url)

    assert (source.organisation if source else None) == country
