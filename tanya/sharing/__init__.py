"""What several machines share: builds in a store, vectors in a server."""
