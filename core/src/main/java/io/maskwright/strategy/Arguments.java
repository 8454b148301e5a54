package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.DomainKeys;
import io.maskwright.token.DomainVaults;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one strategy expression, by name, each read as the type it is asked for. What is missing, of another
 * type, out of range, given twice or never asked for is refused with its place in the expression.
 *
 * <p>{@code membership(keep=3, label="gold")} gives {@code integer("keep", 0, 8)} and {@code text("label")}. Arguments
 * without a name count only for factories that say by {@link #positional} what they mean.
 *
 * <p>Not thread-safe: it lives for one call of {@link StrategyFactory#create}.
 */
public final class Arguments {

    private final StrategyParser parser;
    private final ParsedCall call;
    private final TreeSet<String> asked = new TreeSet<>();
    private final List<ParsedCall.Argument> taken = new ArrayList<>();

    Arguments(StrategyParser parser, ParsedCall call) {
        this.parser = parser;
        this.call = call;
    }

    /**
     * Says what arguments without a name mean, by their place.
     *
     * @param names the name of the first, the second and so on
     * @return this
     * @throws StrategySyntaxException if there are more, or one is given by its name as well
     */
    public Arguments positional(String... names) {
        asked.addAll(Arrays.asList(names));
        call.nameUnnamed(names);
        return this;
    }

    /**
     * Tells whether an argument is given.
     *
     * @param name the name of the argument
     * @return whether it is there
     */
    public boolean has(String name) {
        asked.add(name);
        return call.find(name) != null;
    }

    /**
     * Reads a text: quoted, or a bare word or number.
     *
     * @param name the name of the argument
     * @return the text
     * @throws StrategySyntaxException if it is missing or no text
     */
    public String text(String name) {
        return literals(required(name)).text();
    }

    /**
     * Reads a text or takes the default.
     *
     * @param name the name of the argument
     * @param fallback the result if it is not given
     * @return the text
     * @throws StrategySyntaxException if it is no text
     */
    public String text(String name, String fallback) {
        return has(name) ? text(name) : fallback;
    }

    /**
     * Reads a whole number within a range.
     *
     * @param name the name of the argument
     * @param min the least value
     * @param max the greatest value
     * @return the number
     * @throws StrategySyntaxException if it is missing, no whole number or out of range
     */
    public int integer(String name, int min, int max) {
        ParsedCall.Argument argument = required(name);
        BigDecimal number = literals(argument).number();
        try {
            int value = number.intValueExact();
            if (value >= min && value <= max) {
                return value;
            }
        } catch (ArithmeticException e) {
            // Too large or not whole: the same fault for whoever wrote it.
        }
        throw fault(
                argument,
                name + " must be a whole number from " + min + " to " + max + ", but was " + number.toPlainString());
    }

    /**
     * Reads a whole number within a range or takes the default.
     *
     * @param name the name of the argument
     * @param min the least value
     * @param max the greatest value
     * @param fallback the result if it is not given
     * @return the number
     * @throws StrategySyntaxException if it is no whole number or out of range
     */
    public int integer(String name, int min, int max, int fallback) {
        return has(name) ? integer(name, min, max) : fallback;
    }

    /**
     * Reads a number.
     *
     * @param name the name of the argument
     * @return the number
     * @throws StrategySyntaxException if it is missing or no number
     */
    public BigDecimal number(String name) {
        return literals(required(name)).number();
    }

    /**
     * Reads one of the words that the constants of an enum spell: lower case, with {@code -} for {@code _}.
     *
     * @param <E> the enum
     * @param name the name of the argument
     * @param words the enum
     * @return the constant
     * @throws StrategySyntaxException if it is missing or another word
     */
    public <E extends Enum<E>> E word(String name, Class<E> words) {
        ParsedCall.Argument argument = required(name);
        String given = literals(argument).text();
        List<String> known = new ArrayList<>();
        for (E constant : words.getEnumConstants()) {
            String word = Expression.word(constant);
            if (word.equals(given)) {
                return constant;
            }
            known.add(word);
        }
        throw fault(
                argument,
                name + " must be one of " + String.join(", ", known) + ", but was " + Expression.quote(given)
                        + Suggestion.clause(given, known));
    }

    /**
     * Reads one of the words that the constants of an enum spell or takes the default.
     *
     * @param <E> the enum
     * @param name the name of the argument
     * @param words the enum
     * @param fallback the result if it is not given
     * @return the constant
     * @throws StrategySyntaxException if it is another word
     */
    public <E extends Enum<E>> E word(String name, Class<E> words, E fallback) {
        return has(name) ? word(name, words) : fallback;
    }

    /**
     * Reads {@code true} or {@code false} or takes the default.
     *
     * @param name the name of the argument
     * @param fallback the result if it is not given
     * @return whether it is {@code true}
     * @throws StrategySyntaxException if it is another word
     */
    public boolean flag(String name, boolean fallback) {
        return has(name) ? word(name, Flag.class) == Flag.TRUE : fallback;
    }

    private enum Flag {
        TRUE,
        FALSE
    }

    /**
     * Reads a list of texts, such as {@code [a, "b c"]}.
     *
     * @param name the name of the argument
     * @return the texts, immutable
     * @throws StrategySyntaxException if it is missing or no list of texts
     */
    public List<String> texts(String name) {
        return literals(required(name)).list(Literals::textAhead);
    }

    /**
     * Reads a list of numbers, such as {@code [0, 18, 65]}.
     *
     * @param name the name of the argument
     * @return the numbers, immutable
     * @throws StrategySyntaxException if it is missing or no list of numbers
     */
    public List<BigDecimal> numbers(String name) {
        return literals(required(name)).list(Literals::numberAhead);
    }

    /**
     * Reads a map from texts to texts, such as <code>{a: b, "c d": e}</code>.
     *
     * @param name the name of the argument
     * @return the entries in the order given, immutable
     * @throws StrategySyntaxException if it is missing, no map, or has a key twice
     */
    public Map<String, String> map(String name) {
        return literals(required(name)).map();
    }

    /**
     * Reads a nested strategy.
     *
     * @param name the name of the argument
     * @return the strategy
     * @throws StrategySyntaxException if it is missing or no strategy
     */
    public Strategy strategy(String name) {
        ParsedCall.Argument argument = required(name);
        return parser.parse(argument.start(), argument.end());
    }

    /**
     * Reads all arguments without a name as nested strategies.
     *
     * @return the strategies in order, perhaps none
     * @throws StrategySyntaxException if one is no strategy
     */
    public List<Strategy> strategies() {
        List<Strategy> strategies = new ArrayList<>();
        for (ParsedCall.Argument argument : call.unnamed()) {
            taken.add(argument);
            strategies.add(parser.parse(argument.start(), argument.end()));
        }
        return strategies;
    }

    /**
     * Reads a condition.
     *
     * @param name the name of the argument
     * @return the condition
     * @throws StrategySyntaxException if it is missing or no condition
     */
    public Condition condition(String name) {
        ParsedCall.Argument argument = required(name);
        for (ParsedCall.Argument other : call.arguments()) {
            // "a = 1" reads as an argument named a: say what was meant before anything else looks wrong.
            if (other.name() != null && !asked.contains(other.name())) {
                throw new StrategySyntaxException(
                        call.name() + ": unknown argument " + other.name() + "; a condition compares with ==",
                        other.nameStart());
            }
        }
        return ConditionParser.parse(call.source(), argument.start(), argument.end());
    }

    /**
     * Reads the name of a key domain and checks that it is declared.
     *
     * @param name the name of the argument
     * @return the domain
     * @throws StrategySyntaxException if it is missing or not declared
     */
    public String domain(String name) {
        ParsedCall.Argument argument = required(name);
        String domain = literals(argument).text();
        if (!keys().domains().contains(domain)) {
            throw fault(
                    argument,
                    name + " must be a declared domain, but was " + Expression.quote(domain)
                            + Suggestion.clauseOrKnown(domain, new TreeSet<>(keys().domains())));
        }
        return domain;
    }

    /**
     * Returns the keys of the declared domains.
     *
     * @return the keys
     */
    public DomainKeys keys() {
        return parser.keys();
    }

    /**
     * Returns the vaults of the declared domains.
     *
     * @return the vaults
     */
    public DomainVaults vaults() {
        return parser.vaults();
    }

    /**
     * Makes the exception for an argument that does not fit, at its place in the expression.
     *
     * @param name the name of the argument, given or not
     * @param message what is wrong; no values
     * @return the exception, to be thrown
     */
    public StrategySyntaxException refused(String name, String message) {
        ParsedCall.Argument argument = call.find(name);
        return new StrategySyntaxException(
                call.name() + ": " + message, argument == null ? call.start() : argument.start());
    }

    /** Creates the strategy and then refuses what the factory did not ask for. */
    Strategy create(Supplier<Strategy> creation) {
        Strategy strategy;
        try {
            strategy = creation.get();
        } catch (IllegalArgumentException e) {
            throw new StrategySyntaxException(call.name() + ": " + e.getMessage(), call.start());
        }
        for (ParsedCall.Argument argument : call.arguments()) {
            if (!taken.contains(argument)) {
                throw unknown(argument);
            }
        }
        return strategy;
    }

    private ParsedCall.Argument required(String name) {
        asked.add(name);
        ParsedCall.Argument argument = call.find(name);
        if (argument == null) {
            throw missing(name);
        }
        taken.add(argument);
        return argument;
    }

    private StrategySyntaxException missing(String name) {
        for (ParsedCall.Argument argument : call.arguments()) {
            String given = argument.name();
            if (given != null
                    && !taken.contains(argument)
                    && Suggestion.nearest(given, List.of(name)).isPresent()) {
                return unknown(argument);
            }
        }
        return new StrategySyntaxException(call.name() + ": argument " + name + " is missing", call.start());
    }

    private StrategySyntaxException unknown(ParsedCall.Argument argument) {
        String given = argument.name();
        if (given == null) {
            return fault(argument, "takes no argument without a name" + (asked.isEmpty() ? "" : "; known: " + asked));
        }
        String message = "unknown argument " + given
                + (asked.isEmpty() ? "; it takes no arguments" : Suggestion.clauseOrKnown(given, asked));
        return new StrategySyntaxException(call.name() + ": " + message, argument.nameStart());
    }

    private StrategySyntaxException fault(ParsedCall.Argument argument, @Nullable String message) {
        return new StrategySyntaxException(call.name() + ": " + message, argument.start());
    }

    private Literals literals(ParsedCall.Argument argument) {
        return new Literals(call.source(), argument.start(), argument.end());
    }
}
