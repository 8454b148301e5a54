package io.maskwright.export;

/** The version of the library, for what one version writes and another reads. */
final class LibraryVersion {

    /** As the jar tells; a build that is in no jar has none. */
    static final String TEXT = text();

    private LibraryVersion() {}

    private static String text() {
        String version = LibraryVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
