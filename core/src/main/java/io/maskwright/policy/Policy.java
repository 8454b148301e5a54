package io.maskwright.policy;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.KeyUnavailableException;
import io.maskwright.PlanException;
import io.maskwright.PolicyException;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import io.maskwright.token.DomainVaults;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values are treated, for whom. Read from a YAML file or built in Java; either form prints the other.
 *
 * <p>A decision follows this precedence, strongest first:
 *
 * <ol>
 *   <li>a refused tier: the value never leaves, not even masked;
 *   <li>the purposes of the field: an audience with another purpose gets it withheld;
 *   <li>a rule for the field and the audience;
 *   <li>the strategy of the field;
 *   <li>a rule for the category and the audience, the nearest category first;
 *   <li>the strategy of an annotation;
 *   <li>the strategy of the category, the nearest first;
 *   <li>the fallback of the tier; where there is none, an audience cleared for the tier sees the value, others do not;
 *   <li>the choice for undecided fields.
 * </ol>
 *
 * <p>Whatever would show a value as it is, must then pass the clearance: an audience that is not cleared for the tier
 * gets it withheld. Withheld means {@code ********} for text and null for other types. With
 * {@link Audience#MOST_RESTRICTIVE} a field is treated as all audiences of the policy and a reader without any clearance
 * agree, and withheld where they do not.
 *
 * <p>Immutable and thread-safe. Names keys by reference; a key is fetched when a value first needs it, once, and held as
 * long as the policy: a rotation is seen by a policy that is loaded after it.
 */
public final class Policy extends PolicyDecisions {

    private final Draft draft;
    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final DomainKeys revealKeys;
    private final DomainVaults domainVaults;
    private final List<Tier> tiers;
    private final Map<String, Dataset> datasets;
    private final Map<String, TypeRules> types;
    private final RevealRules reveal;
    private final @Nullable About about;
    private final Map<String, About> standsOn;
    private final UnmatchedRule unmatchedRule;
    private final Path directory;
    private final PolicyText text;

    Policy(
            Draft draft,
            StrategyRegistry registry,
            DomainKeys domainKeys,
            DomainVaults domainVaults,
            List<Tier> tiers,
            Precedence precedence,
            Map<String, Dataset> datasets,
            Map<String, TypeRules> types,
            RevealRules reveal,
            CandidateFloors candidates,
            @Nullable About about,
            Map<String, About> standsOn,
            UnmatchedRule unmatchedRule,
            Path directory) {
        super(precedence, candidates);
        this.draft = draft;
        this.registry = registry;
        this.domainKeys = domainKeys;
        this.revealKeys = Keys.toReveal(draft);
        this.domainVaults = domainVaults;
        this.tiers = tiers;
        this.datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        this.reveal = reveal;
        this.about = about;
        this.standsOn = Collections.unmodifiableMap(new LinkedHashMap<>(standsOn));
        this.unmatchedRule = unmatchedRule;
        this.directory = directory;
        this.text = new PolicyText(draft, expression -> registry.parse(expression, domainKeys, domainVaults)
                .toString());
    }

    /**
     * Reads a policy file with the built-in strategies.
     *
     * @param file the file; what it extends is looked up beside it
     * @return the policy
     * @throws PolicyException if it cannot be read or anything in it is wrong; it lists all that is
     */
    public static Policy load(Path file) {
        return load(file, StrategyRegistry.standard());
    }

    /**
     * Reads a policy file.
     *
     * @param file the file; what it extends is looked up beside it
     * @param strategies the strategies that it may name
     * @return the policy
     * @throws PolicyException if it cannot be read or anything in it is wrong; it lists all that is
     */
    public static Policy load(Path file, StrategyRegistry strategies) {
        return new PolicyFiles(strategies).load(file);
    }

    /**
     * Reads policy text with the built-in strategies; relative names in it start from the working directory.
     *
     * @param yaml the text
     * @return the policy
     * @throws PolicyException if anything in it is wrong; it lists all that is
     */
    public static Policy parse(String yaml) {
        return parse(yaml, StrategyRegistry.standard());
    }

    /**
     * Reads policy text; relative names in it start from the working directory.
     *
     * @param yaml the text
     * @param strategies the strategies that it may name
     * @return the policy
     * @throws PolicyException if anything in it is wrong; it lists all that is
     */
    public static Policy parse(String yaml, StrategyRegistry strategies) {
        return parse(yaml, strategies, Path.of(""));
    }

    /**
     * Reads policy text; relative names in it start from a directory. With {@link #toYaml()} and {@link #directory()} a
     * policy can be read again elsewhere.
     *
     * @param yaml the text
     * @param strategies the strategies that it may name
     * @param directory the directory
     * @return the policy
     * @throws PolicyException if anything in it is wrong; it lists all that is
     */
    public static Policy parse(String yaml, StrategyRegistry strategies, Path directory) {
        Objects.requireNonNull(yaml, "yaml must not be null");
        Objects.requireNonNull(directory, "directory must not be null");
        return new PolicyFiles(strategies).parse("policy", yaml, directory);
    }

    /**
     * Reads a profile that ships with the library, such as {@code display}.
     *
     * @param name the name without {@code profile:}
     * @return the policy
     * @throws PolicyException if there is no such profile
     */
    public static Policy profile(String name) {
        return new PolicyFiles(StrategyRegistry.standard()).profile(name);
    }

    /**
     * Returns the names of the profiles that ship with the library.
     *
     * @return the names without {@code profile:}, immutable
     */
    public static List<String> profiles() {
        return PolicyFiles.PROFILES;
    }

    /**
     * Returns the display defaults of the built-in categories: {@code profile:display}. It declares no audiences, so its
     * defaults hold for a reader nobody named.
     *
     * @return the policy
     */
    public static Policy displayDefaults() {
        return profile("display");
    }

    /**
     * Returns the JSON Schema of the YAML form, for editors. It knows the shape of a policy; what its words mean together
     * is checked when it is read.
     *
     * @return JSON text
     */
    public static String jsonSchema() {
        return PolicyFiles.jsonSchema();
    }

    /**
     * Starts a policy in Java.
     *
     * @return a builder with the defaults listed there
     */
    public static PolicyBuilder builder() {
        return new PolicyBuilder();
    }

    /**
     * Starts a policy from this one.
     *
     * @return a builder that extends this policy
     */
    public PolicyBuilder toBuilder() {
        return new PolicyBuilder().strategies(registry).extending(this);
    }

    /**
     * Returns what the policy itself rests on.
     *
     * @return its instruments and what they ask; empty if it says nothing of it, whatever it extends
     */
    public Optional<About> about() {
        return Optional.ofNullable(about);
    }

    /**
     * Returns what the policies rest on that this one extends. It is no part of {@link #toYaml()}.
     *
     * @return by the name of the policy, the nearest last; immutable
     */
    public Map<String, About> standsOn() {
        return standsOn;
    }

    /**
     * Returns what the policy, or one that it extends, says of results that can be turned back.
     *
     * @return the choice
     */
    public ReversibleOutput reversibleOutput() {
        return draft.grounds().reversible() == null ? ReversibleOutput.UNSAID : ReversibleOutput.PERSONAL_DATA;
    }

    /**
     * Returns the name of the policy.
     *
     * @return the name, or null if it has none
     */
    public @Nullable String name() {
        return draft.name() == null ? null : draft.name().text();
    }

    /**
     * Returns the tiers, from the least harm to the most.
     *
     * @return the tiers, immutable
     */
    public List<Tier> tiers() {
        return tiers;
    }

    /**
     * Returns the names of the datasets in the order of the policy.
     *
     * @return the names, immutable
     */
    public Set<String> datasets() {
        return datasets.keySet();
    }

    /**
     * Returns a dataset.
     *
     * @param name its name
     * @return the dataset
     * @throws PlanException if the policy declares none of that name
     */
    public Dataset dataset(String name) {
        Dataset dataset = datasets.get(name);
        if (dataset == null) {
            throw UnknownName.of("dataset", name, datasets.keySet());
        }
        return dataset;
    }

    /**
     * Returns the names of the classes for whose properties the policy has rules, in its order.
     *
     * @return the names, immutable
     */
    public Set<String> types() {
        return types.keySet();
    }

    /**
     * Returns what the policy says of a class. It looks up this one name; that rules hold for subclasses and implementers
     * too is for the caller to honour.
     *
     * @param className the name as {@link Class#getName()} gives it
     * @return the rules, or null if the policy does not name the class
     */
    public @Nullable TypeRules typeRules(String className) {
        return types.get(className);
    }

    /**
     * Checks that the policy says anything of a category or of one it lies within.
     *
     * @param category the category; null is refused
     * @throws PlanException if it does not; the message names what was perhaps meant
     */
    public void requireCategory(Category category) {
        if (!knows(category)) {
            throw UnknownName.of("category", category.name(), categories());
        }
    }

    /**
     * Returns the names of the categories that the policy declares, in its order.
     *
     * @return the names, immutable
     */
    public Set<String> categories() {
        return draft.categories().keySet();
    }

    /**
     * Returns what happens when a field of a dataset matches nothing in the data.
     *
     * @return the choice
     */
    public UnmatchedRule unmatchedRule() {
        return unmatchedRule;
    }

    /**
     * Returns the directory that relative names in the policy start from: the one it was loaded from, or that of the policy it
     * was built from last, or the working directory. Names in a file that it extends start from the directory of that file.
     *
     * @return an absolute path
     */
    public Path directory() {
        return directory;
    }

    /**
     * Prints the policy with everything that it extends, for the audit. Reading it gives a policy with the same text; keys
     * that an application provides print as {@code provided}.
     *
     * @return YAML text
     */
    public String toYaml() {
        return text.yaml();
    }

    /**
     * Prints the Java statement that builds the policy.
     *
     * @return Java text that starts with {@code Policy.builder()}
     */
    public String toJava() {
        return text.java();
    }

    /**
     * Returns the SHA-256 digest of {@link #toYaml()}: policies that say the same in the same order have the same one.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return text.digest();
    }

    /**
     * Returns what the policy says about getting values back.
     *
     * @return the rules; {@link RevealRules#NONE} if it says nothing
     */
    public RevealRules reveal() {
        return reveal;
    }

    /**
     * Returns the vaults of the domains, opened when a value first needs one. Who made the policy closes them when no value
     * is treated under it any more; a policy without vaults needs no closing.
     *
     * @return the vaults
     */
    public DomainVaults vaults() {
        return domainVaults;
    }

    /**
     * Returns the keys of the domains, for protecting alone.
     *
     * @return the keys; they refuse to give values back
     */
    public DomainKeys keys() {
        return domainKeys;
    }

    /**
     * Returns the keys that the policy names for getting values back. They are keys of their own ({@code reveal.keys} in
     * the YAML form): where they are not named, nothing can be given back, whatever keys protect.
     *
     * @return the keys, for {@link io.maskwright.key.KeyUse#REVEAL}
     */
    public DomainKeys revealKeys() {
        return revealKeys;
    }

    /**
     * Returns the same strategy under the keys for getting values back.
     *
     * <p><b>Security.</b> Who holds the result can get values back. Only package {@code reveal} asks for it.
     *
     * @param strategy a strategy of this policy
     * @return the strategy, made anew from its expression
     * @throws KeyUnavailableException if a domain that the strategy names has no key for getting values back
     */
    public Strategy underRevealKeys(Strategy strategy) {
        try {
            return registry.parse(strategy.toString(), revealKeys, domainVaults);
        } catch (StrategySyntaxException e) {
            // It could be made under the keys that protect, so what lacks is a key.
            throw new KeyUnavailableException("reveal.keys lacks the key of a domain: " + e.getMessage());
        }
    }

    Draft draft() {
        return draft;
    }

    /** Names the policy, its size and its digest. */
    @Override
    public String toString() {
        return "Policy[" + (name() == null ? "unnamed" : name()) + ", "
                + audiences().size() + " audiences, "
                + draft.categories().size() + " categories, " + datasets.size() + " datasets, "
                + (types.isEmpty() ? "" : types.size() + " types, ") + "sha256 "
                + digest().substring(0, 12) + "]";
    }
}
