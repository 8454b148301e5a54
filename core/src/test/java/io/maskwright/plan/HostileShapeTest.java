package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.MaskingException;
import io.maskwright.annotation.Sensitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Cycles, depth, sharing, and every container of the JDK. */
class HostileShapeTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    private void fails(Object object, String words) {
        assertThatThrownBy(() -> plans.mask(object, READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
    }

    static class Node {
        @Sensitive("phone")
        String label = "CANARY";

        Node next;
        Object other;
    }

    @Test
    void cycle_failsByName() {
        Node node = new Node();
        node.next = new Node();
        node.next.other = List.of(node);
        fails(node, "Node refers to itself");
        List<Object> list = new ArrayList<>();
        list.add(list);
        fails(list, "java.util.ArrayList refers to itself");
        Object[] array = new Object[1];
        array[0] = array;
        fails(array, "refers to itself");
    }

    @Test
    void longChain_failsAtTheLimitAndNotOnTheStack() {
        Node first = new Node();
        Node last = first;
        for (int i = 0; i < 100_000; i++) {
            last.next = new Node();
            last = last.next;
        }
        fails(first, "deeper than 100 levels");
    }

    @Test
    void deepestAllowedLimit_doesNotOverflowTheStack() {
        ObjectPlans deep = new ObjectPlans(new FakePolicy(), new Limits(1000, 10_000));
        Node first = new Node();
        Node last = first;
        for (int i = 1; i < 1000; i++) {
            last.next = new Node();
            last = last.next;
        }
        assertThat(deep.mask(first, READER)).isNotNull();
    }

    @Test
    void sharedParts_areBoundedInNumber() {
        Object part = List.of();
        for (int i = 0; i < 60; i++) {
            part = List.of(part, part);
        }
        Object doubled = part;
        ObjectPlans small = new ObjectPlans(new FakePolicy(), new Limits(100, 1000));
        assertThatThrownBy(() -> small.mask(doubled, READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("more than 1000 objects");
    }

    @Test
    void sharedObject_isCopiedTwice() {
        Node shared = new Node();
        Object[] copy = plans.mask(new Object[] {shared, shared}, READER);
        assertThat(((Node) copy[0]).label).isEqualTo("***");
        assertThat(((Node) copy[1]).label).isEqualTo("***");
    }

    record Keys(Map<@Sensitive("phone") String, Integer> keys) {}

    record NumberKeys(Map<@Sensitive("tens") Integer, String> keys) {}

    @Test
    void collidingKeys_loseNoEntry() {
        Map<String, Integer> keys = new LinkedHashMap<>();
        keys.put("138", 1);
        keys.put("139", 2);
        keys.put("***~2", 3);
        assertThat(plans.mask(new Keys(keys), READER).keys()).isEqualTo(Map.of("***", 1, "***~2", 2, "***~3", 3));
        assertThat(plans.mask(new NumberKeys(Map.of(17, "a")), READER).keys()).isEqualTo(Map.of(10, "a"));
        fails(new NumberKeys(Map.of(17, "a", 18, "b")), "NumberKeys.keys");
        Map<String, Integer> sameAlways = new TreeMap<>((a, b) -> 0);
        sameAlways.put("138", 1);
        assertThat(plans.mask(new Keys(sameAlways), READER).keys()).hasSize(1);
    }

    @Test
    void manyCollidingKeys_takeLinearTime() {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            keys.put("k" + i, i);
        }
        assertThat(plans.mask(new Keys(keys), READER).keys()).hasSize(100_000).containsKey("***~100000");
    }

    record Collections1(
            @Sensitive("phone") Collection<String> any,
            @Sensitive("phone") SortedSet<String> sorted,
            @Sensitive("nothing") Deque<String> hidden,
            @Sensitive("phone") NavigableMap<String, String> navigable,
            @Sensitive("phone") ConcurrentMap<String, String> concurrent,
            @Sensitive("phone") Iterable<String> iterable) {}

    @Test
    void declaredInterfaces_areFilledWithTheNearest() {
        SortedSet<String> sorted = new TreeSet<>(Comparator.reverseOrder());
        sorted.add("1");
        Collections1 copy = plans.mask(
                new Collections1(
                        new HashMap<>(Map.of("k", "1")).values(),
                        sorted,
                        new ArrayDeque<>(List.of("1", "2")),
                        new TreeMap<>(Map.of("k", "1")),
                        new ConcurrentHashMap<>(Map.of("k", "1")),
                        List.of("1")),
                READER);
        assertThat(copy.any()).containsExactly("***");
        assertThat(copy.sorted()).containsExactly("***");
        assertThat(copy.sorted().comparator()).isEqualTo(Comparator.reverseOrder());
        assertThat(copy.hidden()).containsExactly(null, null);
        assertThat(copy.navigable()).isEqualTo(Map.of("k", "***"));
        assertThat(copy.concurrent()).isEqualTo(Map.of("k", "***"));
        assertThat(copy.iterable()).containsExactly("***");
    }

    record ExactDeque(@Sensitive("nothing") ArrayDeque<String> hidden) {}

    record ExactMap(@Sensitive("nothing") ConcurrentHashMap<String, String> hidden) {}

    record NoHome(LinkedHashSet<String> set) {}

    @Test
    void containerThatRefusesNull_fails() {
        fails(new ExactDeque(new ArrayDeque<>(List.of("CANARY"))), "ExactDeque.hidden");
        fails(new ExactMap(new ConcurrentHashMap<>(Map.of("CANARY", "CANARY"))), "ExactMap.hidden");
        assertThat(plans.mask(new NoHome(new LinkedHashSet<>(List.of("b", "a"))), READER)
                        .set())
                .containsExactly("b", "a");
    }

    @Test
    void knownContainers_keepTheirClass() {
        Properties properties = new Properties();
        properties.setProperty("k", "v");
        Stack<String> stack = new Stack<>();
        stack.push("x");
        List<Object> containers = List.of(
                new ArrayList<>(List.of("x")),
                new java.util.LinkedList<>(List.of("x")),
                new Vector<>(List.of("x")),
                stack,
                new CopyOnWriteArrayList<>(List.of("x")),
                new java.util.HashSet<>(List.of("x")),
                new LinkedHashSet<>(List.of("x")),
                new TreeSet<>(List.of("x")),
                new ConcurrentSkipListSet<>(List.of("x")),
                new CopyOnWriteArraySet<>(List.of("x")),
                EnumSet.of(TimeUnit.DAYS),
                new ArrayDeque<>(List.of("x")),
                new PriorityQueue<>(List.of("x")),
                new PriorityBlockingQueue<>(List.of("x")),
                new ConcurrentLinkedQueue<>(List.of("x")),
                new ConcurrentLinkedDeque<>(List.of("x")),
                new LinkedBlockingQueue<>(List.of("x")),
                new LinkedBlockingDeque<>(List.of("x")),
                new HashMap<>(Map.of("k", "v")),
                new LinkedHashMap<>(Map.of("k", "v")),
                new TreeMap<>(Map.of("k", "v")),
                new ConcurrentHashMap<>(Map.of("k", "v")),
                new ConcurrentSkipListMap<>(Map.of("k", "v")),
                new IdentityHashMap<>(Map.of("k", "v")),
                new EnumMap<>(Map.of(TimeUnit.DAYS, "v")),
                properties,
                new java.util.Hashtable<>(Map.of("k", "v")));
        for (Object container : containers) {
            Object copy = plans.mask(container, READER);
            assertThat(copy).isNotSameAs(container).hasSameClassAs(container);
            assertThat(copy.toString()).isEqualTo(container.toString());
        }
    }

    @Test
    void unmodifiableContainers_becomeTheNearestInTheSameOrder() {
        Queue<String> queue = new ArrayDeque<>(List.of("b"));
        for (Collection<?> source : List.<Collection<?>>of(
                List.of("b", "a"),
                Arrays.asList("b", null),
                Collections.unmodifiableList(new ArrayList<>(List.of("b", "a"))),
                new ArrayList<>(List.of("c", "b", "a")).subList(0, 2),
                Collections.singleton("b"),
                queue)) {
            assertThat(plans.mask((Object) source, READER).toString()).isEqualTo(source.toString());
        }
        assertThat(plans.<Object>mask(Collections.emptyMap(), READER)).isEqualTo(Map.of());
    }
}
