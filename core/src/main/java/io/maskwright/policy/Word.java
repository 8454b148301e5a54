package io.maskwright.policy;

/** A word of a policy and where it was said. */
record Word(String text, Source at) {

    static Word inJava(String text) {
        return new Word(text, Source.BUILDER);
    }

    @Override
    public String toString() {
        return text;
    }
}
