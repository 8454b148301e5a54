package io.maskwright.policy;

import java.util.Objects;

/** A word of a policy and where it was said. */
record Word(String text, Source at) {

    static Word inJava(String text) {
        return new Word(Objects.requireNonNull(text, "a word of a policy must not be null"), Source.BUILDER);
    }

    @Override
    public String toString() {
        return text;
    }
}
