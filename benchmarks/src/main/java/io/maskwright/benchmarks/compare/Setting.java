package io.maskwright.benchmarks.compare;

import io.maskwright.benchmarks.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What must be the same for times to be compared. */
final class Setting {

    private Setting() {}

    /** Refuses what no yardstick can make good. */
    static void requireSameSuite(Report base, Report now) {
        if (!base.suite().equals(now.suite())) {
            throw new IllegalArgumentException(
                    "the base is of suite " + base.suite() + ", the new report of " + now.suite());
        }
        if (base.threads() != now.threads()) {
            throw new IllegalArgumentException("the base has " + base.threads() + " thread(s), the new report "
                    + now.threads() + "; run again with --threads " + base.threads());
        }
    }

    /** Returns in what the machines differ, in words. */
    static List<String> differences(Report base, Report now) {
        List<String> differences = new ArrayList<>();
        compare(differences, "JDK", base.environment().jdk(), now.environment().jdk());
        compare(differences, "VM", base.environment().vm(), now.environment().vm());
        compare(
                differences,
                "processor",
                base.environment().cpu().model(),
                now.environment().cpu().model());
        compare(
                differences,
                "processors",
                base.environment().processors(),
                now.environment().processors());
        compare(differences, "JVM arguments", base.jvmArguments(), now.jvmArguments());
        return differences;
    }

    private static void compare(List<String> differences, String what, Object base, Object now) {
        if (!Objects.equals(base, now)) {
            differences.add(what + " " + base + " and " + now);
        }
    }
}
