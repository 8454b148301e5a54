package io.maskwright.format;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a template: its parts in their order, the first the most significant. They are read to the letter. Immutable. */
final class TemplateRanking implements Ranking {

    private final String name;
    private final TemplatePart[] parts;
    private final MixedRadix places;
    private final int maxUnits;

    TemplateRanking(String template) {
        List<TemplatePart> read = TemplateParser.parse(template);
        this.name = "template " + template;
        this.parts = read.toArray(TemplatePart[]::new);
        this.places = new MixedRadix(read.stream().mapToLong(TemplatePart::size).toArray());
        this.maxUnits = read.stream().mapToInt(TemplatePart::maxUnits).sum();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public BigInteger smallestGroup() {
        return places.size();
    }

    @Override
    public @Nullable Ranked read(String text) {
        long[] values = text.length() > maxUnits ? null : values(text);
        if (values == null) {
            return null;
        }
        return places.isSmall() ? new SmallRanked(places.small(values)) : new LargeRanked(places.large(values));
    }

    private long @Nullable [] values(String text) {
        long[] values = new long[parts.length];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].read(text, at);
            if (values[i] < 0) {
                return null;
            }
            at += parts[i].units(text, at);
        }
        return at == text.length() ? values : null;
    }

    private String write(long[] values) {
        StringBuilder out = new StringBuilder(maxUnits);
        for (int i = 0; i < parts.length; i++) {
            parts[i].write(values[i], out);
        }
        return out.toString();
    }

    private static IllegalArgumentException outOfRange() {
        return new IllegalArgumentException("rank must be 0 to size - 1");
    }

    /** Returns the name and the version. */
    @Override
    public String toString() {
        return name + " version " + version();
    }

    private final class SmallRanked implements Ranked.Small {

        private final long rank;

        SmallRanked(long rank) {
            this.rank = rank;
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        public long size() {
            return places.size().longValue();
        }

        @Override
        public long rank() {
            return rank;
        }

        @Override
        public String write(long other) {
            if (other < 0 || other >= size()) {
                throw outOfRange();
            }
            return TemplateRanking.this.write(places.places(other));
        }

        @Override
        public String toString() {
            return "Ranked";
        }
    }

    private final class LargeRanked implements Ranked.Large {

        private final BigInteger rank;

        LargeRanked(BigInteger rank) {
            this.rank = rank;
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        public BigInteger size() {
            return places.size();
        }

        @Override
        public BigInteger rank() {
            return rank;
        }

        @Override
        public String write(BigInteger other) {
            if (other.signum() < 0 || other.compareTo(size()) >= 0) {
                throw outOfRange();
            }
            return TemplateRanking.this.write(places.places(other));
        }

        @Override
        public String toString() {
            return "Ranked";
        }
    }
}
