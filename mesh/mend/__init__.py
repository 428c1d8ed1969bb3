"""The steps of mending, a file each; `mesh.repair` runs them in their order."""
