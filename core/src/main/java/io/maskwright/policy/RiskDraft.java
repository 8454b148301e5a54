package io.maskwright.policy;

import java.util.List;

/** How many rows must look alike by which fields, and for which audiences, not yet checked. */
record RiskDraft(Word k, List<Word> quasi, List<Word> audiences) {

    static final String QUASI = "quasi";
    static final String K = "k";
    static final String AUDIENCES = "audiences";
    static final String ON_BREACH = "onBreach";

    /** The one thing that happens to a run with smaller groups; it is said for the reader and need not be. */
    static final String FAIL = "fail";

    static final List<String> KEYS = List.of(QUASI, K, AUDIENCES, ON_BREACH);

    RiskDraft {
        quasi = List.copyOf(quasi);
        audiences = List.copyOf(audiences);
    }
}
