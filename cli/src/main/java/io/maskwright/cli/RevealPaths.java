package io.maskwright.cli;

import io.maskwright.policy.Policy;
import io.maskwright.policy.RevealRules;
import io.maskwright.reveal.RevealException;
import io.maskwright.token.StoreReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a run that replaces files from replacing the audit trail or the budgets: nobody would see what was revealed. */
final class RevealPaths {

    private static final String SQLITE = "jdbc:sqlite:";

    private RevealPaths() {}

    static void requireApart(Path output, Path policy, Policy rules) {
        RevealRules reveal = rules.reveal();
        List<Path> kept = new ArrayList<>(List.of(policy));
        Path trail = reveal.auditFile();
        if (trail != null) {
            kept.add(trail);
            kept.add(trail.resolveSibling(trail.getFileName() + ".lock"));
        }
        add(kept, reveal.auditStore());
        add(kept, reveal.budgets());
        for (Path file : kept) {
            if (isSame(output, file)) {
                throw new RevealException("nothing is revealed: OUT must not be " + file + ", which the run needs");
            }
        }
    }

    private static void add(List<Path> kept, @Nullable StoreReference store) {
        if (store != null && store.url().startsWith(SQLITE)) {
            String name = store.url().substring(SQLITE.length());
            for (String end : List.of("", "-wal", "-shm", "-journal")) {
                kept.add(Path.of(name + end));
            }
        }
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
                    || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
        } catch (IOException e) {
            // What cannot be looked at is not put at risk.
            return true;
        }
    }
}
