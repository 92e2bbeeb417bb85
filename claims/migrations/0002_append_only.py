"""The database refuses changes to the record and to stored texts, and a status without its version."""

from django.db import migrations

from claims.migrations._guards import append_only, status_moves_with_version


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial")]

    operations = [
        append_only("claims_recordentry", unique=("article_id", "number")),
        append_only("claims_revision", unique=("article_id", "number")),
        status_moves_with_version("claims_claim"),
    ]
