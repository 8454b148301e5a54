package io.maskwright.examples.boot4;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

// region caller
/** Tells who reads the answer that is being written. A real application asks its authenticated principal. */
@Component
class CallerAudience implements Supplier<@Nullable Audience> {

    private final Map<String, Audience> audiences;

    CallerAudience(ParcelProperties properties, Policy policy) {
        audiences = properties.callers().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Audience.of(e.getValue())));
        // A misspelt audience stops the start; otherwise it would fail each request of that caller.
        audiences.values().forEach(policy::requireAudience);
    }

    /** Nobody known, or no request at all (a job, another thread), gives null: the most restrictive form. */
    @Override
    public @Nullable Audience get() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String key = attributes.getRequest().getHeader("X-Api-Key");
            return key == null ? null : audiences.get(key);
        }
        return null;
    }
}
// endregion
