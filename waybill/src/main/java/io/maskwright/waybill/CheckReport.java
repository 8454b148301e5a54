package io.maskwright.waybill;

import java.util.List;
import java.util.Locale;

/**
 * What a check says of a label, clause by clause. Holds nothing of the label's text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param findings one for each clause, in the order of {@link Clause#all()}
 */
public record CheckReport(List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @param findings one for each clause
     */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /**
     * Tells whether the label passes: no clause is broken, and at least one of name, phone, address and goods was told.
     *
     * @return whether it passes
     */
    public boolean passes() {
        return failures().isEmpty() && isAboutSomething();
    }

    private boolean isAboutSomething() {
        return findings.stream()
                .anyMatch(found -> found.verdict() == Verdict.PASS
                        && !found.clause().field().equals(LabelCheck.OTHER));
    }

    /**
     * Returns what is broken.
     *
     * @return the findings that fail, often none
     */
    public List<Finding> failures() {
        return findings.stream()
                .filter(found -> found.verdict() == Verdict.FAIL)
                .toList();
    }

    /**
     * Returns the report for people.
     *
     * @return a line for each clause, and one for the whole, each ended by a line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Finding found : findings) {
            String verdict = found.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
            text.append(String.format(
                    Locale.ROOT, "%-8s  %-19s  %s%n", verdict, found.clause().id(), found.reason()));
        }
        String whole = passes() ? "pass" : failures().isEmpty() ? "fail: there is nothing to judge" : "fail";
        return text.append(whole).append('\n').toString().replace("\r\n", "\n");
    }

    /**
     * Returns the broken clauses in one line.
     *
     * @return ids and reasons; empty if none is broken
     */
    public String failureWords() {
        return String.join(
                "; ",
                failures().stream()
                        .map(found -> found.clause().id() + ": " + found.reason())
                        .toList());
    }
}
