"""Create the views for people who write SQL."""

from alembic import op

revision = "2026_11_23_views"
down_revision = "2026_11_23_first"
branch_labels = None
depends_on = None

VIEWS = {
    "upcoming_meetings": """
        SELECT m.id, m.title, m.kind, m.status, m.first_day, m.last_day, m.precision, m.when_words, m.clock_at, m.clock_zone,
               m.city, m.country, m.is_virtual, m.event, m.trip, m.version, m.first_seen, m.last_seen,
               (SELECT count(*) FROM meeting_evidence e WHERE e.meeting_id = m.id) AS claims,
               (SELECT count(DISTINCT e.source_id) FROM meeting_evidence e WHERE e.meeting_id = m.id) AS sources
        FROM meetings m
        WHERE m.status IN ('scheduled', 'tentative', 'postponed')
    """,
    "meeting_history": """
        SELECT v.meeting_id, m.title, v.version, v.at, v.status, v.first_day, v.last_day, v.place,
               c.kind AS change, c.quote, d.url, d.source_id
        FROM meeting_versions v
        JOIN meetings m ON m.id = v.meeting_id
        LEFT JOIN changes c ON c.subject_kind = 'meeting' AND c.subject_id = v.meeting_id AND c.subject_version = v.version
        LEFT JOIN documents d ON d.id = c.document_id
    """,
    "statements_full": """
        SELECT s.id, s.said_at, s.speaker, s.organisation, s.main_topic, s.topics, s.quote, s.novelty, s.like_id, s.confidence,
               s.rule, s.document_id, s.version, s.paragraph, s.start_offset, s.end_offset, d.title, d.url, d.day,
               o.id AS source_id, o.name AS source_name, o.official
        FROM statements s
        JOIN documents d ON d.id = s.document_id
        JOIN sources o ON o.id = s.source_id
        WHERE s.retracted_at IS NULL
    """,
    "current_positions": """
        SELECT p.id, p.organisation, p.person, p.topic, p.line, p.first_said, p.last_said, p.times_said,
               s.document_id, d.url, d.title
        FROM positions p
        JOIN statements s ON s.id = p.statement_id
        JOIN documents d ON d.id = s.document_id
    """,
    "change_log": """
        SELECT c.id, c.at, c.kind, c.subject_kind, c.subject_id, c.subject_version, c.before, c.after, c.quote, c.weight,
               c.silent, c.document_id, d.url, d.source_id,
               (SELECT count(*) FROM deliveries y WHERE y.change_id = c.id) AS owed,
               (SELECT count(*) FROM deliveries y WHERE y.change_id = c.id AND y.state = 'sent') AS sent
        FROM changes c
        LEFT JOIN documents d ON d.id = c.document_id
    """,
    "source_health": """
        SELECT f.id AS feed_id, o.id AS source_id, o.name, o.status, f.url, f.is_active, f.last_outcome, f.last_poll_at,
               f.last_success_at, f.last_new_at, f.next_poll_at, f.interval_seconds, f.failures,
               (SELECT count(*) FROM entries e WHERE e.feed_id = f.id) AS entries,
               (SELECT count(*) FROM issues i WHERE i.subject = f.id AND i.closed_at IS NULL) AS open_issues
        FROM feeds f
        JOIN sources o ON o.id = f.source_id
    """,
}


def upgrade() -> None:
    """Create the views for people who write SQL."""
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {query}")


def downgrade() -> None:
    """Take them away."""
    for name in reversed(VIEWS):
        op.execute(f"DROP VIEW {name}")
