package io.maskwright.spark;

/** What happens to rows that are broken, or have a value that cannot be treated and whose rule says quarantine. None leaves. */
public enum LeftOutRows {
    /** They are counted by field and reason, in the manifest and in a list beside it. */
    LIST("list"),
    /** They are counted by reason in the manifest. */
    DROP("drop"),
    /** One of them is enough: nothing is published. */
    FAIL("fail");

    private final String word;

    LeftOutRows(String word) {
        this.word = word;
    }

    /** The choice in a manifest. */
    String word() {
        return word;
    }
}
