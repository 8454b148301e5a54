package io.maskwright.jackson.cases.fuzz;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.Jackson;
import io.maskwright.jackson.cases.Leaks;
import io.maskwright.jackson.cases.Mapping;
import io.maskwright.jackson.cases.Setup;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Made data types, filled, written for several readers: no protected value leaves, the output parses, the rest is as plain
 * Jackson writes it; or the type is refused by name. The system property {@code maskwright.fuzz.rounds} makes it longer.
 */
public abstract class FuzzCases implements Jackson.Runner {

    private static final int KEY_BYTES = 32;
    private static final int TRIES = 24;
    private static final int ROUNDS = Integer.getInteger("maskwright.fuzz.rounds", 1);

    private static final Desensitiser DESENSITISER = Desensitiser.of(Policy.builder()
            .extending(Policy.displayDefaults())
            .fallback("restricted", "redact")
            .audience("label", "public", "delivery")
            .audience("call-centre", "internal", "support")
            .audience("analytics", "public", "study")
            .key("study", name -> Keyring.of(name, Secret.of(key())))
            .domain("study", "study")
            .categoryRule("phone", "label", "phone(minHidden=6)")
            .categoryRule("person.name", "label", "label")
            .categoryRule("phone", "analytics", "fpe(domain=study)")
            .categoryRule("person.name", "analytics", "pseudonym(domain=study)")
            .categoryRule("email", "analytics", "drop")
            .categoryRule("id", "analytics", "null")
            .build());

    private static final List<Audience> READERS = List.of(
            Audience.of("label"), Audience.of("call-centre"), Audience.of("analytics"), Audience.MOST_RESTRICTIVE);

    protected FuzzCases() {}

    private static byte[] key() {
        byte[] key = new byte[KEY_BYTES];
        new Random(KEY_BYTES).nextBytes(key);
        return key;
    }

    @Property(tries = TRIES, seed = "20261122", shrinking = ShrinkingMode.OFF)
    void madeTypes_neverLeak(@ForAll long seed) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            check(MadeUnit.make(seed + round));
        }
    }

    private void check(MadeUnit unit) throws IOException {
        Compiled classes = Compiled.of(unit);
        Mapping masking = jackson().mapping(Setup.of(DESENSITISER));
        Mapping plain = jackson().mapping(Setup.plain());
        List<String> failures = new ArrayList<>();
        for (MadeBean bean : unit.beans()) {
            Filling filling = new Filling(unit, classes, new Random(unit.seed() ^ bean.number()));
            Object value = filling.bean(bean.number(), false);
            Object expected = parsed(plain, value);
            if (expected == null) {
                Statistics.label("outcome").collect("unknown to Jackson");
                continue;
            }
            for (Audience reader : READERS) {
                String failure = failure(masking, value, reader, expected, filling);
                if (failure != null) {
                    failures.add("Bean" + bean.number() + " for " + reader + ": " + failure);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures) + "\n" + unit.source());
        }
    }

    /** What a plain mapper writes, parsed; null if it cannot write the shape. */
    private static @Nullable Object parsed(Mapping plain, Object value) {
        try {
            return plain.parse(plain.bytes(value, null));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable String failure(
            Mapping masking, Object value, Audience reader, Object expected, Filling filling) {
        byte[] written;
        try {
            written = masking.bytes(value, reader);
        } catch (RuntimeException e) {
            Statistics.label("outcome").collect("refused");
            return wrongRefusal(e, filling);
        }
        Statistics.label("outcome").collect("written");
        List<String> leaks = Leaks.in(written, filling.canaries());
        if (!leaks.isEmpty()) {
            return "shows " + leaks + " in " + new String(written, java.nio.charset.StandardCharsets.UTF_8);
        }
        Object parsed = masking.parse(written);
        String difference = new PartsAlike(filling.canaries()).difference(expected, parsed, "");
        return difference == null ? null : "differs from plain at " + difference + ": " + expected + " / " + parsed;
    }

    private static @Nullable String wrongRefusal(RuntimeException thrown, Filling filling) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        if (!Leaks.in(trace.toString(), filling.canaries()).isEmpty()) {
            return "shows a value in " + trace;
        }
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (each instanceof MaskwrightException && message != null && message.matches("(?s).*(Bean\\d+|Box).*")) {
                return null;
            }
        }
        return "fails, but not by a refusal that names the type: " + trace;
    }
}
