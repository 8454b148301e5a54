package io.maskwright.reveal;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Strategy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How values were protected, and what they are: a field of a dataset, or a category and a strategy.
 *
 * <p>Immutable and thread-safe.
 */
public final class Protection {

    /**
     * What whole records are that an export left out and sealed: {@code quarantine.row}. A policy declares the category, and
     * grants it, for them to be opened.
     */
    public static final Category QUARANTINED_ROW = Category.of("quarantine.row");

    /**
     * What the sealed part of a waybill is: {@code waybill.sealed}. A policy declares the category, and grants it, for
     * envelopes to be opened.
     */
    public static final Category SEALED_WAYBILL = Category.of("waybill.sealed");

    private final @Nullable String dataset;
    private final @Nullable String field;
    private final @Nullable Audience audience;
    private final @Nullable Category category;
    private final @Nullable Strategy strategy;
    private final List<String> stamps;
    private final @Nullable String sealedBy;

    private Protection(
            @Nullable String dataset,
            @Nullable String field,
            @Nullable Audience audience,
            @Nullable Category category,
            @Nullable Strategy strategy,
            List<String> stamps,
            @Nullable String sealedBy) {
        this.dataset = dataset;
        this.field = field;
        this.audience = audience;
        this.category = category;
        this.strategy = strategy;
        this.stamps = stamps;
        this.sealedBy = sealedBy;
    }

    /**
     * Returns the protection of values of a category.
     *
     * @param category what the values are; it decides which grant is needed
     * @param strategy what protected them: {@code fpe}, {@code seal} or {@code token} of the revealer's policy
     * @return the protection
     */
    public static Protection of(Category category, Strategy strategy) {
        Objects.requireNonNull(category, "category must not be null");
        Objects.requireNonNull(strategy, "strategy must not be null");
        return new Protection(null, null, null, category, strategy, List.of(), null);
    }

    /**
     * Returns the protection of a field, whoever it was protected for: the one strategy that can be turned back which the
     * policy has for the field. Where audiences get it in several such ways, revealing refuses and asks for one.
     *
     * @param dataset the name of the dataset
     * @param field the name of the field as the policy writes it
     * @return the protection
     */
    public static Protection ofField(String dataset, String field) {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(field, "field must not be null");
        return new Protection(dataset, field, null, null, null, List.of(), null);
    }

    /**
     * Returns the protection of a field for an audience.
     *
     * @param dataset the name of the dataset
     * @param field the name of the field as the policy writes it
     * @param audience for whom it was protected
     * @return the protection
     */
    public static Protection ofField(String dataset, String field, Audience audience) {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(audience, "audience must not be null");
        return new Protection(dataset, field, audience, null, null, List.of(), null);
    }

    /**
     * Returns the protection of whole records that an export left out and sealed. They may hold anything that any dataset of
     * the policy has, so it takes the assurance of the highest tier of them all.
     *
     * @param dataset the name of the dataset that they are of
     * @param domain the domain whose key sealed them
     * @return the protection, of category {@link #QUARANTINED_ROW}
     */
    public static Protection ofQuarantine(String dataset, String domain) {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(domain, "domain must not be null");
        return new Protection(dataset, null, null, QUARANTINED_ROW, null, List.of(), domain);
    }

    /**
     * Returns the protection of records that are sealed in envelopes for several parties. As with records of a quarantine, it
     * takes the assurance of the highest tier that any field of the policy has.
     *
     * @param dataset the name of the dataset that they are of
     * @param domain the domain of the party that opens
     * @return the protection, of category {@link #SEALED_WAYBILL}
     */
    public static Protection ofEnvelope(String dataset, String domain) {
        Objects.requireNonNull(dataset, "dataset must not be null");
        Objects.requireNonNull(domain, "domain must not be null");
        return new Protection(dataset, null, null, SEALED_WAYBILL, null, List.of(), domain);
    }

    /**
     * Returns the same protection with what was kept beside the values. Format-preserving results need it: they have no
     * room for the version of their key.
     *
     * @param values what {@link Strategy#stamps()} gave when the values were protected; not null
     * @return a new protection
     */
    public Protection withStamps(List<String> values) {
        return new Protection(dataset, field, audience, category, strategy, List.copyOf(values), sealedBy);
    }

    @Nullable
    String dataset() {
        return dataset;
    }

    @Nullable
    String field() {
        return field;
    }

    /** The domain that whole records are sealed under, or null if this is of values. */
    @Nullable
    String sealedBy() {
        return sealedBy;
    }

    boolean isOfRecords(Category records) {
        return sealedBy != null && records.equals(category);
    }

    @Nullable
    Audience audience() {
        return audience;
    }

    @Nullable
    Category category() {
        return category;
    }

    @Nullable
    Strategy strategy() {
        return strategy;
    }

    List<String> stamps() {
        return stamps;
    }

    /** Names the field or the category. */
    @Override
    public String toString() {
        return "Protection[" + (field == null ? String.valueOf(category) : dataset + ": " + field) + "]";
    }
}
