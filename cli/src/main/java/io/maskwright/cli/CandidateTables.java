package io.maskwright.cli;

import io.maskwright.risk.MaskStrength;
import io.maskwright.risk.MaskStrengths;
import io.maskwright.risk.MaskUnion;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Prints how many candidates the masks of a policy leave, and which of them show more together. */
final class CandidateTables {

    private CandidateTables() {}

    static void print(MaskStrengths strengths, PrintWriter out) {
        TextTable alone = new TextTable("category", "tier", "mask", "readers", "candidates left", "among");
        strengths
                .masks()
                .forEach(mask -> alone.add(
                        mask.category().name(),
                        mask.tier() == null ? "-" : mask.tier().name(),
                        mask.strategy(),
                        readers(mask),
                        mask.left().toString(),
                        mask.left().among().isEmpty() ? "-" : mask.left().among()));
        out.print(alone);
        if (!strengths.unions().isEmpty()) {
            out.println();
            TextTable together = new TextTable("put together", "masks", "readers", "candidates left");
            strengths
                    .unions()
                    .forEach(union -> together.add(
                            union.masks().get(0).category().name(),
                            union.masks().stream().map(MaskStrength::strategy).collect(Collectors.joining(" + ")),
                            readers(union),
                            union.left().toString()));
            out.print(together);
        }
    }

    private static String readers(MaskStrength mask) {
        String cleared = String.join(", ", mask.clearedReaders());
        if (mask.clearedReaders().isEmpty()) {
            return String.join(", ", mask.readers());
        }
        return mask.readers().isEmpty()
                ? cleared + " (cleared)"
                : String.join(", ", mask.readers()) + "; " + cleared + " (cleared)";
    }

    private static String readers(MaskUnion union) {
        return union.masks().stream()
                .map(mask -> String.join(", ", mask.readers()))
                .collect(Collectors.joining(" + "));
    }
}
