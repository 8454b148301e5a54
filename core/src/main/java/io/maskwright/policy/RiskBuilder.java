package io.maskwright.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Says by which fields of a dataset rows must look alike, and for whom.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class RiskBuilder {

    private final List<Word> quasi = new ArrayList<>();
    private final List<Word> audiences = new ArrayList<>();

    RiskBuilder() {}

    /**
     * Adds fields that together may point at a person, though none of them does alone.
     *
     * @param paths fields of the dataset, as it names them; at least one in all
     * @return this
     */
    public RiskBuilder quasi(String... paths) {
        for (String path : paths) {
            quasi.add(Word.inJava(path));
        }
        return this;
    }

    /**
     * Adds audiences that it is limited to, beside readers without an audience. Default: it is for everyone.
     *
     * @param names the names of the audiences
     * @return this
     */
    public RiskBuilder audiences(String... names) {
        for (String name : names) {
            audiences.add(Word.inJava(name));
        }
        return this;
    }

    RiskDraft build(int k) {
        return new RiskDraft(Word.inJava(Integer.toString(k)), quasi, audiences);
    }
}
