package io.maskwright.export;

import java.util.Arrays;

/**
 * What happens to records that are broken, or have a value that cannot be treated and whose rule says quarantine. None of
 * them reaches the output; they are counted by reason in any case.
 */
public enum BrokenRows {
    /** They are left out and listed in the quarantine file: number, field, reason, never content. */
    QUARANTINE("list"),
    /**
     * They are left out, and the quarantine file has the records themselves, encrypted under a key of the policy: only
     * {@code reveal} opens them. A policy without a key is refused before the first record.
     */
    SEAL("seal"),
    /** They are left out and listed nowhere. */
    DROP("drop"),
    /** The first one ends the run, and nothing is published: for copies that must have every record. */
    FAIL("fail");

    private final String word;

    BrokenRows(String word) {
        this.word = word;
    }

    /** The choice in a manifest. */
    String word() {
        return word;
    }

    /** Whether records that are left out have a file. */
    boolean hasFile() {
        return this == QUARANTINE || this == SEAL;
    }

    /** The name of the file after the name of the output. */
    String suffix() {
        return this == SEAL ? ".quarantine.sealed" : ".quarantine.csv";
    }

    static BrokenRows ofWord(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such choice"));
    }
}
