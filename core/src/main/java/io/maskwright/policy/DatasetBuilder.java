package io.maskwright.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides the fields of a dataset, the columns of a table or the paths of a kind of document, which of its rows leave,
 * and how many of them must look alike.
 *
 * <p>Null is refused by a {@link NullPointerException}. Not thread-safe.
 */
public final class DatasetBuilder {

    private final FieldList fields = new FieldList("field");
    private final List<SuppressDraft> suppress = new ArrayList<>();
    private @Nullable RiskDraft risk;

    DatasetBuilder() {}

    /**
     * Decides a field in one word.
     *
     * @param path a column name or a path such as {@code buyer.phones[*]}
     * @param decision a category of the policy, or else a strategy expression
     * @return this
     * @throws IllegalArgumentException if the field is decided already
     */
    public DatasetBuilder field(String path, String decision) {
        fields.add(path, decision);
        return this;
    }

    /**
     * Decides a field at length.
     *
     * @param path a column name or a path such as {@code buyer.phones[*]}
     * @param settings says what it is and how it is treated
     * @return this
     * @throws IllegalArgumentException if the field is decided already
     */
    public DatasetBuilder field(String path, Consumer<FieldBuilder> settings) {
        fields.add(path, settings);
        return this;
    }

    /**
     * Holds back the rows for which a condition is true, and those of which it cannot be told: nothing of them leaves, not
     * even masked. The condition is asked of the untreated values. Default: every row leaves.
     *
     * @param condition a condition such as {@code status == "cancelled"}, in the grammar of the strategy {@code when}
     * @return this
     */
    public DatasetBuilder suppress(String condition) {
        suppress.add(SuppressDraft.inJava(condition, null));
        return this;
    }

    /**
     * Holds back rows from one audience, and from a reader without one.
     *
     * @param condition a condition, as for {@link #suppress(String)}
     * @param audience the name of the audience
     * @return this
     */
    public DatasetBuilder suppress(String condition, String audience) {
        suppress.add(SuppressDraft.inJava(condition, Objects.requireNonNull(audience, "audience must not be null")));
        return this;
    }

    /**
     * Asks that each row that leaves in an export is one of at least so many that look alike by some fields. Default: nothing
     * is asked.
     *
     * @param k how many rows at least, from 2
     * @param settings says by which fields, and for whom
     * @return this
     * @throws IllegalArgumentException if it is asked already
     */
    public DatasetBuilder risk(int k, Consumer<RiskBuilder> settings) {
        if (risk != null) {
            throw new IllegalArgumentException("risk is said already");
        }
        RiskBuilder builder = new RiskBuilder();
        settings.accept(builder);
        risk = builder.build(k);
        return this;
    }

    DatasetDraft build() {
        return new DatasetDraft(fields.entries(), suppress, risk);
    }
}
