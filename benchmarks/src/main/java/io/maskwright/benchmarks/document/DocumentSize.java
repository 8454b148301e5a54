package io.maskwright.benchmarks.document;

/** How large a document is, about. */
public enum DocumentSize {
    /** One kilobyte. */
    KB_1(1 << 10),
    /** 128 kilobytes. */
    KB_128(1 << 17);

    private final int bytes;

    DocumentSize(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }
}
