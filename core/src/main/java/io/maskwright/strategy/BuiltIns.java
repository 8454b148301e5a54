package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The factories of the built-in strategies: each reads the arguments and calls the method of {@link Strategies}. */
final class BuiltIns {

    private final Map<String, StrategyFactory> factories = new TreeMap<>();

    private BuiltIns() {}

    static Map<String, StrategyFactory> factories() {
        BuiltIns builtIns = new BuiltIns();
        builtIns.addShowing();
        builtIns.addHiding();
        builtIns.addComposing();
        return builtIns.factories;
    }

    private void addShowing() {
        add("keep", arguments -> Strategies.keep());
        add("label", arguments -> {
            arguments.positional("text");
            return arguments.has("text") ? Strategies.label(arguments.text("text")) : Strategies.label();
        });
    }

    private void addHiding() {
        add("redact", arguments -> {
            arguments.positional("text");
            return arguments.has("text") ? Strategies.redact(arguments.text("text")) : Strategies.redact();
        });
        add(
                "fixed",
                arguments -> Strategies.fixed(
                        arguments.positional("length").integer("length", 1, Strategies.MAX_FIXED_LENGTH)));
        add("null", arguments -> Strategies.nullValue());
        add("drop", arguments -> Strategies.drop());
        add("withhold", arguments -> Strategies.withhold());
    }

    private void addComposing() {
        add("then", arguments -> Strategies.then(arguments.strategies()));
        add("when", arguments -> {
            arguments.positional("condition", "then", "otherwise");
            return Strategies.when(
                    arguments.condition("condition"), arguments.strategy("then"), arguments.strategy("otherwise"));
        });
        add(
                "perElement",
                arguments ->
                        Strategies.perElement(arguments.positional("strategy").strategy("strategy")));
    }

    private void add(String name, Function<Arguments, Strategy> creation) {
        factories.put(name, new BuiltIn(name, creation));
    }

    private record BuiltIn(String name, Function<Arguments, Strategy> creation) implements StrategyFactory {
        @Override
        public Strategy create(Arguments arguments) {
            return creation.apply(arguments);
        }
    }
}
