package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.internal.text.Suggestion;
import io.maskwright.key.DomainKeys;
import io.maskwright.token.DomainVaults;
import java.util.Map;
import java.util.TreeSet;

/** Reads one expression into a strategy, by the factories of a registry. */
final class StrategyParser {

    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_DEPTH = 24;

    private final String source;
    private final Map<String, StrategyFactory> factories;
    private final DomainKeys keys;
    private final DomainVaults vaults;
    private int depth;

    StrategyParser(String source, Map<String, StrategyFactory> factories, DomainKeys keys, DomainVaults vaults) {
        this.source = source;
        this.factories = factories;
        this.keys = keys;
        this.vaults = vaults;
    }

    Strategy parse() {
        if (source.length() > MAX_LENGTH) {
            throw new StrategySyntaxException(
                    "expression must be at most " + MAX_LENGTH + " characters, but was " + source.length(), MAX_LENGTH);
        }
        return parse(0, source.length());
    }

    Strategy parse(int start, int end) {
        if (depth == MAX_DEPTH) {
            throw new StrategySyntaxException("strategies must not nest deeper than " + MAX_DEPTH, start);
        }
        depth++;
        try {
            ParsedCall call = ParsedCall.parse(source, start, end);
            StrategyFactory factory = factories.get(call.name());
            if (factory == null) {
                throw new StrategySyntaxException(
                        "unknown strategy " + call.name()
                                + Suggestion.clauseOrKnown(call.name(), new TreeSet<>(factories.keySet())),
                        call.start());
            }
            Arguments arguments = new Arguments(this, call);
            return arguments.create(() -> factory.create(arguments));
        } finally {
            depth--;
        }
    }

    DomainKeys keys() {
        return keys;
    }

    DomainVaults vaults() {
        return vaults;
    }
}
