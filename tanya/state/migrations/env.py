"""Run by Alembic: the migrations on the connection, and in the transaction, that `migrate` holds."""

from alembic import context

from tanya.state.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
