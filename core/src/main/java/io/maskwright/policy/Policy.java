package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.KeyUnavailableException;
import io.maskwright.PlanException;
import io.maskwright.PolicyException;
import io.maskwright.RefusedException;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.key.DomainKeys;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.strategy.StrategySyntaxException;
import io.maskwright.token.DomainVaults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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
public final class Policy {

    private final Draft draft;
    private final StrategyRegistry registry;
    private final DomainKeys domainKeys;
    private final DomainKeys revealKeys;
    private final DomainVaults domainVaults;
    private final List<Tier> tiers;
    private final Precedence precedence;
    private final Map<String, Dataset> datasets;
    private final Map<String, TypeRules> types;
    private final RevealRules reveal;
    private final CandidateFloors candidates;
    private final @Nullable About about;
    private final Map<String, About> standsOn;
    private final UnmatchedRule unmatchedRule;
    private final Path directory;
    private final String yaml;
    private final String digest;

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
        this.draft = draft;
        this.registry = registry;
        this.domainKeys = domainKeys;
        this.revealKeys = Keys.toReveal(draft);
        this.domainVaults = domainVaults;
        this.tiers = tiers;
        this.precedence = precedence;
        this.datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        this.reveal = reveal;
        this.candidates = candidates;
        this.about = about;
        this.standsOn = Collections.unmodifiableMap(new LinkedHashMap<>(standsOn));
        this.unmatchedRule = unmatchedRule;
        this.directory = directory;
        this.yaml = new YamlPrinter(draft, this::canonical).print();
        this.digest = sha256(yaml);
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
     * Decides a field that code speaks of.
     *
     * @param field the facts of its annotation
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if its tier is refused
     * @throws PlanException if the audience or a tier is unknown, the strategy of the annotation is wrong, or nobody
     *     decides the field and the choice for that is to fail
     */
    public Decision decide(FieldFacts field, Audience audience, Delivery delivery) {
        return precedence.decide(Question.of(field), audience, delivery);
    }

    /**
     * Decides a field of a dataset, or a property of a class on which no annotation stands.
     *
     * @param field the field, from {@link #dataset} or {@link #typeRules}
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if its tier is refused
     * @throws PlanException if the audience is unknown
     */
    public Decision decide(FieldRule field, Audience audience, Delivery delivery) {
        return precedence.decide(Question.of(field), audience, delivery);
    }

    /**
     * Returns how much harm the disclosure of a field does, whoever reads and also where it is refused.
     *
     * @param field the field, from {@link #dataset} or {@link #typeRules}
     * @return the tier, or null if neither the field nor its category has one
     */
    public @Nullable Tier tier(FieldRule field) {
        return precedence.tier(Question.of(field));
    }

    /**
     * Returns how a field points at a person, whoever reads and also where it is refused.
     *
     * @param field the field, from {@link #dataset} or {@link #typeRules}
     * @return the kind
     */
    public Identifiability kind(FieldRule field) {
        return precedence.kind(Question.of(field));
    }

    /**
     * Decides a property of which both the policy and an annotation speak. What the policy says holds; where it only says
     * how the property is treated, what the annotation says it is still counts for clearance and purpose. A refused tier
     * is refused, whichever of them names it.
     *
     * @param rule what the policy says, from {@link #typeRules}
     * @param annotation what the annotation says
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated and why
     * @throws RefusedException if a tier of it is refused
     * @throws PlanException if the audience or a tier is unknown
     */
    public Decision decide(FieldRule rule, FieldFacts annotation, Audience audience, Delivery delivery) {
        Question said = Question.of(annotation);
        precedence.refuse(said);
        return precedence.decide(Question.of(rule).over(said), audience, delivery);
    }

    /**
     * Decides a property of a class for which the policy has a choice of its own, and which nothing else decides.
     *
     * @param choice the choice, from {@link TypeRules#undecided()}
     * @param path how the property is named in messages
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated
     * @throws PlanException if the audience is unknown, or the choice is to fail
     */
    public Decision decideUndecided(Undecided choice, String path, Audience audience, Delivery delivery) {
        Objects.requireNonNull(choice, "choice must not be null");
        return precedence.decideUndecided(choice, Question.undecided(path), audience, delivery);
    }

