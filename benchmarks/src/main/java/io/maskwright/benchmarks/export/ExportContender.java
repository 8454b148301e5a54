package io.maskwright.benchmarks.export;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Who is measured. */
public enum ExportContender {
    /** FastCSV's reader into its writer. */
    FASTCSV_COPY(PlainCopy::new, List.of(), Threads.ONE_OR_MORE),
    /** This library, every column as it is. */
    KEEP(() -> new MaskwrightExport("keep"), List.of(), Threads.ONE_OR_MORE),
    /** This library, six columns masked in part. */
    MASKS(() -> new MaskwrightExport("masks"), ExportColumns.PROTECTED, Threads.ONE_OR_MORE),
    /** This library, four columns masked in part and both phones encrypted with their format kept. */
    MASKS_FPE(() -> new MaskwrightExport("masks-fpe"), ExportColumns.PROTECTED, Threads.ONE_OR_MORE),
    /** The same, and the identity number sealed in place of its mask. */
    MASKS_FPE_SEAL(() -> new MaskwrightExport("masks-fpe-seal"), ExportColumns.PROTECTED, Threads.ONE_OR_MORE),
    /** A script of the usual kind: commons-csv, four masks of hutool, both phones by Bouncy Castle's FF1. */
    USUAL_SCRIPT(UsualScript::new, ExportColumns.PROTECTED, Threads.ONE);

    /** How many threads somebody can use. */
    private enum Threads {
        ONE,
        ONE_OR_MORE
    }

    @SuppressWarnings("ImmutableEnumChecker") // holds nothing
    private final Supplier<ExportWorker> creation;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final Set<String> changed;

    private final Threads threads;

    ExportContender(Supplier<ExportWorker> creation, List<String> changed, Threads threads) {
        this.creation = creation;
        this.changed = Set.copyOf(changed);
        this.threads = threads;
    }

    ExportWorker newWorker() {
        return creation.get();
    }

    /** The columns that must not stay as they are. */
    Set<String> changed() {
        return changed;
    }

    boolean canUse(int count) {
        return count == 1 || threads == Threads.ONE_OR_MORE;
    }
}
