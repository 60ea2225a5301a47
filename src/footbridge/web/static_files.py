"""Static files as they are served: under names that change with their content, and compressed."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class BuiltFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our modules, so that a browser never mixes two versions.

    Nothing was built (a fresh clone, a test): the plain names are given, and the files themselves
    are served.
    """

    support_js_module_import_aggregation = True

    def stored_name(self, name: str) -> str:
        if not self.hashed_files:
            return name
        stored: str = super().stored_name(name)
        return stored
