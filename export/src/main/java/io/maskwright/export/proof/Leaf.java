package io.maskwright.export.proof;

import org.jspecify.annotations.Nullable;

/**
 * A value of a source.
 *
 * @param key where it is in its record, the same as in the output
 * @param label its column or path in words, without names that only the data knows
 * @param text the value as text
 */
record Leaf(Object key, String label, State state, String text, @Nullable Treated treated) {

    /** What the policy says of a value. */
    enum State {
        /** It must not leave as it is. */
        PROTECTED,
        /** It is shown in this record. */
        SHOWN,
        /** A text that is a document: what is in it is protected or shown on its own. */
        OPENED
    }

    /** Treats a value once more. */
    interface Treated {

        /** What the policy makes of the value, as text, or null for nothing. */
        @Nullable
        String result();
    }

    /** Whether a text is what the policy makes of the value: itself where it is shown, else its treated form. */
    boolean isResult(String output) {
        if (state == State.SHOWN) {
            return isWritten(text, output);
        }
        String result = treated == null ? null : treated.result();
        return result != null && isWritten(result, output);
    }

    /** Formulas get an apostrophe in front where they are neutralised. */
    static boolean isWritten(String value, String output) {
        return output.equals(value)
                || (output.length() == value.length() + 1 && output.charAt(0) == '\'' && output.endsWith(value));
    }

    boolean isProtected() {
        return state == State.PROTECTED;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "Leaf[" + label + ", " + state + "]";
    }
}
