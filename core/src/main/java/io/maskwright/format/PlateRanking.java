package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle plates. The structure of a plate stays: what is a letter, a digit or a word such as 挂 and how many there are.
 * Separators and width stay in place; letters are written in upper case. Structures of which fewer than a million plates
 * would be left are not read: those of Viet Nam with one letter and four digits when the province stays.
 */
final class PlateRanking extends NamedRanking {

    private static final int MAX_CHARS = 32;
    private static final int MAX_PLATE = 9;
    private static final long LEAST_GROUP = 1_000_000;

    private final PlateKeep keep;
    private final List<PlateShape> shapes;

    private PlateRanking(PlateKeep keep, List<PlateShape> shapes) {
        super(
                "plate" + keep.suffix(),
                shapes.stream().mapToLong(shape -> shape.size(keep)).min().orElse(0));
        this.keep = keep;
        this.shapes = shapes;
    }

    static PlateRanking of(PlateKeep keep) {
        return new PlateRanking(
                keep,
                PlateShapes.all().stream()
                        .filter(shape -> shape.size(keep) >= LEAST_GROUP)
                        .toList());
    }

    @Override
    public @Nullable Ranked read(String text) {
        if (text.length() > MAX_CHARS) {
            return null;
        }
        String stripped = text.strip();
        char[] plate = new char[MAX_PLATE];
        int length = 0;
        for (int i = 0; i < stripped.length(); i++) {
            char c = Digits.plain(stripped.charAt(i));
            if (!isSeparator(c)) {
                if (length == MAX_PLATE) {
                    return null;
                }
                plate[length++] = c;
            }
        }
        for (PlateShape shape : shapes) {
            if (shape.length() == length && shape.fits(plate)) {
                return new RankedPlate(text, plate, shape);
            }
        }
        return null;
    }

    private static boolean isSeparator(char plain) {
        return Separators.SPACE_DASH_DOT.indexOf(plain) >= 0;
    }

    private final class RankedPlate extends SmallRanked {

        private final String text;
        private final char[] plate;
        private final PlateShape shape;

        RankedPlate(String text, char[] plate, PlateShape shape) {
            super(shape.size(keep), shape.rank(plate, keep));
            this.text = text;
            this.plate = plate;
            this.shape = shape;
        }

        @Override
        public String kept() {
            return keep == PlateKeep.NOTHING ? shape.name() : shape.name() + " " + shape.region(plate);
        }

        @Override
        String text(long rank) {
            char[] other = plate.clone();
            shape.put(rank, other, keep);
            char[] chars = text.toCharArray();
            int at = 0;
            for (int i = 0; at < shape.length(); i++) {
                char plain = Digits.plain(chars[i]);
                // Within the margins only: there a line end is no part of the plate.
                if (!isSeparator(plain) && !Character.isWhitespace(plain)) {
                    chars[i] = inWidthOf(chars[i], other[at++]);
                }
            }
            return new String(chars);
        }
    }

    private static char inWidthOf(char old, char plain) {
        boolean wide = old >= '\uff01' && old <= '\uff5e' && plain < 128;
        return wide ? (char) (plain - '!' + '\uff01') : plain;
    }
}
