package io.maskwright.waybill;

import io.maskwright.Audience;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import io.maskwright.token.EnvelopeParty;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link WaybillMaker} together. Dataset, audience and at least one party must be set. Not thread-safe.
 */
public final class WaybillMakerBuilder {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(400);

    final Policy policy;
    private final List<EnvelopeParty> parties = new ArrayList<>();
    private @Nullable String dataset;
    private @Nullable Audience audience;
    private @Nullable Set<String> sealed;
    LabelColumns columns = LabelColumns.USUAL;
    Duration validFor = Duration.ofDays(30);
    Clock clock = Clock.systemUTC();
    Set<String> goodsClasses = Set.of();

    WaybillMakerBuilder(Policy policy) {
        this.policy = Objects.requireNonNull(policy, "policy must not be null");
    }

    /**
     * Sets which dataset of the policy the rows are of.
     *
     * @param name its name
     * @return this
     */
    public WaybillMakerBuilder dataset(String name) {
        dataset = Objects.requireNonNull(name, "name must not be null");
        return this;
    }

    /**
     * Sets who reads the label.
     *
     * @param reader the audience
     * @return this
     */
    public WaybillMakerBuilder audience(Audience reader) {
        audience = Objects.requireNonNull(reader, "reader must not be null");
        return this;
    }

    /**
     * Sets what the label is made of.
     *
     * @param names the columns; {@link LabelColumns#USUAL} by default
     * @return this
     */
    public WaybillMakerBuilder columns(LabelColumns names) {
        columns = Objects.requireNonNull(names, "names must not be null");
        return this;
    }

    /**
     * Adds a party that can open the waybills.
     *
     * @param name what it is called
     * @param domain its domain, which the policy has a key for
     * @return this
     * @throws IllegalArgumentException if a name is blank or too long
     */
    public WaybillMakerBuilder party(String name, String domain) {
        parties.add(new EnvelopeParty(name, domain));
        return this;
    }

    /**
     * Sets which columns are sealed.
     *
     * @param names their names; all by default. What no party needs should not be on a parcel, sealed or not
     * @return this
     */
    public WaybillMakerBuilder seal(Set<String> names) {
        sealed = Set.copyOf(names);
        return this;
    }

    /**
     * Sets how long waybills can be opened.
     *
     * @param duration 1 minute to 400 days; 30 days by default
     * @return this
     * @throws IllegalArgumentException if it is out of range
     */
    public WaybillMakerBuilder validFor(Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration must be 1 minute to 400 days");
        }
        // The form has whole seconds.
        validFor = Duration.ofSeconds(duration.toSeconds());
        return this;
    }

    /**
     * Sets the clock that waybills are dated by.
     *
     * @param value the clock; by default that of the system
     * @return this
     */
    public WaybillMakerBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "value must not be null");
        return this;
    }

    /**
     * Sets words that are classes of goods and not goods.
     *
     * @param classes more classes than {@link LabelCheck} knows by itself
     * @return this
     */
    public WaybillMakerBuilder goodsClasses(Set<String> classes) {
        goodsClasses = Set.copyOf(classes);
        return this;
    }

    /**
     * Builds the maker for tables with some columns.
     *
     * @param header the names of the columns, in order
     * @return the maker
     * @throws IllegalStateException if dataset, audience or parties are missing
     * @throws WaybillException if a column of the label or of the sealed part is none of the table
     * @throws io.maskwright.PlanException if the policy does not decide the columns
     * @throws io.maskwright.RefusedException if a column is of a refused tier
     */
    public WaybillMaker build(List<String> header) {
        String table = dataset;
        Audience reader = audience;
        if (table == null || reader == null || parties.isEmpty()) {
            throw new IllegalStateException("dataset, audience and a party must be set");
        }
        RecordPlan plan = RecordPlan.compile(policy, table, reader, header);
        for (String name : columns.shown()) {
            requireColumn(name, header);
        }
        requireColumn(columns.number(), header);
        Set<Integer> indices = new TreeSet<>();
        for (String name : sealed == null ? header : sealed) {
            requireColumn(name, header);
            indices.add(header.indexOf(name));
        }
        return new WaybillMaker(this, plan, parties, indices);
    }

    private static void requireColumn(String name, List<String> header) {
        if (!header.contains(name)) {
            throw new WaybillException("column " + name + " is none of the table");
        }
    }

    /** Names the dataset and the parties. */
    @Override
    public String toString() {
        return "WaybillMakerBuilder[" + dataset + ", " + parties + "]";
    }
}
