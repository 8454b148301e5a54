package io.maskwright.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The first two characters of Chinese names of three: a single surname and a given character, or a compound surname, each
 * text once, however it may be read, and common if one of its readings is. Numbered so: common ones of the first kind,
 * other texts that are common compound surnames, the rest of the first kind, the rest of the second.
 */
final class HanPairs {

    private final HanNames names;
    /** Texts of the first kind, those in compound surnames too. */
    private final Tiers plain;

    private final List<String> raised;
    /** The texts of the first kind that are numbered among the raised ones. */
    private final Gaps gaps;

    private final List<String> rest;
    private final Map<String, Long> compoundOf = new HashMap<>();
    private final Tiers tiers;

    HanPairs(HanNames names) {
        this.names = names;
        plain = names.singles().times(names.givens());
        long commonCompounds = names.compounds().common();
        List<String> compounds = IntStream.range(0, (int) names.compounds().all())
                .mapToObj(names::compoundAt)
                .toList();
        raised = compounds.stream()
                .limit(commonCompounds)
                .filter(text -> plain(text) < 0 || plain(text) >= plain.common())
                .toList();
        gaps = new Gaps(raised.stream()
                .mapToLong(this::plain)
                .filter(number -> number >= 0)
                .toArray());
        rest = compounds.stream()
                .skip(commonCompounds)
                .filter(text -> plain(text) < 0)
                .toList();
        long common = plain.common() + raised.size();
        long other = plain.count(Tier.OTHER) - gaps.count();
        tiers = new Tiers(common, common + other + rest.size());
        number(raised, plain.common());
        number(rest, common + other);
    }

    private void number(List<String> texts, long first) {
        for (int i = 0; i < texts.size(); i++) {
            compoundOf.put(texts.get(i), first + i);
        }
    }

    /** Returns how many pairs are common, and how many there are. */
    Tiers tiers() {
        return tiers;
    }

    /** Returns the number of a text as a single surname and a given character, or -1. */
    private long plain(String text) {
        int single = names.single(text.charAt(0));
        int given = names.given(text.charAt(1));
        return single < 0 || given < 0 ? -1 : names.singles().join(single, names.givens(), given);
    }

    /** Returns the number of a text of two characters, or -1. */
    long number(String text) {
        Long compound = compoundOf.get(text);
        if (compound != null) {
            return compound;
        }
        long number = plain(text);
        return number < plain.common() ? number : gaps.close(number) + raised.size();
    }

    /** Returns the text of a number. */
    String text(long number) {
        if (number < plain.common()) {
            return plainText(number);
        }
        if (number < tiers.common()) {
            return raised.get((int) (number - plain.common()));
        }
        long first = tiers.all() - rest.size();
        return number < first ? plainText(gaps.open(number - raised.size())) : rest.get((int) (number - first));
    }

    private String plainText(long number) {
        long single = names.singles().head(number, names.givens());
        char[] text = {
            names.singleAt(single), names.givenAt(names.singles().tail(number, names.givens(), single)),
        };
        return String.valueOf(text);
    }
}
