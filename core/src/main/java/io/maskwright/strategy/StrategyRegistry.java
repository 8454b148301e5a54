package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.key.DomainKeys;
import io.maskwright.token.DomainVaults;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The strategies that expressions can name, and the reader of expressions: {@code phone(minHidden=6)},
 * {@code when(age < 18, redact, name)}. There is one grammar for annotations, policy files and the command line.
 *
 * <p>An expression is a name, with arguments in parentheses if it has any: {@code name(argument=value, …)}. A value is a
 * number, a word, a text in double or single quotes (backslash escapes), a list {@code [a, b]}, a map <code>{a: b}</code>,
 * a nested strategy or a {@linkplain Condition condition}. The first arguments of some strategies need no name.
 *
 * <p>Immutable and thread-safe.
 */
public final class StrategyRegistry {

    private static final StrategyRegistry STANDARD = new StrategyRegistry(BuiltIns.factories());

    private final Map<String, StrategyFactory> factories;

    private StrategyRegistry(Map<String, StrategyFactory> factories) {
        this.factories = Collections.unmodifiableMap(new TreeMap<>(factories));
    }

    /**
     * Returns the registry of the built-in strategies.
     *
     * @return the registry
     */
    public static StrategyRegistry standard() {
        return STANDARD;
    }

    /**
     * Returns a copy of this registry with one more strategy.
     *
     * @param factory the factory
     * @return the copy
     * @throws IllegalArgumentException if the name is taken or is not a letter followed by letters and digits
     */
    public StrategyRegistry with(StrategyFactory factory) {
        String name =
                Objects.requireNonNull(factory, "factory must not be null").name();
        if (name.isEmpty()
                || !ParsedCall.isLetter(name.charAt(0))
                || !name.chars().allMatch(ParsedCall::isNamePart)) {
            throw new IllegalArgumentException("name must be a letter followed by letters and digits (ASCII)");
        }
        if (factories.containsKey(name)) {
            throw new IllegalArgumentException("strategy " + name + " exists already");
        }
        Map<String, StrategyFactory> extended = new TreeMap<>(factories);
        extended.put(name, new GuardedFactory(name, factory));
        return new StrategyRegistry(extended);
    }

    /**
     * Returns the names that expressions can use.
     *
     * @return the names in alphabetical order, immutable
     */
    public Set<String> names() {
        return factories.keySet();
    }

    /**
     * Reads an expression.
     *
     * @param expression the expression, at most 20,000 characters
     * @param keys the keys of the declared domains; {@link DomainKeys#NONE} if there are none
     * @return the strategy; its text form is the expression in canonical writing
     * @throws StrategySyntaxException if the expression cannot be read; it tells where and why
     */
    public Strategy parse(String expression, DomainKeys keys) {
        return parse(expression, keys, DomainVaults.NONE);
    }

    /**
     * Reads an expression that may need vaults.
     *
     * @param expression the expression, at most 20,000 characters
     * @param keys the keys of the declared domains; {@link DomainKeys#NONE} if there are none
     * @param vaults the vaults of the declared domains; {@link DomainVaults#NONE} if there are none
     * @return the strategy; its text form is the expression in canonical writing
     * @throws StrategySyntaxException if the expression cannot be read; it tells where and why
     */
    public Strategy parse(String expression, DomainKeys keys, DomainVaults vaults) {
        Objects.requireNonNull(expression, "expression must not be null");
        Objects.requireNonNull(keys, "keys must not be null");
        Objects.requireNonNull(vaults, "vaults must not be null");
        return new StrategyParser(expression, factories, keys, vaults).parse();
    }

    /** Makes strategies that are not built in, each under guard. */
    private record GuardedFactory(String name, StrategyFactory factory) implements StrategyFactory {
        @Override
        public Strategy create(Arguments arguments) {
            Strategy strategy = factory.create(arguments);
            if (strategy == null) {
                throw new IllegalArgumentException("its factory gives no strategy");
            }
            return OwnStrategy.guard(strategy);
        }
    }

    /** Lists the names. */
    @Override
    public String toString() {
        return "StrategyRegistry" + factories.keySet();
    }
}
