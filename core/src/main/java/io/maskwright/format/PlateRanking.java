package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Vehicle plates. The structure of a plate stays: what is a letter, a digit or a word such as 挂 and how many there are.
 * Separators and width stay in place; letters are written in upper case. Structures of which fewer than a million plates
 * would be left are not read: those of Viet Nam with one letter and four digits when the province stays.
 */
final class PlateRanking implements Ranking {

    private static final int MAX_CHARS = 32;
    private static final int MAX_PLATE = 9;
    private static final long LEAST_GROUP = 1_000_000;

    private final String category;
    private final PlateKeep keep;
    private final List<PlateShape> shapes;

    PlateRanking(String category, List<PlateShape> shapes, PlateKeep keep) {
        this.category = category;
        this.keep = keep;
        this.shapes =
                shapes.stream().filter(shape -> shape.size(keep) >= LEAST_GROUP).toList();
    }

    @Override
    public String name() {
        return category + keep.words();
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        return BigInteger.valueOf(
                shapes.stream().mapToLong(shape -> shape.size(keep)).min().orElse(1));
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

    @Override
    public String toString() {
        return name();
    }

    private final class RankedPlate implements Ranked.Small {

        private final String text;
        private final char[] plate;
        private final PlateShape shape;

        RankedPlate(String text, char[] plate, PlateShape shape) {
            this.text = text;
            this.plate = plate;
            this.shape = shape;
        }

        @Override
        public String kept() {
            return keep == PlateKeep.NOTHING ? shape.name() : shape.name() + " " + shape.region(plate);
        }

        @Override
        public long size() {
            return shape.size(keep);
        }

        @Override
        public long rank() {
            return shape.rank(plate, keep);
        }

        @Override
        public String write(long rank) {
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
