package io.maskwright.export.jdbc;

import io.maskwright.Traits.Determinism;
import io.maskwright.Uniqueness;
import io.maskwright.export.jdbc.FitCheck.Written;
import io.maskwright.export.jdbc.TableColumn.Reference;
import io.maskwright.export.jdbc.TableColumn.UniqueKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the results of a policy against keys, unique indexes and references of a table. */
final class KeyCheck {

    private final JdbcTable target;
    private final TableFacts table;
    private final List<Written> written;
    private final List<String> problems;
    private final List<String> warnings;

    KeyCheck(JdbcTable target, TableFacts table, List<Written> written, List<String> problems, List<String> warnings) {
        this.target = target;
        this.table = table;
        this.written = written;
        this.problems = problems;
        this.warnings = warnings;
    }

    void check() {
        table.uniqueKeys().forEach(this::checkUnique);
        table.references().forEach(this::checkReference);
        String other = table.deletesElsewhere();
        if (other != null && target.existingRows() == ExistingRows.REPLACE) {
            problems.add("to delete its rows would change table " + other);
        }
    }

    private void checkUnique(UniqueKey key) {
        if (key.columns().stream().allMatch(name -> name != null && of(name).isEmpty())) {
            return;
        }
        if (key.columns().size() > 1 || key.isPartial() || key.columns().contains(null)) {
            warnOf(key);
            return;
        }
        Written column = of(Objects.requireNonNull(key.columns().get(0))).orElseThrow();
        Uniqueness uniqueness = uniqueness(column);
        if (uniqueness == Uniqueness.PRESERVED
                || target.accepts(Risk.DUPLICATES, column.column().name())) {
            return;
        }
        problems.add(column.words() + " is unique by " + key.name() + ", but different values "
                + (uniqueness == Uniqueness.LOSSY ? "may well" : "can, if rarely,")
                + " become the same; accept DUPLICATES to try");
    }

    /** What an index says of several columns, of some rows or of an expression does not follow from single columns. */
    private void warnOf(UniqueKey key) {
        boolean isPlain = !key.isPartial() && !key.columns().contains(null);
        boolean isPreserved = key.columns().stream()
                .allMatch(name -> name != null
                        && of(name).map(KeyCheck::uniqueness).orElse(Uniqueness.PRESERVED) == Uniqueness.PRESERVED);
        if (isPlain && isPreserved) {
            return;
        }
        String kind =
                key.columns().contains(null) ? "an expression" : key.isPartial() ? "some rows" : "several columns";
        warnings.add("cannot verify that unique index " + key.name() + " of " + target.name() + ", which is of " + kind
                + ", holds for treated values");
    }

    /** A result that no other result equals is still its own input's only if equal inputs give it. */
    private static Uniqueness uniqueness(Written column) {
        return column.facts().uniqueness();
    }

    /** A reference holds where both ends are treated alike, which one table cannot tell of another. */
    private void checkReference(Reference reference) {
        Optional<Written> found = of(reference.column());
        if (found.isEmpty() || found.get().isKept() || isAlwaysNull(found.get())) {
            return;
        }
        Written column = found.get();
        if (isStable(column) && column.facts().uniqueness() != Uniqueness.LOSSY) {
            warnings.add("cannot verify that " + column.words() + " of " + target.name() + " refers to rows of "
                    + reference.parent() + ": treat both by the same strategy, key and domain");
        } else if (!target.accepts(Risk.REFERENCES, column.column().name())) {
            problems.add(column.words() + " refers to " + reference.parent()
                    + ", but its results need not be keys there; accept REFERENCES to try");
        }
    }

    private static boolean isAlwaysNull(Written column) {
        return column.facts().resultType(column.treated().source().type()) == Void.class;
    }

    private static boolean isStable(Written column) {
        try {
            return column.treated().treatment().decision().strategy().traits().determinism()
                    == Determinism.DETERMINISTIC;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Optional<Written> of(@Nullable String column) {
        return written.stream().filter(w -> w.column().name().equals(column)).findFirst();
    }
}
