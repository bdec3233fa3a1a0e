import pytest
from airflow.sdk import Connection
from airflow.sdk.exceptions import AirflowNotFoundException

from podium.delivery.email import Tls, parse_mail_server
from podium_airflow.connections import connection_settings

pytestmark = pytest.mark.airflow

SMTP = Connection(
    conn_id="podium_smtp",
    conn_type="smtp",
    host="mail.example.org",
    login="podium@example.org",
    password="p@ss/wo:rd?",
    port=465,
    extra='{"tls": "ssl", "from_email": "alerts@example.org"}',
)


def finding(*connections: Connection):
    known = {connection.conn_id: connection for connection in connections}

    def find(name: str) -> Connection:
        if name not in known:
            raise AirflowNotFoundException(name)
        return known[name]

    return find


def test_without_connections_nothing_is_set():
    assert connection_settings({}, finding()) == {}


def test_the_mail_servers_connection_says_the_same_as_the_setting():
    given = connection_settings({}, finding(SMTP))
    server = parse_mail_server(given["PODIUM_SMTP_URL"])
    assert (server.host, server.port, server.tls) == ("mail.example.org", 465, Tls.SSL)
    assert (server.user, server.password) == ("podium@example.org", "p@ss/wo:rd?")
    assert given["PODIUM_MAIL_FROM"] == "alerts@example.org"


def test_a_server_without_login_and_port_is_enough():
    given = connection_settings({}, finding(Connection(conn_id="podium_smtp", conn_type="smtp", host="mail")))
    assert given == {"PODIUM_SMTP_URL": "smtp://mail?tls=starttls"}


@pytest.mark.parametrize(
    ("password", "name"),
    [
        ("https://hooks.slack.com/services/T/B/X", "PODIUM_SLACK_WEBHOOK_URL"),
        ("xoxb-1-2", "PODIUM_SLACK_TOKEN"),
    ],
)
def test_slacks_connection_holds_a_token_or_a_webhook(password: str, name: str):
    slack = Connection(conn_id="podium_slack", conn_type="slackwebhook", password=password)
    assert connection_settings({}, finding(slack)) == {name: password}


@pytest.mark.parametrize("name", ["PODIUM_SMTP_URL", "PODIUM_SMTP_URL_FILE", "PODIUM_MAIL_FOLDER"])
def test_the_environment_comes_first(name: str):
    assert connection_settings({name: "x"}, finding(SMTP)) == {}