    /**
     * Decides a field that neither code nor a dataset speaks of.
     *
     * @param path how the field is named in messages
     * @param audience who reads
     * @param delivery how the value reaches the reader
     * @return how it is treated
     * @throws PlanException if the audience is unknown, or the choice for undecided fields is to fail
     */
    public Decision decideUndecided(String path, Audience audience, Delivery delivery) {
        return precedence.decideUndecided(Question.undecided(path), audience, delivery);
    }

    /**
     * Checks that an audience can be used with this policy.
     *
     * @param audience the audience
     * @throws PlanException if the policy does not declare it
     */
    public void requireAudience(Audience audience) {
        if (!audience.isMostRestrictive()) {
            precedence.grant(audience);
        }
    }

    /**
     * Returns what an audience may use data for.
     *
     * @param audience an audience of the policy, or the most restrictive one
     * @return the purpose, or null if it has none
     * @throws PlanException if the policy does not declare the audience
     */
    public @Nullable String purpose(Audience audience) {
        return audience.isMostRestrictive() ? null : precedence.grant(audience).purpose();
    }

    /**
     * Returns how sure it is who the readers of an audience are.
     *
     * @param audience an audience of the policy, or the most restrictive one
     * @return the level; {@code LOW} for a reader nobody named
     * @throws PlanException if the policy does not declare the audience
     */
    public Assurance assurance(Audience audience) {
        return audience.isMostRestrictive()
                ? Assurance.LOW
                : precedence.grant(audience).assurance();
    }

    /**
     * Tells whether an audience may see values of a tier as they are, where the policy shows them.
     *
     * @param audience an audience of the policy, or the most restrictive one, which may see those of the lowest tier alone
     * @param tier a tier of the policy
     * @return whether it is cleared for the tier
     * @throws PlanException if the policy does not declare the audience
     */
    public boolean isCleared(Audience audience, Tier tier) {
        return precedence.isCleared(Objects.requireNonNull(tier, "tier must not be null"), audience);
    }

    /**
     * Returns how many values a mask must leave possible, at least, to readers who are not cleared for the value. Masking
     * does not depend on it: package {@code risk} tells which masks leave fewer.
     *
     * @param category what the value is
     * @param tier the tier of the value, or null if it has none
     * @return the number of the nearest category that has one, else that of the tier, else that of the nearest tier below;
     *     empty if there is none
     */
    public OptionalLong leastCandidates(Category category, @Nullable Tier tier) {
        return candidates.least(Objects.requireNonNull(category, "category must not be null"), tier);
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
     * Returns the names of the audiences in the order of the policy.
     *
     * @return the names, immutable
     */
    public Set<String> audiences() {
        return precedence.audienceNames();
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
     * Tells whether the policy says anything of a category or of one it lies within.
     *
     * @param category the category
     * @return whether it is known
     */
    public boolean knows(Category category) {
        return precedence.categories().knows(category);
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
        return yaml;
    }

    /**
     * Prints the Java statement that builds the policy.
     *
     * @return Java text that starts with {@code Policy.builder()}
     */
    public String toJava() {
        return new JavaPrinter(draft, this::canonical).print();
    }

    /**
     * Returns the SHA-256 digest of {@link #toYaml()}: policies that say the same in the same order have the same one.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        return digest;
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

    private String canonical(String expression) {
        return registry.parse(expression, domainKeys, domainVaults).toString();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Names the policy, its size and its digest. */
    @Override
    public String toString() {
        return "Policy[" + (name() == null ? "unnamed" : name()) + ", "
                + audiences().size() + " audiences, "
                + draft.categories().size() + " categories, " + datasets.size() + " datasets, "
                + (types.isEmpty() ? "" : types.size() + " types, ") + "sha256 "
                + digest.substring(0, 12) + "]";
    }
}
