package io.maskwright.export.jdbc;

import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.export.jdbc.TableColumn.Filled;
import io.maskwright.export.jdbc.TableColumn.Nulls;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.plan.ResultFacts;
import io.maskwright.policy.OnError;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Holds the results that a policy gives against a table, before the first row. */
final class FitCheck {

    private final JdbcTable target;
    private final TableFacts table;
    private final List<Written> written = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * A column that is written.
     *
     * @param treated what comes
     * @param column where it goes
     */
    record Written(TreatedColumn treated, TableColumn column) {

        ResultFacts facts() {
            return treated.treatment().facts();
        }

        boolean isKept() {
            return treated.treatment().keeps();
        }

        /** The name of the column and what makes its values. */
        String words() {
            return column.name() + " (" + treated.treatment().strategyName() + ")";
        }
    }

    FitCheck(JdbcTable target, TableFacts table) {
        this.target = target;
        this.table = table;
    }

    /**
     * Checks everything.
     *
     * @param columns what will be written
     * @return the columns of the table, in the order of those given
     * @throws PlanException if something does not fit
     */
    List<TableColumn> check(List<TreatedColumn> columns) {
        match(columns);
        written.forEach(this::checkColumn);
        checkMissing();
        new KeyCheck(target, table, written, problems, warnings).check();
        if (!problems.isEmpty()) {
            throw new PlanException("cannot write " + target.name() + ": " + String.join("; ", problems));
        }
        return written.stream().map(Written::column).toList();
    }

    /** What could not be told. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void match(List<TreatedColumn> columns) {
        for (TreatedColumn treated : columns) {
            // What the policy calls it: the name in a file may be a value.
            String path = treated.treatment().decision().path();
            table.column(target.target(treated.source().name()))
                    .ifPresentOrElse(
                            column -> written.add(new Written(treated, column)),
                            () -> problems.add("it has no column for " + path));
        }
        for (String name : target.renamed()) {
            if (columns.stream().noneMatch(c -> c.source().name().equals(name))) {
                problems.add("no column " + name + " of the source is written");
            }
        }
        for (String name : target.acceptedColumns()) {
            if (written.stream().noneMatch(w -> w.column().name().equals(name))) {
                problems.add("no column " + name + " of the table is written");
            }
        }
        long different = written.stream().map(w -> w.column().name()).distinct().count();
        if (different < written.size()) {
            problems.add("two columns of the source go into one column of the table");
        }
    }

    private void checkColumn(Written written) {
        if (written.column().filled() == Filled.ALWAYS) {
            problems.add(written.words() + " is computed by the database");
        }
        checkType(written);
        checkNull(written);
        checkLength(written);
    }

    private void checkType(Written written) {
        Kind kind = written.column().kind();
        SourceColumn source = written.treated().source();
        Class<?> result = written.facts().resultType(source.type());
        if (kind == Kind.BYTES) {
            problems.add(written.words() + " holds bytes, which are not treated; drop the column");
            return;
        }
        if (kind == Kind.OTHER && !written.isKept() && result != Void.class) {
            problems.add(written.words() + " has a type that only kept values fit");
            return;
        }
        if (mayBeRedacted(written) && kind != Kind.TEXT && kind != Kind.OTHER) {
            problems.add(written.words() + " is redacted to text where a value cannot be treated, but takes "
                    + kind.words());
            return;
        }
        if (result == null || result == Void.class || result == Omitted.class || kind.takes(result)) {
            return;
        }
        boolean isText = CharSequence.class.isAssignableFrom(result);
        boolean isParsed = isText && source.type() == String.class && target.textValues() == TextValues.PARSE;
        if (!isParsed) {
            problems.add(written.words() + " becomes " + (isText ? "text" : result.getSimpleName()) + ", but takes "
                    + kind.words());
        }
    }

    private static boolean mayBeRedacted(Written written) {
        return !written.isKept() && written.treated().treatment().decision().onError() == OnError.REDACT;
    }

    /** Null in the source stays null: only the values can tell, so it is looked for in each. */
    private void checkNull(Written written) {
        if (written.column().nulls() == Nulls.ALLOWED) {
            return;
        }
        Class<?> type = written.treated().source().type();
        if (written.facts().mayBeNull(type) || written.facts().mayBeOmitted(type)) {
            problems.add(written.words() + " may become null, but must not be null");
        }
    }

    private void checkLength(Written written) {
        TableColumn column = written.column();
        if (column.kind() != Kind.TEXT || column.size() == 0 || target.accepts(Risk.LENGTH, column.name())) {
            return;
        }
        OptionalInt input = written.treated().source().maxLength();
        // Of a source that does not tell its lengths, even the shortest value must fit.
        OptionalInt result = written.facts().maxLength(input.orElse(1));
        if (result.isPresent() && result.getAsInt() > column.size()) {
            problems.add(written.words() + " may be " + result.getAsInt() + " characters long, but takes "
                    + column.size() + "; accept LENGTH to measure each value");
        }
    }

    private void checkMissing() {
        for (TableColumn column : table.columns()) {
            boolean isMissing = column.nulls() == Nulls.REFUSED
                    && column.filled() == Filled.BY_NOBODY
                    && written.stream().noneMatch(w -> w.column().equals(column));
            if (isMissing) {
                problems.add(column.name() + " is not written, but must not be null");
            }
        }
    }
}
