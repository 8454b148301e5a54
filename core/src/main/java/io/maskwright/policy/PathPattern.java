package io.maskwright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Names places in a document: {@code buyer.phones[*]}, {@code **.idNo}, {@code attributes.*}. Member names are joined by
 * dots; {@code *} stands for any one member, {@code [*]} for every element of an array, {@code **} for any number of
 * members and elements, also none. A name that holds one of {@code . [ ] * "} is written in double quotes:
 * {@code attributes."a.b"}. Names are matched exactly, case and all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the pattern as written
 * @param steps its steps, at least one
 */
public record PathPattern(String text, List<Step> steps) {

    /** One step of a pattern. */
    public sealed interface Step {

        /**
         * A member of that name.
         *
         * @param name the name
         */
        record Member(String name) implements Step {}

        /** A step without a name. */
        enum Wild implements Step {
            /** Any one member of an object, {@code *}. */
            ANY_MEMBER,
            /** Any one element of an array, {@code [*]}. */
            ELEMENT,
            /** Any number of members and elements, {@code **}. */
            DESCENDANTS
        }
    }

    /**
     * Copies the steps.
     *
     * @param text the pattern as written
     * @param steps its steps, at least one
     */
    public PathPattern {
        Objects.requireNonNull(text, "text must not be null");
        steps = List.copyOf(steps);
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern
     * @return the pattern
     * @throws IllegalArgumentException if the text is no pattern; the message tells the position and not the text
     */
    public static PathPattern parse(String text) {
        return new PathPattern(text, new Parser(text).steps());
    }

    /**
     * Tells whether the pattern names one place, the elements of an array counted as one: no {@code *} and no {@code **}.
     *
     * @return whether all steps are members or elements
     */
    public boolean namesOnePlace() {
        return steps.stream().allMatch(step -> step instanceof Step.Member || step == Step.Wild.ELEMENT);
    }

    /**
     * Compares how narrowly two patterns name places: fewer {@code **}, then fewer {@code *}, then more names win.
     *
     * @param other another pattern
     * @return a positive number if this is narrower, 0 if equally narrow
     */
    public int compareNarrowness(PathPattern other) {
        int byDescendants = Long.compare(other.count(Step.Wild.DESCENDANTS), count(Step.Wild.DESCENDANTS));
        if (byDescendants != 0) {
            return byDescendants;
        }
        int byWildcards = Long.compare(other.count(Step.Wild.ANY_MEMBER), count(Step.Wild.ANY_MEMBER));
        return byWildcards != 0 ? byWildcards : Integer.compare(steps.size(), other.steps.size());
    }

    private long count(Step.Wild wild) {
        return steps.stream().filter(wild::equals).count();
    }

    /**
     * Tells whether some place is named by both patterns.
     *
     * @param other another pattern
     * @return whether they overlap
     */
    public boolean overlaps(PathPattern other) {
        boolean[][] reachable = new boolean[steps.size() + 1][other.steps.size() + 1];
        for (int i = steps.size(); i >= 0; i--) {
            for (int j = other.steps.size(); j >= 0; j--) {
                reachable[i][j] = meets(other, i, j, reachable);
            }
        }
        return reachable[0][0];
    }

    /** Whether the rests from i and j share a place, given the answers for shorter rests. */
    private boolean meets(PathPattern other, int i, int j, boolean[][] shorter) {
        boolean endHere = i == steps.size();
        boolean endThere = j == other.steps.size();
        if (endHere && endThere) {
            return true;
        }
        boolean descendsHere = !endHere && steps.get(i) == Step.Wild.DESCENDANTS;
        boolean descendsThere = !endThere && other.steps.get(j) == Step.Wild.DESCENDANTS;
        // "**" may stand for nothing, or swallow one step of the other pattern.
        if (descendsHere && (shorter[i + 1][j] || (!endThere && shorter[i][j + 1]))) {
            return true;
        }
        if (descendsThere && (shorter[i][j + 1] || (!endHere && shorter[i + 1][j]))) {
            return true;
        }
        return !endHere
                && !endThere
                && !descendsHere
                && !descendsThere
                && compatible(steps.get(i), other.steps.get(j))
                && shorter[i + 1][j + 1];
    }

    private static boolean compatible(Step a, Step b) {
        if (a == Step.Wild.ELEMENT || b == Step.Wild.ELEMENT) {
            return a == b;
        }
        return a == Step.Wild.ANY_MEMBER || b == Step.Wild.ANY_MEMBER || a.equals(b);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Reads the text form from left to right. */
    private static final class Parser {

        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            do {
                steps.add(name());
                while (text.startsWith("[*]", position)) {
                    steps.add(Step.Wild.ELEMENT);
                    position += 3;
                }
            } while (dot());
            if (position < text.length()) {
                throw error("a dot or [*] must stand");
            }
            return steps;
        }

        private boolean dot() {
            if (position < text.length() && text.charAt(position) == '.') {
                position++;
                return true;
            }
            return false;
        }

        private Step name() {
            if (position < text.length() && text.charAt(position) == '"') {
                return quoted();
            }
            int start = position;
            while (position < text.length() && ".[]\"".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            String name = text.substring(start, position);
            if (name.equals("*")) {
                return Step.Wild.ANY_MEMBER;
            }
            if (name.equals("**")) {
                return Step.Wild.DESCENDANTS;
            }
            if (name.isEmpty() || name.indexOf('*') >= 0) {
                position = start;
                throw error("a name, * or ** must stand");
            }
            return new Step.Member(name);
        }

        private Step quoted() {
            int end = text.indexOf('"', position + 1);
            if (end < 0) {
                throw error("a closing quote is missing for the one");
            }
            String name = text.substring(position + 1, end);
            position = end + 1;
            return new Step.Member(name);
        }

        private IllegalArgumentException error(String what) {
            return new IllegalArgumentException(what + " at character " + (position + 1) + " of the path");
        }
    }
}
