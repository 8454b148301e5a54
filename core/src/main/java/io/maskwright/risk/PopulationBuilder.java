package io.maskwright.risk;

import io.maskwright.risk.CandidatesLeft.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a population together. Parts before the last one have a fixed width where there are check digits. */
final class PopulationBuilder {

    private static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    final Kind kind;
    final String among;
    final List<List<String>> parts = new ArrayList<>();
    final List<List<String>> specimens = new ArrayList<>();

    @Nullable
    Checksum checksum;

    int checkPart = -1;

    PopulationBuilder(Kind kind, String among) {
        this.kind = kind;
        this.among = among;
    }

    PopulationBuilder part(List<String> texts) {
        parts.add(List.copyOf(texts));
        return this;
    }

    /** A part that is the same in all values. */
    PopulationBuilder literal(String text) {
        return part(List.of(text));
    }

    /** So many parts of one digit each. */
    PopulationBuilder digits(int count) {
        return repeated(count, DIGITS);
    }

    PopulationBuilder repeated(int count, List<String> texts) {
        for (int i = 0; i < count; i++) {
            part(texts);
        }
        return this;
    }

    /** The check digits stand here. */
    PopulationBuilder check(Checksum sum) {
        checksum = sum;
        checkPart = parts.size();
        return part(IntStream.range(0, sum.states())
                .mapToObj(sum.check())
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList());
    }

    /** A specimen by its parts but the check digits; the characters of the last text are parts of their own. */
    PopulationBuilder specimen(String... texts) {
        List<String> all = new ArrayList<>(List.of(texts).subList(0, texts.length - 1));
        texts[texts.length - 1].codePoints().forEach(point -> all.add(Character.toString(point)));
        specimens.add(all);
        return this;
    }

    /** A specimen by its parts but the check digits. */
    PopulationBuilder whole(String... texts) {
        specimens.add(List.of(texts));
        return this;
    }

    Population build() {
        return new Population(this);
    }
}
