package io.maskwright.export;

import java.util.List;
import java.util.Objects;

/**
 * What a check of a manifest found, point by point. It holds names, digests and counts, never a value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param findings one for each point, in a fixed order
 */
public record ManifestVerification(List<Finding> findings) {

    /** What was looked at. */
    public enum Point {
        /** Whether the manifest was made with the key. */
        MAC,
        /** Whether the policy is the one that the manifest names. */
        POLICY,
        /** Whether the output has the bytes that the manifest tells of. */
        OUTPUT,
        /** Whether the output, read again, has as many rows. */
        ROWS,
        /** Whether the file of records left out is there as it was. */
        QUARANTINE,
        /** Whether the input has the bytes that the manifest tells of. */
        INPUT
    }

    /** How it is. */
    public enum Verdict {
        /** As the manifest says. */
        HOLDS,
        /** Not as the manifest says, or not to be trusted. */
        FAILS,
        /** Nobody could tell, or asked to. */
        UNCHECKED
    }

    /**
     * One point.
     *
     * @param point what was looked at
     * @param verdict how it is
     * @param words why, for people
     */
    public record Finding(Point point, Verdict verdict, String words) {

        /**
         * Checks that nothing is missing.
         *
         * @param point what was looked at
         * @param verdict how it is
         * @param words why, for people
         */
        public Finding {
            Objects.requireNonNull(point, "point must not be null");
            Objects.requireNonNull(verdict, "verdict must not be null");
            Objects.requireNonNull(words, "words must not be null");
        }
    }

    /**
     * Copies the list.
     *
     * @param findings one for each point
     */
    public ManifestVerification {
        findings = List.copyOf(findings);
    }

    /**
     * Returns how a point is.
     *
     * @param point what was looked at
     * @return the verdict
     */
    public Verdict verdict(Point point) {
        return findings.stream()
                .filter(finding -> finding.point() == point)
                .map(Finding::verdict)
                .findFirst()
                .orElse(Verdict.UNCHECKED);
    }

    /**
     * Tells whether the manifest was made with the key. Without that nothing it says is worth anything against somebody who
     * could write it.
     *
     * @return whether the MAC was checked and fits
     */
    public boolean isAuthentic() {
        return verdict(Point.MAC) == Verdict.HOLDS;
    }

    /**
     * Tells whether nothing that was checked failed. It may still be unauthentic: see {@link #isAuthentic()}.
     *
     * @return whether no point fails
     */
    public boolean isSound() {
        return findings.stream().noneMatch(finding -> finding.verdict() == Verdict.FAILS);
    }
}
