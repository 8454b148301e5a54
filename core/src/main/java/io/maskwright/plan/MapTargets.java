package io.maskwright.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The map that takes the copied entries: of the same class where that can be made, else the nearest. */
@SuppressWarnings("JdkObsolete") // what beans hold is not ours to choose
final class MapTargets {

    private MapTargets() {}

    static Map<@Nullable Object, @Nullable Object> emptyLike(Map<?, ?> source) {
        Class<?> type = source.getClass();
        if (type == HashMap.class) {
            return new HashMap<>();
        } else if (source instanceof ConcurrentSkipListMap<?, ?> sorted) {
            return new ConcurrentSkipListMap<>(CollectionTargets.anyOf(sorted.comparator()));
        } else if (source instanceof ConcurrentMap<?, ?>) {
            return new ConcurrentHashMap<>();
        } else if (source instanceof SortedMap<?, ?> sorted) {
            return new TreeMap<>(CollectionTargets.anyOf(sorted.comparator()));
        } else if (type == Properties.class) {
            return properties();
        } else if (type == Hashtable.class) {
            return new Hashtable<>();
        } else if (type == IdentityHashMap.class) {
            return new IdentityHashMap<>();
        } else if (source instanceof EnumMap<?, ?> constants) {
            return emptyEnumMap(constants);
        }
        return new LinkedHashMap<>();
    }

    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"}) // null in it fails, as it should
    private static Map<@Nullable Object, @Nullable Object> properties() {
        return (Map) new Properties();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the map itself checks the class of each constant
    private static Map<@Nullable Object, @Nullable Object> emptyEnumMap(EnumMap<?, ?> source) {
        EnumMap copy = source.clone();
        copy.clear();
        return copy;
    }
}
