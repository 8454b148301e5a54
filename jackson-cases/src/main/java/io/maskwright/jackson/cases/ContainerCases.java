package io.maskwright.jackson.cases;

import io.maskwright.annotation.Sensitive;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** T-02: lists, arrays, sets and maps, marked as a whole or element by element. */
public abstract class ContainerCases extends Cases {

    private static final List<String> TWO = List.of(Samples.PHONE, Samples.OTHER_PHONE);
    private static final String TWO_MASKED = "[\"138****5678\",\"139****4321\"]";

    protected ContainerCases() {}

    record Texts(@Sensitive("phone") List<String> phones) {}

    record Elements(List<@Sensitive("phone") String> phones) {}

    record Distinct(@Sensitive("phone") Set<String> phones) {}

    record Queue(@Sensitive("phone") Deque<String> phones) {}

    record Some(@Sensitive("phone") Iterable<String> phones) {}

    record OneByOne(@Sensitive("phone") Iterator<String> phones) {}

    record Array(@Sensitive("phone") String[] phones) {}

    record ArrayElements(@Sensitive("phone") String[] phones, String[] cities) {}

    record Numbers(@Sensitive("phone") long[] phones) {}

    record Raw(@Sensitive("phone") List<?> phones) {}

    record Nested(@Sensitive("phone") List<List<String>> phones) {}

    record NestedElements(List<List<@Sensitive("phone") String>> phones) {}

    record NestedArrays(@Sensitive("phone") String[][] phones) {}

    record Values(@Sensitive("phone") Map<String, String> phones) {}

    record ValueElements(Map<String, @Sensitive("phone") String> phones) {}

    record Keys(Map<@Sensitive("phone") String, Integer> calls) {}

    record Both(Map<@Sensitive("phone") String, @Sensitive("email") String> mails) {}

    record ByKind(Map<Kind, @Sensitive("phone") String> phones) {}

    record NumberKeys(Map<@Sensitive("phone") Long, String> names) {}

    record Held(Map<String, List<Person>> people) {}

    record People(List<Person> people, Person[] others) {}

    record Person(@Sensitive("phone") String phone, String city) {}

    record Deep(Map<String, List<Map<String, @Sensitive("email") String>>> mails) {}

    enum Kind {
        HOME,
        WORK
    }

    @Test
    public void t02_markedList_isTreatedElementByElement() {
        assertMasked(new Texts(TWO), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(new Elements(TWO), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(new Raw(List.of(Samples.PHONE, 13987654321L)), "{\"phones\":" + TWO_MASKED + "}");
    }

    @Test
    public void t02_setsAndOtherCollections_areTreatedElementByElement() {
        assertMasked(new Distinct(new LinkedHashSet<>(TWO)), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(new Queue(new ArrayDeque<>(TWO)), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(new Some(TWO), "{\"phones\":" + TWO_MASKED + "}");
    }

    @Test
    public void t02_iterator_isNeverRaw() {
        assertNoRaw(masking().write(new OneByOne(TWO.iterator())));
    }

    @Test
    public void t02_arrays_areTreatedElementByElement() {
        String[] two = TWO.toArray(new String[0]);
        assertMasked(new Array(two), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(
                new ArrayElements(two, new String[] {"Oslo"}), "{\"cities\":[\"Oslo\"],\"phones\":" + TWO_MASKED + "}");
        assertMasked(new Numbers(new long[] {13812345678L, 13987654321L}), "{\"phones\":" + TWO_MASKED + "}");
        assertMasked(new NestedArrays(new String[][] {two, {}}), "{\"phones\":[" + TWO_MASKED + ",[]]}");
    }

    @Test
    public void t02_listsInLists_areTreatedElementByElement() {
        assertMasked(new Nested(List.of(TWO, List.of())), "{\"phones\":[" + TWO_MASKED + ",[]]}");
        assertMasked(new NestedElements(List.of(TWO, List.of())), "{\"phones\":[" + TWO_MASKED + ",[]]}");
    }

    @Test
    public void t02_markedMap_valuesAreTreatedAndKeysStay() {
        assertMasked(new Values(Map.of("home", Samples.PHONE)), "{\"phones\":{\"home\":\"138****5678\"}}");
        assertMasked(new ValueElements(Map.of("home", Samples.PHONE)), "{\"phones\":{\"home\":\"138****5678\"}}");
        Map<Kind, String> byKind = new EnumMap<>(Kind.class);
        byKind.put(Kind.WORK, Samples.PHONE);
        assertMasked(new ByKind(byKind), "{\"phones\":{\"WORK\":\"138****5678\"}}");
    }

    @Test
    public void t02_markedKeys_areTreatedAndValuesStay() {
        assertMasked(new Keys(Map.of(Samples.PHONE, 3)), "{\"calls\":{\"138****5678\":3}}");
        assertMasked(new NumberKeys(Map.of(13812345678L, "Oslo")), "{\"names\":{\"138****5678\":\"Oslo\"}}");
    }

    @Test
    public void t02_markedKeysAndValues_areTreatedEachInItsWay() {
        assertMasked(
                new Both(Map.of(Samples.PHONE, Samples.EMAIL)), "{\"mails\":{\"138****5678\":\"a***@example.com\"}}");
    }

    @Test
    public void t02_maskedKeysThatCollide_areNumbered() {
        Map<String, Integer> calls = new LinkedHashMap<>();
        calls.put(Samples.PHONE, 1);
        calls.put("13811115678", 2);
        calls.put("13822225678", 3);
        assertMasked(new Keys(calls), "{\"calls\":{\"138****5678\":1,\"138****5678~2\":2,\"138****5678~3\":3}}");
    }

    @Test
    public void t02_markedTypesInContainers_areTreatedWhereverTheyStand() {
        Person person = new Person(Samples.PHONE, "Oslo");
        String masked = "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}";
        assertMasked(new Held(Map.of("staff", List.of(person))), "{\"people\":{\"staff\":[" + masked + "]}}");
        assertMasked(
                new People(List.of(person), new Person[] {person}),
                "{\"others\":[" + masked + "],\"people\":[" + masked + "]}");
    }

    @Test
    public void t02_markDeepInTypeArguments_isFound() {
        assertMasked(
                new Deep(Map.of("x", List.of(Map.of("y", Samples.EMAIL)))),
                "{\"mails\":{\"x\":[{\"y\":\"a***@example.com\"}]}}");
    }

    @Test
    public void t02_rootContainers_holdMaskedBeans() {
        Person person = new Person(Samples.PHONE, "Oslo");
        String masked = "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}";
        assertMasked(List.of(person), "[" + masked + "]");
        assertMasked(Map.of("a", person), "{\"a\":" + masked + "}");
        assertMasked(new Person[] {person}, "[" + masked + "]");
        assertWritten(masking().typedList(List.of(person), Person.class, null), "[" + masked + "]");
    }
}
