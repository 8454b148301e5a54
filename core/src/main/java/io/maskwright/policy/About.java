package io.maskwright.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a policy rests on: whose law, which instruments, what they ask and how sure that is. It changes nothing of how values
 * are treated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param version which edition of the policy this is, 1 or more; it grows when what the policy says changes
 * @param jurisdiction an ISO 3166-1 code of two letters, {@code EU}, or {@code international}
 * @param instruments the laws and standards, at least one
 * @param certainty the least sure thing that the rules rest on: no surer than any instrument or clause
 * @param clauses what the instruments ask; their ids differ
 */
public record About(
        int version, String jurisdiction, List<Instrument> instruments, Certainty certainty, List<Clause> clauses) {

    private static final String INTERNATIONAL = "international";
    private static final String EUROPEAN_UNION = "EU";

    /**
     * Checks that nothing is missing and copies the lists.
     *
     * @param version which edition of the policy this is, 1 or more
     * @param jurisdiction an ISO 3166-1 code of two letters, {@code EU}, or {@code international}
     * @param instruments the laws and standards, at least one
     * @param certainty the least sure thing that the rules rest on
     * @param clauses what the instruments ask; their ids differ
     * @throws IllegalArgumentException if a part is not as said here
     */
    public About {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, but was " + version);
        }
        if (!isJurisdiction(jurisdiction)) {
            throw new IllegalArgumentException("jurisdiction must be " + jurisdictions());
        }
        instruments = List.copyOf(instruments);
        clauses = List.copyOf(clauses);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one instrument");
        }
        Objects.requireNonNull(certainty, "certainty must not be null");
        if (leastSure(instruments, clauses).isLessSureThan(certainty)) {
            throw new IllegalArgumentException("certainty must not be surer than the least sure instrument or clause");
        }
        Set<String> ids = new HashSet<>();
        for (Clause clause : clauses) {
            if (!ids.add(clause.id())) {
                throw new IllegalArgumentException("clause " + clause.id() + " stands twice");
            }
        }
    }

    static boolean isJurisdiction(String text) {
        return text.equals(INTERNATIONAL)
                || text.equals(EUROPEAN_UNION)
                || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text);
    }

    static String jurisdictions() {
        return "an ISO 3166 code of two letters such as VN, or EU, or " + INTERNATIONAL;
    }

    static void requireText(String property, String text) {
        Objects.requireNonNull(text, property + " must not be null");
        if (text.isBlank()) {
            throw new IllegalArgumentException(property + " must not be blank");
        }
    }

    private static Certainty leastSure(List<Instrument> instruments, List<Clause> clauses) {
        return Stream.concat(
                        instruments.stream().map(Instrument::certainty),
                        clauses.stream().map(Clause::certainty))
                .reduce(Certainty.VERIFIED, (a, b) -> a.isLessSureThan(b) ? a : b);
    }
}
