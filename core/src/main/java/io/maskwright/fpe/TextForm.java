package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.text.Normalizer;
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
    private final boolean isPlain;
    private final Function<Ff1Shape, Lane> lanes;
    private final Map<Integer, Lane> byLength = new HashMap<>();

    TextForm(TextFormat format, Function<Ff1Shape, Lane> lanes) {
        this.format = format;
        this.alphabet = format.alphabet();
        this.codec = new TextCodec(alphabet);
        this.leastFree = format.leastFree();
        this.isPlain = format.keepFirst() == 0 && format.keepLast() == 0;
        this.lanes = lanes;
    }

    @Override
    public Reading read(Direction direction, String value) {
        if (value.length() > 2 * Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        int count = count(value);
        if (count < value.length() && !Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            return read(direction, Normalizer.normalize(value, Normalizer.Form.NFC));
        }
        requireSeparatorsOnly(value, count);
        if (format.length() > 0 && count != format.length()) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        int free = count - format.keepFirst() - format.keepLast();
        if (free < leastFree) {
            throw new UntreatableValueException(
                    Reason.TOO_SHORT, "at least " + leastFree + " characters must be left to encrypt");
        }
        if (free > Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        boolean isWhole = isPlain && alphabet.isBmp() && count == value.length();
        return isWhole ? new WholeText(value, lane(free)) : new PartOfText(value, count, lane(free));
    }

    /** The number of characters of the alphabet. */
    private int count(String value) {
        int count = 0;
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            count += alphabet.numeralOf(codePoint) >= 0 ? 1 : 0;
            i += Character.charCount(codePoint);
        }
        return count;
    }

    private void requireSeparatorsOnly(String value, int count) {
        if (count == value.length() || format.outside() == Outside.KEEP) {
            return;
        }
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            boolean mayStay = format.outside() == Outside.SEPARATORS && isSeparator(codePoint);
            if (!mayStay && alphabet.numeralOf(codePoint) < 0) {
                throw new UntreatableValueException(Reason.ALPHABET, "character at index " + i);
            }
            i += Character.charCount(codePoint);
        }
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
        Lane lane = byLength.get(length);
        if (lane == null) {
            if (byLength.size() >= MAX_LANES) {
                byLength.clear();
            }
            lane = lanes.apply(new Ff1Shape(alphabet.size(), length));
            byLength.put(length, lane);
        }
        return lane;
    }

    @Override
    public void clear() {
        codec.clear();
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
        private final String text;
        private final int from;
        private final int to;
        private final Lane lane;
        private final long tweak;

        PartOfText(String text, int count, Lane lane) {
            this.text = text;
            this.from = format.keepFirst();
            this.to = count - format.keepLast();
            this.lane = lane;
            this.tweak = isPlain ? KeptTweak.of("") : KeptTweak.of(kept());
        }

        private String kept() {
            StringBuilder kept = new StringBuilder();
            int index = 0;
            for (int i = 0; i < text.length(); ) {
                int codePoint = text.codePointAt(i);
                if (alphabet.numeralOf(codePoint) >= 0) {
                    if (index < from || index >= to) {
                        kept.appendCodePoint(codePoint);
                    }
                    index++;
                }
                i += Character.charCount(codePoint);
            }
            return kept.toString();
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
            int[] numerals = codec.numerals(to - from);
            int index = 0;
            for (int i = 0; i < text.length(); ) {
                int codePoint = text.codePointAt(i);
                int numeral = alphabet.numeralOf(codePoint);
                if (numeral >= 0) {
                    if (index >= from && index < to) {
                        numerals[index - from] = numeral;
                    }
                    index++;
                }
                i += Character.charCount(codePoint);
            }
            lane.load(place, numerals);
        }

        @Override
        public boolean isInside(int place) {
            return true;
        }

        @Override
        public String write(int place) {
            int[] numerals = codec.numerals(to - from);
            lane.store(place, numerals);
            StringBuilder result = new StringBuilder(text.length());
            int index = 0;
            for (int i = 0; i < text.length(); ) {
                int codePoint = text.codePointAt(i);
                if (alphabet.numeralOf(codePoint) >= 0) {
                    boolean isFree = index >= from && index < to;
                    result.appendCodePoint(isFree ? alphabet.codePointOf(numerals[index - from]) : codePoint);
                    index++;
                } else {
                    result.appendCodePoint(codePoint);
                }
                i += Character.charCount(codePoint);
            }
            return result.toString();
        }
    }
}
