package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.policy.FieldRule;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The treatments of single values inside objects, one for each place that asks for it. Plans of the classes inside are
 * kept by the treatment around them, so a second one for the same place would have plans of its own, and a class that
 * holds itself plans without end. Thread-safe.
 */
final class LeafTreatments {

    /** A place, what an annotation says of it and what the policy does. */
    private record Key(Audience audience, String path, Marking.Declared said, @Nullable FieldRule rule) {}

    private final ConcurrentMap<Key, Treatment> treatments = new ConcurrentHashMap<>();

    @Nullable
    Treatment get(
            Audience audience,
            String path,
            Marking.Declared said,
            @Nullable FieldRule rule,
            Supplier<@Nullable Treatment> maker) {
        Key key = new Key(audience, path, said, rule);
        Treatment kept = treatments.get(key);
        Treatment made = kept == null ? maker.get() : null;
        if (made == null) {
            return kept;
        }
        Treatment earlier = treatments.putIfAbsent(key, made);
        return earlier == null ? made : earlier;
    }
}
