"""Find the deliveries of a group without reading all that was ever sent."""

from alembic import op

revision = "2026_11_23_delivery_groups"
down_revision = "2026_11_23_views"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the index."""
    op.create_index("ix_deliveries_group", "deliveries", ["group_key", "subscription_id"])


def downgrade() -> None:
    """Drop the index."""
    op.drop_index("ix_deliveries_group", "deliveries")
