package io.maskwright.risk;

import io.maskwright.risk.CandidatesLeft.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a format has, put together from parts: any text of the first, then any of the second and so on, but for
 * check digits, which follow from the rest. Some of them are specimens, on which strategies are tried.
 *
 * <p>Immutable and thread-safe.
 */
final class Population {

    /** How many texts a part may have for others to change with it. */
    private static final int FEW = 121;

    /** How many ways to make up for a change are tried in each part. */
    private static final int TRIES = 4;

    private final String among;
    private final Kind kind;
    private final List<List<String>> parts;
    private final @Nullable Checksum checksum;
    private final int checkPart;
    private final int[][] sums;
    private final List<int[]> specimens;

    Population(PopulationBuilder builder) {
        this.among = builder.among;
        this.kind = builder.kind;
        this.parts = List.copyOf(builder.parts);
        this.checksum = builder.checksum;
        this.checkPart = builder.checkPart;
        this.sums = sums(checksum, parts, checkPart);
        this.specimens = builder.specimens.stream().map(this::indexes).toList();
    }

    static PopulationBuilder of(Kind kind, String among) {
        return new PopulationBuilder(kind, among);
    }

    private static int[][] sums(@Nullable Checksum checksum, List<List<String>> parts, int checkPart) {
        int[][] sums = new int[checksum == null ? 0 : parts.size()][];
        int start = 0;
        for (int part = 0; part < sums.length && checksum != null; part++) {
            int from = start;
            List<String> texts = parts.get(part);
            sums[part] = part == checkPart
                    ? new int[texts.size()]
                    : texts.stream().mapToInt(text -> checksum.of(from, text)).toArray();
            start += texts.get(0).length();
        }
        return sums;
    }

    private int[] indexes(List<String> texts) {
        int[] indexes = new int[parts.size()];
        int sum = 0;
        int given = 0;
        for (int part = 0; part < indexes.length; part++) {
            if (part != checkPart) {
                indexes[part] = indexOf(part, texts.get(given++));
                sum = checksum == null ? 0 : checksum.plus().applyAsInt(sum, sums[part][indexes[part]]);
            }
        }
        if (checksum != null) {
            indexes[checkPart] = indexOf(checkPart, checksum.check().apply(sum));
        }
        return indexes;
    }

    private int indexOf(int part, String text) {
        int index = parts.get(part).indexOf(text);
        if (index < 0) {
            throw new IllegalStateException("part " + part + " of a specimen must be one of those of " + among);
        }
        return index;
    }

    /** Which values are counted, in words. */
    String among() {
        return among;
    }

    int specimens() {
        return specimens.size();
    }

    int parts() {
        return parts.size();
    }

    int texts(int part) {
        return parts.get(part).size();
    }

    /** Which text of a part a specimen has. */
    int textOf(int specimen, int part) {
        return specimens.get(specimen)[part];
    }

    /** A specimen as a text. */
    String value(int specimen) {
        return value(specimen, 0, textOf(specimen, 0));
    }

    /** A specimen with another text in one part; its check digits stay as they are. */
    String value(int specimen, int part, int text) {
        int[] indexes = specimens.get(specimen).clone();
        indexes[part] = text;
        return value(indexes);
    }

    private String value(int[] indexes) {
        StringBuilder value = new StringBuilder();
        for (int part = 0; part < indexes.length; part++) {
            value.append(parts.get(part).get(indexes[part]));
        }
        return value.toString();
    }

    /**
     * A specimen with another text in one part, such that its check digits are right again: they follow, or another part
     * makes up for the change. None where there are no check digits.
     */
    Stream<String> repaired(int specimen, int part, int text) {
        Checksum adding = checksum;
        if (adding == null) {
            return Stream.empty();
        }
        int[] changed = specimens.get(specimen).clone();
        changed[part] = text;
        // Of a part of many texts each text is tried, so there is no time to change others beside it.
        IntStream others =
                part != checkPart && texts(part) > FEW ? IntStream.of(checkPart) : IntStream.range(0, parts.size());
        return others.filter(other -> other != part).boxed().flatMap(other -> madeUpFor(changed, other, adding));
    }

    private Stream<String> madeUpFor(int[] changed, int other, Checksum adding) {
        int rest = 0;
        for (int part = 0; part < changed.length; part++) {
            rest = part == checkPart || part == other
                    ? rest
                    : adding.plus().applyAsInt(rest, sums[part][changed[part]]);
        }
        int others = rest;
        String check = parts.get(checkPart).get(changed[checkPart]);
        IntStream right = other == checkPart
                ? IntStream.of(parts.get(checkPart).indexOf(adding.check().apply(rest)))
                        .filter(index -> index >= 0)
                : IntStream.range(0, texts(other)).filter(text -> adding.check()
                        .apply(adding.plus().applyAsInt(others, sums[other][text]))
                        .equals(check));
        return right.limit(TRIES).mapToObj(text -> {
            int[] indexes = changed.clone();
            indexes[other] = text;
            return value(indexes);
        });
    }

    /** How many values have one of these texts in each part; all of them count as shown in none. */
    CandidatesLeft left(List<BitSet> texts) {
        boolean isAll = IntStream.range(0, parts.size())
                .allMatch(part -> texts.get(part).cardinality() == texts(part));
        return new CandidatesLeft(isAll ? Kind.ALL : kind, count(texts), among);
    }

    BigInteger count(List<BitSet> texts) {
        if (checksum == null) {
            return texts.stream()
                    .map(set -> BigInteger.valueOf(set.cardinality()))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
        }
        BigInteger[] ways = new BigInteger[checksum.states()];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        for (int part = 0; part < parts.size(); part++) {
            ways = part == checkPart ? ways : with(ways, part, texts.get(part));
        }
        BigInteger count = BigInteger.ZERO;
        for (int sum = 0; sum < ways.length; sum++) {
            int check = parts.get(checkPart).indexOf(checksum.check().apply(sum));
            if (check >= 0 && texts.get(checkPart).get(check)) {
                count = count.add(ways[sum]);
            }
        }
        return count;
    }

    private BigInteger[] with(BigInteger[] ways, int part, BitSet texts) {
        Checksum adding = Objects.requireNonNull(checksum, "a population without check digits has no sums");
        long[] counts = new long[ways.length];
        texts.stream().forEach(text -> counts[sums[part][text]]++);
        BigInteger[] next = new BigInteger[ways.length];
        Arrays.fill(next, BigInteger.ZERO);
        for (int before = 0; before < ways.length; before++) {
            for (int added = 0; added < counts.length && ways[before].signum() > 0; added++) {
                if (counts[added] > 0) {
                    int sum = adding.plus().applyAsInt(before, added);
                    next[sum] = next[sum].add(ways[before].multiply(BigInteger.valueOf(counts[added])));
                }
            }
        }
        return next;
    }
}
