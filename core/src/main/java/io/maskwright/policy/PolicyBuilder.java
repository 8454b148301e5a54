package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.PolicyException;
import io.maskwright.strategy.StrategyRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Policy} in Java; every method stands for a part of the YAML form, and the two print each other.
 *
 * <p>Defaults:
 *
 * <ul>
 *   <li>tiers {@code public < internal < confidential < restricted < secret}, none of them refused;
 *   <li>no fallback of a tier: an audience cleared for it sees the value, any other gets it withheld;
 *   <li>no number of candidates that masks must leave;
 *   <li>an undecided field fails in exports and is redacted in responses;
 *   <li>a value that cannot be treated puts its row into quarantine in exports and is redacted in responses;
 *   <li>a field that serves other purposes than the audience's is redacted;
 *   <li>a field of a dataset that matches nothing in the data fails;
 *   <li>the built-in strategies; no keys, vaults, domains, audiences, categories, rules, datasets or
 *       types;
 *   <li>nobody may get values back.
 * </ul>
 *
 * <p>Words are checked together by {@link #build()}, as those of a file are.
 * Null is refused by a {@link NullPointerException}. Not thread-safe; can be used further after {@code build()}.
 */
public final class PolicyBuilder extends RevealSection {

    private Draft inherited = Draft.EMPTY;
    private StrategyRegistry registry = StrategyRegistry.standard();
    private Path directory = Path.of("");
    private @Nullable Word name;
    private List<Word> tiers = List.of();
    private List<Word> refuse = List.of();
    private final Map<String, Word> fallbacks = new LinkedHashMap<>();
    private final Map<String, Word> candidates = new LinkedHashMap<>();
    private final Map<String, Entry> audiences = new LinkedHashMap<>();
    private final Map<String, Entry> categories = new LinkedHashMap<>();
    private final List<Entry> rules = new ArrayList<>();
    private final Map<String, DatasetDraft> datasets = new LinkedHashMap<>();
    private final Map<String, TypeDraft> types = new LinkedHashMap<>();
    private final Map<String, Word> defaults = new LinkedHashMap<>();
    private @Nullable AboutDraft about;
    private @Nullable Word reversible;

    PolicyBuilder() {}

    /**
     * Takes over all that another policy says; what this builder says of the same thing wins, and a later call wins over
     * an earlier one.
     *
     * @param parent the other policy
     * @return this
     */
    public PolicyBuilder extending(Policy parent) {
        inherited = inherited.overlaidBy(parent.draft());
        directory = parent.directory();
        return this;
    }

    /**
     * Sets the strategies that expressions may name. Default: the built-in ones.
     *
     * @param strategies the registry
     * @return this
     */
    public PolicyBuilder strategies(StrategyRegistry strategies) {
        registry = required(strategies, "strategies");
        return this;
    }

    /**
     * Names the policy, for reports. Default: no name.
     *
     * @param text the name
     * @return this
     */
    public PolicyBuilder name(String text) {
        name = Word.inJava(text);
        return this;
    }

    /**
     * Says what the policy rests on. Default: nothing; what an extended policy rests on is {@link Policy#standsOn()}.
     *
     * @param grounds whose law, which instruments, what they ask
     * @return this
     */
    public PolicyBuilder about(About grounds) {
        about = AboutDraft.of(required(grounds, "grounds"));
        return this;
    }

    /**
     * Says that what can be turned back is personal data still: no report calls it de-identified. It cannot be taken back.
     * Default: as in what is extended, else nothing.
     *
     * @return this
     */
    public PolicyBuilder reversibleIsPersonalData() {
        reversible = Word.inJava(GroundsDraft.PERSONAL_DATA);
        return this;
    }

    /**
     * Sets the tiers, from the least harm to the most.
     *
     * @param names the names; none for the default
     * @return this
     */
    public PolicyBuilder tiers(String... names) {
        tiers = Stream.of(names).map(Word::inJava).toList();
        return this;
    }

    /**
     * Sets the tiers that never leave, not even masked. Default: none.
     *
     * @param names names of tiers
     * @return this
     */
    public PolicyBuilder refuse(String... names) {
        refuse = Stream.of(names).map(Word::inJava).toList();
        return this;
    }

    /**
     * Sets how fields of a tier are treated when neither a rule nor their category says it.
     *
     * @param tier the name of a tier
     * @param expression the strategy expression
     * @return this
     */
    public PolicyBuilder fallback(String tier, String expression) {
        fallbacks.put(required(tier, "tier"), Word.inJava(expression));
        return this;
    }

    /**
     * Sets how many values a mask must leave possible, at least, to readers who are not cleared for the value; only checks
     * of the policy ask for it. What an extended policy sets for the same name cannot be lowered.
     *
     * @param tierOrCategory the name of a tier, which holds for the tiers above it too unless they have a number of their
     *     own; or that of a category, which holds for what lies within it, whatever its tier
     * @param least how many, 1 or more
     * @return this
     */
    public PolicyBuilder candidates(String tierOrCategory, long least) {
        candidates.put(required(tierOrCategory, "tierOrCategory"), Word.inJava(Long.toString(least)));
        return this;
    }

    /**
     * Declares an audience without a purpose.
     *
     * @param audience the name
     * @param clearance the highest tier that it may see as it is
     * @return this
     */
    public PolicyBuilder audience(String audience, String clearance) {
        audiences.put(
                audience, new Entry(Word.inJava(audience), Map.of("clearance", Word.inJava(clearance)), List.of()));
        return this;
    }

    /**
     * Declares an audience.
     *
     * @param audience the name
     * @param clearance the highest tier that it may see as it is
     * @param purpose what it needs the data for
     * @return this
     */
    public PolicyBuilder audience(String audience, String clearance, String purpose) {
        return audienceOf(audience, "clearance", clearance, "purpose", purpose);
    }

    /**
     * Declares an audience without a purpose, and how sure it is who its readers are.
     *
     * @param audience the name
     * @param clearance the highest tier that it may see as it is
     * @param assurance how its readers are authenticated, at least; {@code LOW} where it is not said
     * @return this
     */
    public PolicyBuilder audience(String audience, String clearance, Assurance assurance) {
        return audienceOf(audience, "clearance", clearance, "assurance", assurance.word());
    }

    /**
     * Declares an audience, and how sure it is who its readers are.
     *
     * @param audience the name
     * @param clearance the highest tier that it may see as it is
     * @param purpose what it needs the data for
     * @param assurance how its readers are authenticated, at least; {@code LOW} where it is not said
     * @return this
     */
    public PolicyBuilder audience(String audience, String clearance, String purpose, Assurance assurance) {
        return audienceOf(audience, "clearance", clearance, "purpose", purpose, "assurance", assurance.word());
    }

    private PolicyBuilder audienceOf(String audience, String... keysAndWords) {
        audiences.put(audience, new Entry(Word.inJava(audience), words(keysAndWords), List.of()));
        return this;
    }

    /**
     * Says how a category is treated.
     *
     * @param category the category name
     * @param settings its tier, kind and strategy
     * @return this
     */
    public PolicyBuilder category(String category, Consumer<CategoryBuilder> settings) {
        CategoryBuilder builder = new CategoryBuilder();
        settings.accept(builder);
        categories.put(category, builder.build(category));
        return this;
    }

    /**
     * Adds a rule for a category and an audience.
     *
     * @param category the category name
     * @param audience the name of the audience
     * @param expression the strategy expression
     * @return this
     */
    public PolicyBuilder categoryRule(String category, String audience, String expression) {
        return rule("category", category, "audience", audience, "strategy", expression);
    }

    /**
     * Adds a rule for a field of a dataset and an audience.
     *
     * @param dataset the name of the dataset
     * @param path the field as the dataset names it
     * @param audience the name of the audience
     * @param expression the strategy expression
     * @return this
     */
    public PolicyBuilder fieldRule(String dataset, String path, String audience, String expression) {
        return rule("dataset", dataset, "path", path, "audience", audience, "strategy", expression);
    }

    /**
     * Adds a rule for a property of a class and an audience.
     *
     * @param className the class, as {@link #type} names it
     * @param property the property, as {@link #type} names it
     * @param audience the name of the audience
     * @param expression the strategy expression
     * @return this
     */
    public PolicyBuilder propertyRule(String className, String property, String audience, String expression) {
        return rule("type", className, "property", property, "audience", audience, "strategy", expression);
    }

    private PolicyBuilder rule(String... keysAndWords) {
        rules.add(new Entry(Word.inJava("rule"), words(keysAndWords), List.of()));
        return this;
    }

    private static Map<String, Word> words(String... keysAndWords) {
        Map<String, Word> words = new LinkedHashMap<>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            words.put(keysAndWords[i], Word.inJava(keysAndWords[i + 1]));
        }
        return words;
    }

    /**
     * Decides the fields of a dataset, which of its rows leave, and how many of them must look alike.
     *
     * @param dataset the name
     * @param settings its fields and conditions
     * @return this
     */
    public PolicyBuilder dataset(String dataset, Consumer<DatasetBuilder> settings) {
        DatasetBuilder builder = new DatasetBuilder();
        settings.accept(builder);
        datasets.put(required(dataset, "dataset"), builder.build());
        return this;
    }

    /**
     * Decides the properties of a class that cannot be annotated, and of its subclasses and implementers.
     *
     * @param className the name of the class as {@link Class#getName()} gives it
     * @param settings its properties, and what happens to the others
     * @return this
     */
    public PolicyBuilder type(String className, Consumer<TypeBuilder> settings) {
        TypeBuilder builder = new TypeBuilder();
        settings.accept(builder);
        types.put(required(className, "className"), builder.build(className));
        return this;
    }

    /**
     * Sets what happens to fields that no rule decides. Default: fail in exports, redact in responses.
     *
     * @param choice the choice
     * @return this
     */
    public PolicyBuilder undecided(Undecided choice) {
        return choose("undecided", choice);
    }

    /**
     * Sets what happens when a strategy cannot treat a value. Default: quarantine in exports, redact in responses.
     *
     * @param choice the choice
     * @return this
     */
    public PolicyBuilder onError(OnError choice) {
        return choose("onError", choice);
    }

    /**
     * Sets what becomes of fields that name purposes, the audience's not among them. Default: redact.
     *
     * @param choice the choice
     * @return this
     */
    public PolicyBuilder outsidePurpose(OutsidePurpose choice) {
        return choose("outsidePurpose", choice);
    }

    /**
     * Sets what happens when a field of a dataset matches nothing in the data. Default: fail.
     *
     * @param choice the choice
     * @return this
     */
    public PolicyBuilder unmatchedRule(UnmatchedRule choice) {
        return choose("unmatchedRule", choice);
    }

    @Override
    PolicyBuilder self() {
        return this;
    }

    private PolicyBuilder choose(String key, Enum<?> choice) {
        defaults.put(key, Word.inJava(choice.name().toLowerCase(Locale.ROOT)));
        return this;
    }

    /**
     * Checks what was said and builds the policy.
     *
     * @return the policy
     * @throws PolicyException if anything is wrong; it lists all that is
     */
    public Policy build() {
        Draft own = new Draft(
                name,
                tiers,
                refuse,
                fallbacks,
                candidates,
                keyDraft(),
                vaultDraft(),
                domains(),
                audiences,
                categories,
                rules,
                datasets,
                types,
                defaults,
                revealDraft(),
                new GroundsDraft(about, Map.of(), reversible));
        return new PolicyCompiler(own, inherited, registry, directory).compile();
    }
}
