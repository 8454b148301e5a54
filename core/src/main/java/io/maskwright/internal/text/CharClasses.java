package io.maskwright.internal.text;

import java.util.Arrays;

/** An immutable table of the classes of all characters, as up to eight bits each; pages without any are one. */
public final class CharClasses {

    private static final int PAGE = 256;
    private static final byte[] EMPTY = new byte[PAGE];

    private final byte[][] pages = new byte[PAGE][];

    private CharClasses() {}

    /** Tells the classes of a character. */
    @FunctionalInterface
    public interface Classifier {

        /**
         * Returns the classes of a character.
         *
         * @param c any character
         * @return one bit per class, the lowest eight bits only
         */
        int classesOf(char c);
    }

    /**
     * Makes a table.
     *
     * @param classifier is asked about each character once
     * @return the table
     */
    public static CharClasses of(Classifier classifier) {
        CharClasses classes = new CharClasses();
        for (int i = 0; i < PAGE; i++) {
            byte[] page = new byte[PAGE];
            for (int j = 0; j < PAGE; j++) {
                page[j] = (byte) classifier.classesOf((char) (i * PAGE + j));
            }
            classes.pages[i] = Arrays.equals(page, EMPTY) ? EMPTY : page;
        }
        return classes;
    }

    /**
     * Returns the classes of a character.
     *
     * @param c any character
     * @return one bit per class
     */
    public int of(char c) {
        return pages[c >>> 8][c & 0xff];
    }

    /**
     * Tells whether a character has a class.
     *
     * @param c any character
     * @param classes one or more bits
     * @return whether it has any of them
     */
    public boolean is(char c, int classes) {
        return (of(c) & classes) != 0;
    }
}
