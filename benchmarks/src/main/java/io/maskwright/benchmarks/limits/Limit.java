package io.maskwright.benchmarks.limits;

import java.util.function.Supplier;

/** A part of the work, and what a unit of it is. */
public enum Limit {
    /** A block of 16 bytes by AES-256, many in a call, none depending on another. */
    AES_BULK(() -> AesBlocks.inBulk()),
    /** A block of 16 bytes by AES-256, one in a call, each made from the one before. */
    AES_ONE_BLOCK(() -> AesBlocks.oneByOne()),
    /** A block of 64 bytes by SHA-256, many in a call. */
    SHA256_BULK(() -> new HashedBlocks()),
    /** A kibibyte copied in memory, from and to arrays that no cache can hold. */
    COPY(() -> new CopiedMemory()),
    /** A text of 200 characters without Han to UTF-8. */
    UTF8_LATIN(() -> new EncodedText("Nguyen Van An")),
    /** A text of 200 characters, few of them Han, to UTF-8. */
    UTF8_HAN(() -> new EncodedText("欧阳修"));

    /** How many units a call of the work does. */
    static final int UNITS = 1_024;

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<LimitWork> creation;

    Limit(Supplier<LimitWork> creation) {
        this.creation = creation;
    }

    LimitWork newWork() {
        return creation.get();
    }
}
