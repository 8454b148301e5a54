package io.maskwright.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part of a template that is one character of some, in the order of their code points. Immutable. */
final class CharacterSet implements TemplatePart {

    static final int MAX_SIZE = 65_535;

    private final int[] firsts;
    /** How many characters are before each stretch, and then how many there are. */
    private final int[] starts;

    /** Code points from first to last, neither less than the other way round. */
    record Stretch(int first, int last) {}

    /** Takes stretches in any order, which may overlap. */
    CharacterSet(List<Stretch> stretches) {
        List<Stretch> merged = merged(stretches);
        firsts = merged.stream().mapToInt(Stretch::first).toArray();
        starts = new int[firsts.length + 1];
        for (int i = 0; i < firsts.length; i++) {
            starts[i + 1] = starts[i] + merged.get(i).last() - firsts[i] + 1;
        }
    }

    private static List<Stretch> merged(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort((a, b) -> Integer.compare(a.first, b.first));
        List<Stretch> merged = new ArrayList<>();
        for (Stretch next : sorted) {
            int at = merged.size() - 1;
            if (at >= 0 && next.first <= merged.get(at).last + 1) {
                merged.set(at, new Stretch(merged.get(at).first, Math.max(merged.get(at).last, next.last)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** Whether a character is the same in each form of a text, so that a value has one reading only. */
    static boolean standsAlone(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED -> false;
            default -> {
                // Conjoining letters of Korean become one syllable beside each other.
                boolean jamo = codePoint >= 0x1100 && codePoint <= 0x11ff;
                yield !jamo && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFC);
            }
        };
    }

    @Override
    public long size() {
        return starts[firsts.length];
    }

    @Override
    public long read(String text, int start) {
        if (start >= text.length()) {
            return -1;
        }
        int codePoint = text.codePointAt(start);
        int found = Arrays.binarySearch(firsts, codePoint);
        int at = found >= 0 ? found : -found - 2;
        if (at < 0) {
            return -1;
        }
        int index = starts[at] + codePoint - firsts[at];
        return index < starts[at + 1] ? index : -1;
    }

    @Override
    public int units(String text, int start) {
        return Character.charCount(text.codePointAt(start));
    }

    @Override
    public void write(long index, StringBuilder out) {
        int found = Arrays.binarySearch(starts, (int) index);
        int at = found >= 0 ? found : -found - 2;
        out.appendCodePoint(firsts[at] + (int) index - starts[at]);
    }

    @Override
    public int maxUnits() {
        return 2;
    }
}
