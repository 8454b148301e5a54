package io.maskwright.audit;

import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Events for tests. */
final class Events {

    static final String SUBJECT = "0123456789abcdef0123456789abcdef";

    private Events() {}

    static RevealEvent of(int number) {
        return of(number, "alice", List.of(SUBJECT));
    }

    static RevealEvent of(int number, String actor, List<String> subjects) {
        return new RevealEvent(
                new UUID(7, number),
                Instant.parse("2026-03-01T10:00:00Z").plusSeconds(number),
                actor,
                "complaint",
                "high",
                Action.REVEAL,
                "0".repeat(64),
                "waybills",
                "phone",
                "phone.mobile",
                "customer",
                List.of(1),
                1,
                Outcome.GRANTED,
                "",
                subjects.isEmpty() ? 0 : 1,
                subjects);
    }

    /** Names as an attacker would choose them. */
    static Arbitrary<String> names() {
        Arbitrary<Character> units = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.chars().all()),
                Tuple.of(3, Arbitraries.chars().range('\0', '\u00a0')),
                Tuple.of(2, Arbitraries.chars().range('\ud800', '\udfff')),
                Tuple.of(1, Arbitraries.chars().range('\u2000', '\u206f')),
                Tuple.of(2, Arbitraries.of('"', '\\', '\n', 'u', '{', '}', ',')));
        return units.list().ofMaxSize(30).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    static Arbitrary<RevealEvent> any() {
        Arbitrary<String> name = names();
        Arbitrary<Instant> time = Arbitraries.longs()
                .between(-99_999_999_999L, 999_999_999_999L)
                .flatMap(s -> Arbitraries.integers().between(0, 999_999_999).map(n -> Instant.ofEpochSecond(s, n)));
        Arbitrary<List<String>> subjects = Arbitraries.longs()
                .map(x -> String.format(Locale.ROOT, "%016x%016x", x, ~x))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        name.list().ofSize(9),
                        time,
                        Arbitraries.of(Action.class),
                        Arbitraries.of(Outcome.class),
                        Arbitraries.integers().list().ofMaxSize(3),
                        Arbitraries.longs(),
                        Arbitraries.integers(),
                        subjects)
                .as((n, t, action, outcome, versions, count, version, s) -> new RevealEvent(
                        new UUID(count, version),
                        t,
                        n.get(0),
                        n.get(1),
                        n.get(2),
                        action,
                        n.get(3),
                        n.get(4).length() % 2 == 0 ? null : n.get(4),
                        n.get(5).isEmpty() ? null : n.get(5),
                        n.get(6),
                        n.get(7),
                        versions,
                        count,
                        outcome,
                        n.get(8),
                        version,
                        s));
    }
}
