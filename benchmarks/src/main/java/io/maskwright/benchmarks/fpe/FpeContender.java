package io.maskwright.benchmarks.fpe;

/** The libraries that are measured. */
public enum FpeContender {
    /** This library. */
    MASKWRIGHT(new MaskwrightFf1()),
    /** The low-level engine with its own AES. The baseline. */
    BOUNCY_CASTLE(new BouncyCastleFf1()),
    /** FF3-1, another algorithm; alphabets up to 256 characters. */
    MYSTO(new MystoFf3()),
    /** FF1. */
    IDEALISTA(new IdealistaFf1());

    @SuppressWarnings("ImmutableEnumChecker") // immutable, as all libraries are
    private final FpeLibrary library;

    FpeContender(FpeLibrary library) {
        this.library = library;
    }

    FpeLibrary library() {
        return library;
    }
}
