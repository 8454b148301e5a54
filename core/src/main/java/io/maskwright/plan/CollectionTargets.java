package io.maskwright.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The collection that takes the copied elements: of the same class where that can be made, else the nearest. */
@SuppressWarnings("JdkObsolete") // what beans hold is not ours to choose
final class CollectionTargets {

    private CollectionTargets() {}

    static Collection<@Nullable Object> fill(Collection<?> source, List<@Nullable Object> elements, Class<?> declared) {
        Collection<@Nullable Object> target = emptyLike(source);
        boolean refusesNull = target instanceof Queue<?> && !(target instanceof LinkedList<?>);
        if (refusesNull && elements.contains(null) && declared.isAssignableFrom(LinkedList.class)) {
            target = new LinkedList<>();
        }
        target.addAll(elements);
        return target;
    }

    private static Collection<@Nullable Object> emptyLike(Collection<?> source) {
        if (source instanceof Set<?> set) {
            return emptySetLike(set);
        } else if (source instanceof Queue<?> queue) {
            return emptyQueueLike(queue);
        }
        Class<?> type = source.getClass();
        if (type == CopyOnWriteArrayList.class) {
            return new CopyOnWriteArrayList<>();
        } else if (type == Stack.class) {
            return new Stack<>();
        } else if (type == Vector.class) {
            return new Vector<>(source.size());
        }
        return new ArrayList<>(source.size());
    }

    private static Collection<@Nullable Object> emptySetLike(Set<?> source) {
        Class<?> type = source.getClass();
        if (type == HashSet.class) {
            return new HashSet<>();
        } else if (type == CopyOnWriteArraySet.class) {
            return new CopyOnWriteArraySet<>();
        } else if (type == ConcurrentSkipListSet.class) {
            return new ConcurrentSkipListSet<>(comparatorOf((SortedSet<?>) source));
        } else if (source instanceof EnumSet<?> constants) {
            return emptyEnumSet(constants);
        } else if (source instanceof SortedSet<?> sorted) {
            return new TreeSet<>(comparatorOf(sorted));
        }
        return new LinkedHashSet<>();
    }

    private static Collection<@Nullable Object> emptyQueueLike(Queue<?> source) {
        Class<?> type = source.getClass();
        if (type == ArrayDeque.class) {
            return new ArrayDeque<>();
        } else if (source instanceof PriorityQueue<?> queue) {
            return new PriorityQueue<>(anyOf(queue.comparator()));
        } else if (source instanceof PriorityBlockingQueue<?> queue) {
            return new PriorityBlockingQueue<>(Math.max(1, queue.size()), anyOf(queue.comparator()));
        } else if (type == ConcurrentLinkedQueue.class) {
            return new ConcurrentLinkedQueue<>();
        } else if (type == ConcurrentLinkedDeque.class) {
            return new ConcurrentLinkedDeque<>();
        } else if (type == LinkedBlockingQueue.class) {
            return new LinkedBlockingQueue<>();
        } else if (type == LinkedBlockingDeque.class) {
            return new LinkedBlockingDeque<>();
        }
        return new LinkedList<>();
    }

    private static @Nullable Comparator<@Nullable Object> comparatorOf(SortedSet<?> source) {
        return anyOf(source.comparator());
    }

    @SuppressWarnings("unchecked") // a comparator of another element type fails with a class cast, which is caught
    static @Nullable Comparator<@Nullable Object> anyOf(@Nullable Comparator<?> comparator) {
        return (Comparator<@Nullable Object>) comparator;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the set itself checks the class of each constant
    private static Collection<@Nullable Object> emptyEnumSet(EnumSet<?> source) {
        EnumSet copy = source.clone();
        copy.clear();
        return copy;
    }
}
