package io.maskwright.strategy;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.ValueContext;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.Subkeys;
import io.maskwright.reveal.RevealException;
import io.maskwright.token.Reversed;
import io.maskwright.token.Reversed.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy for tests of revealing that can be turned back: {@code abc} becomes {@code 1:cba}, with the version of the key
 * in front. It stands in this package because only strategies of it are turned back. Words in capitals make it fail.
 */
public final class Turning implements Strategy, Reversible {

    /** Makes {@link #reverse} throw an exception with the value in its message. */
    public static final String THROWS = "THROWS";

    /** Makes {@link #reverse} run out of stack. */
    public static final String OVERFLOWS = "OVERFLOWS";

    /** Makes {@link #reverse} give one result less. */
    public static final String FORGETS = "FORGETS";

    /** Makes {@link #reverse} miss its vault. */
    public static final String NO_VAULT = "NO_VAULT";

    /** Makes {@link #reverse} run out of memory. */
    public static final String NO_MEMORY = "NO_MEMORY";

    /** Makes {@link #reverse} fail an assertion with the value in its message. */
    public static final String ASSERTS = "ASSERTS";

    /** Makes {@link #reverse} throw what the revealer itself throws. */
    public static final String POSES = "POSES";

    /** Makes {@link #reverse} look at another field. */
    public static final String LOOKS_AROUND = "LOOKS_AROUND";

    private final Subkeys subkeys;

    private Turning(Subkeys subkeys) {
        this.subkeys = subkeys;
    }

    /** The factory of {@code turn(domain=…)}. */
    public static StrategyFactory factory() {
        return new StrategyFactory() {
            @Override
            public String name() {
                return "turn";
            }

            @Override
            public Strategy create(Arguments arguments) {
                return new Turning(arguments.keys().subkeys(arguments.domain("domain"), "turn", 1));
            }
        };
    }

    @Override
    public Traits traits() {
        return new Traits(
                Reversibility.REVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return valueType == String.class ? String.class : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        return "1:" + new StringBuilder(value.toString()).reverse();
    }

    @Override
    public String domain() {
        return subkeys.domain();
    }

    @Override
    public List<Reversed> reverse(List<String> texts, List<String> stamps, List<ValueContext> contexts) {
        subkeys.requireReveal();
        List<Reversed> results = new ArrayList<>();
        for (String text : texts) {
            switch (text) {
                case THROWS -> throw new IllegalStateException("it was " + texts);
                case OVERFLOWS -> throw new StackOverflowError("it was " + texts);
                case NO_VAULT -> throw new VaultUnavailableException("vault tokens cannot be reached");
                case NO_MEMORY -> throw new OutOfMemoryError("it was " + texts);
                case ASSERTS -> throw new AssertionError("it was 13812345678");
                case POSES -> throw new RevealException("it was 13812345678");
                case LOOKS_AROUND ->
                    results.add(Reversed.of(String.valueOf(contexts.get(0).field("any")), 1));
                case FORGETS -> {}
                default -> results.add(one(text, stamps));
            }
        }
        return results;
    }

    private static Reversed one(String text, List<String> stamps) {
        for (Failure failure : Failure.values()) {
            if (text.equals(failure.name())) {
                return Reversed.failed(failure, failure == Failure.WRONG_KEY_VERSION ? 7 : 0);
            }
        }
        int version = Character.digit(text.charAt(0), 10);
        return Reversed.of(new StringBuilder(text.substring(2)).reverse() + String.join("", stamps), version);
    }

    @Override
    public String toString() {
        return "turn(domain=" + Expression.quote(domain()) + ")";
    }
}
