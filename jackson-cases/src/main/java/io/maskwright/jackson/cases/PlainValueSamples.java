package io.maskwright.jackson.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the JDK's own types. */
final class PlainValueSamples {

    private PlainValueSamples() {}

    static Stream<PlainSample> all() {
        return Stream.of(scalars(), times(), collections(), maps()).flatMap(each -> each);
    }

    private static Stream<PlainSample> scalars() {
        return Stream.of(
                PlainSample.of("NumberSerTest: integers", new Object[] {1, 2L, (short) 3, (byte) 4, BigInteger.TEN}),
                PlainSample.of("NumberSerTest: decimals", new Object[] {1.5, 2.5f, new BigDecimal("1E+3"), -0.0}),
                PlainSample.of("NumberSerTest: not a number", new double[] {Double.NaN, Double.POSITIVE_INFINITY}),
                PlainSample.of("TestJdkTypes: texts", List.of("", "a\"b\\c", "\u0000\u001f\u2028", "😀", "欧阳修")),
                PlainSample.of("TestJdkTypes: characters", new char[] {'a', 'b'}),
                PlainSample.of("TestJdkTypes: identifiers", List.of(new UUID(1, 2), URI.create("http://a/b"))),
                PlainSample.of("TestJdkTypes: locales", List.of(Locale.GERMANY, Currency.getInstance("NOK"))),
                PlainSample.of("TestJdkTypes: classes", List.of(String.class, int.class)),
                PlainSample.of("TestJdkTypes: references", new AtomicReference<>(List.of(1))),
                PlainSample.of("TestJdkTypes: switches", new AtomicBoolean(true)),
                PlainSample.of("TestJdkTypes: buffers", ByteBuffer.wrap(new byte[] {1, 2, 3})),
                PlainSample.of("TestEnumSerialization: constants", TimeUnit.values()),
                PlainSample.of("TestNullSerialization: in a list", Arrays.asList(null, 1, null)),
                PlainSample.of("Jdk8 OptionalTest: present", List.of(Optional.of("a"), OptionalInt.of(3))),
                PlainSample.of("Jdk8 OptionalTest: empty", List.of(Optional.empty(), OptionalInt.empty())));
    }

    @SuppressWarnings("JavaUtilDate")
    private static Stream<PlainSample> times() {
        return Stream.of(
                PlainSample.of("DateSerializationTest: date", new Date(0)),
                PlainSample.of("DateSerializationTest: as map key", Map.of(new Date(0), 1)),
                PlainSample.of(
                        "JavaTime: local", List.of(LocalDate.of(2026, 1, 2), LocalDateTime.of(2026, 1, 2, 3, 4))),
                PlainSample.of("JavaTime: instants", List.of(Instant.EPOCH, Instant.EPOCH.atOffset(ZoneOffset.UTC))),
                PlainSample.of("JavaTime: durations", Duration.ofSeconds(90)),
                PlainSample.of("JavaTime: as map key", Map.of(LocalDate.of(2026, 1, 2), 1)));
    }

    private static Stream<PlainSample> collections() {
        return Stream.of(
                PlainSample.of("TestCollectionSerialization: lists", List.of(List.of(1, 2), List.of(), List.of("a"))),
                PlainSample.of("TestCollectionSerialization: sets", new TreeSet<>(List.of(3, 1, 2))),
                PlainSample.of("TestCollectionSerialization: enum sets", EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS)),
                PlainSample.of("TestCollectionSerialization: queues", new ArrayDeque<>(List.of("a", "b"))),
                PlainSample.of("TestCollectionSerialization: singletons", Collections.singletonList("x")),
                PlainSample.of("TestIterable: iterators", List.of("a", 1).iterator()),
                PlainSample.of("TestIterable: iterables", (Iterable<Integer>)
                        () -> List.of(1, 2).iterator()),
                PlainSample.of("TestArraySerialization: texts", new String[][] {{"a"}, {}, {"b", "c"}}),
                PlainSample.of(
                        "TestArraySerialization: primitives", List.of(new int[] {1}, new long[] {2}, new boolean[1])),
                PlainSample.of("TestArraySerialization: bytes", new byte[] {1, 2, 3, 4}),
                PlainSample.of("TestArraySerialization: mixed", new Object[] {"a", 1, true, null, new int[0]}),
                PlainSample.of(
                        "TestJdkTypes: bits", BitSet.valueOf(new long[] {5}).toLongArray()));
    }

    private static Stream<PlainSample> maps() {
        Map<TimeUnit, Integer> byEnum = new EnumMap<>(TimeUnit.class);
        byEnum.put(TimeUnit.DAYS, 1);
        Map<String, @Nullable Object> nulls = new LinkedHashMap<>();
        nulls.put("a", null);
        nulls.put("b", new TreeMap<>(Map.of(2, "x", 1, "y")));
        Map<Object, Object> mixed = new LinkedHashMap<>();
        mixed.put(1, "one");
        mixed.put("two", 2);
        mixed.put(TimeUnit.DAYS, true);
        mixed.put(3L, List.of());
        return Stream.of(
                PlainSample.of("TestMapSerialization: nested", nulls),
                PlainSample.of("TestMapSerialization: keys of several types", mixed),
                PlainSample.of("EnumAsMapKeyTest: enum map", byEnum),
                PlainSample.of("TestMapSerialization: entries", Map.entry("k", "v")),
                PlainSample.of("TestKeySerializers: identifiers", Map.of(new UUID(1, 2), "a")),
                PlainSample.of("TestKeySerializers: classes", Map.of(String.class, "a")),
                new PlainSample(
                        "TestMapSerialization: default typing",
                        new HashMap<>(Map.of("a", new ArrayList<>(List.of(1L)))),
                        setup -> setup.typing(Setup.DefaultTyping.NON_FINAL)));
    }
}
