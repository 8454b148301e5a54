package io.maskwright.waybill;

/** What a check says of one clause. */
public enum Verdict {
    /** The label keeps to it. */
    PASS,
    /** The label breaks it. */
    FAIL,
    /** What was read has nothing that the clause is about, or nothing that could be told apart. */
    NOT_TOLD
}
