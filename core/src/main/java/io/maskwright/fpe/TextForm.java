package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Values of a {@link TextFormat}. Not thread-safe. */
final class TextForm implements Form {

    private static final int MAX_LANES = 128;

    private final TextFormat format;
    private final Alphabet alphabet;
    private final TextCodec codec;
    private final int leastFree;
    private final boolean keepsNothing;
    private final Function<Ff1Shape, Lane> lanes;
    private final Map<Integer, Lane> byLength = new HashMap<>();

    TextForm(TextFormat format, Function<Ff1Shape, Lane> lanes) {
        this.format = format;
        this.alphabet = format.alphabet();
        this.codec = new TextCodec(alphabet);
        this.leastFree = format.leastFree();
        this.keepsNothing = format.keepFirst() == 0 && format.keepLast() == 0;
        this.lanes = lanes;
    }

    @Override
    public Reading read(Direction direction, String value) {
        if (value.length() > 2 * Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        if (keepsNothing && alphabet.isBmp() && codec.outside(value) < 0) {
            return new WholeText(value, lane(value.length()));
        }
        return part(
                Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().toArray());
    }

    private Reading part(int[] characters) {
        int[] places = new int[characters.length];
        int count = 0;
        for (int i = 0; i < characters.length; i++) {
            if (alphabet.numeralOf(characters[i]) >= 0) {
                places[count++] = i;
            } else if (!mayStay(characters[i]) || (mayJoin(characters[i]) && count > 0 && places[count - 1] == i - 1)) {
                throw new UntreatableValueException(Reason.ALPHABET, "character at index " + i);
            }
        }
        int to = Math.max(0, count - format.keepLast());
        int from = Math.min(to, format.keepFirst());
        StringBuilder kept = new StringBuilder(count - (to - from));
        for (int i = 0; i < count; i++) {
            if (i < from || i >= to) {
                kept.appendCodePoint(characters[places[i]]);
            }
        }
        Lane lane = lane(count, to - from);
        return new PartOfText(characters, Arrays.copyOfRange(places, from, to), lane, KeptTweak.of(kept.toString()));
    }

    private boolean mayStay(int codePoint) {
        return switch (format.outside()) {
            case FAIL -> false;
            case KEEP -> true;
            case SEPARATORS -> isSeparator(codePoint);
        };
    }

    /**
     * Whether a character may become one with the character before it in NFC. The result must not have it after another
     * character of the alphabet than the value: the two could join, and would not be found when the result is read.
     */
    private static boolean mayJoin(int codePoint) {
        int type = Character.getType(codePoint);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean isSelector =
                (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
        boolean isJamo = codePoint >= 0x1161 && codePoint <= 0x11c2;
        return (isMark && !isSelector) || isJamo;
    }

    private static boolean isSeparator(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> codePoint == '+' || codePoint == '\t';
        };
    }

    private Lane lane(int length) {
        return lane(length, length);
    }

    /** The lane for texts of so many characters of the alphabet, so many of which are encrypted. */
    private Lane lane(int length, int free) {
        if (format.length() > 0 && length != format.length()) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        if (free < leastFree) {
            throw new UntreatableValueException(
                    Reason.TOO_SHORT, "at least " + leastFree + " characters must be left to encrypt");
        }
        if (free > Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        Lane lane = byLength.get(free);
        if (lane == null) {
            if (byLength.size() >= MAX_LANES) {
                byLength.clear();
            }
            lane = lanes.apply(new Ff1Shape(alphabet.size(), free));
            byLength.put(free, lane);
        }
        return lane;
    }

    @Override
    public void clear(int length) {
        codec.clear(length);
    }

    /** A text that is encrypted from end to end. */
    private final class WholeText implements Reading {
        private final String text;
        private final Lane lane;

        WholeText(String text, Lane lane) {
            this.text = text;
            this.lane = lane;
        }

        @Override
        public Lane lane() {
            return lane;
        }

        @Override
        public long tweak() {
            return KeptTweak.of("");
        }

        @Override
        public void load(int place) {
            lane.load(place, text, codec);
        }

        @Override
        public boolean isInside(int place) {
            return true;
        }

        @Override
        public String write(int place) {
            return lane.store(place, codec);
        }
    }

    /** A text of which ends or separators stay. */
    private final class PartOfText implements Reading {
        private final int[] characters;
        private final int[] free;
        private final Lane lane;
        private final long tweak;

        PartOfText(int[] characters, int[] free, Lane lane, long tweak) {
            this.characters = characters;
            this.free = free;
            this.lane = lane;
            this.tweak = tweak;
        }

        @Override
        public Lane lane() {
            return lane;
        }

        @Override
        public long tweak() {
            return tweak;
        }

        @Override
        public void load(int place) {
            int[] numerals = codec.numerals(free.length);
            for (int i = 0; i < free.length; i++) {
                numerals[i] = alphabet.numeralOf(characters[free[i]]);
            }
            lane.load(place, numerals);
        }

        @Override
        public boolean isInside(int place) {
            return true;
        }

        @Override
        public String write(int place) {
            int[] numerals = codec.numerals(free.length);
            lane.store(place, numerals);
            for (int i = 0; i < free.length; i++) {
                characters[free[i]] = alphabet.codePointOf(numerals[i]);
            }
            return new String(characters, 0, characters.length);
        }
    }
}
