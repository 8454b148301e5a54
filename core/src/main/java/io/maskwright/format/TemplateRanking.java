package io.maskwright.format;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of a template: its parts in their order, the first the most significant. They are read to the letter. Immutable. */
final class TemplateRanking extends NamedRanking {

    private final TemplatePart[] parts;
    private final MixedRadix places;
    private final int maxUnits;

    private TemplateRanking(String name, List<TemplatePart> parts, MixedRadix places) {
        super(name, places.size());
        this.parts = parts.toArray(TemplatePart[]::new);
        this.places = places;
        this.maxUnits = parts.stream().mapToInt(TemplatePart::maxUnits).sum();
    }

    static TemplateRanking of(String template) {
        List<TemplatePart> parts = TemplateParser.parse(template);
        long[] sizes = parts.stream().mapToLong(TemplatePart::size).toArray();
        return new TemplateRanking("template " + template, parts, new MixedRadix(sizes));
    }

    @Override
    public @Nullable Ranked read(String text) {
        long[] values = text.length() > maxUnits ? null : values(text);
        if (values == null) {
            return null;
        }
        return places.isSmall() ? new SmallTemplate(places.small(values)) : new LargeTemplate(places.large(values));
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

    private final class SmallTemplate extends SmallRanked {

        SmallTemplate(long rank) {
            super(places.size().longValue(), rank);
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        String text(long other) {
            return TemplateRanking.this.write(places.places(other));
        }
    }

    private final class LargeTemplate extends LargeRanked {

        LargeTemplate(BigInteger rank) {
            super(places.size(), rank);
        }

        @Override
        public String kept() {
            return "";
        }

        @Override
        String text(BigInteger other) {
            return TemplateRanking.this.write(places.places(other));
        }
    }
}
