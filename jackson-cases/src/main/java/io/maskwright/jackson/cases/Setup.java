package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.maskwright.Audience;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RawShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a mapper is like. Each setter returns this; each getter has the name of its setter. Not thread-safe. */
public final class Setup {

    /** What is written. */
    public enum Format {
        JSON,
        YAML,
        CBOR,
        SMILE,
        XML
    }

    /** Another module that replaces property writers, and whether it is registered before or after Maskwright's. */
    public enum Accelerator {
        NONE,
        BLACKBIRD_BEFORE,
        BLACKBIRD_AFTER,
        AFTERBURNER_BEFORE,
        AFTERBURNER_AFTER
    }

    /** How properties are named. */
    public enum Naming {
        AS_IS,
        SNAKE_CASE
    }

    /** Whether classes are named beside values that are not final. */
    public enum DefaultTyping {
        OFF,
        NON_FINAL
    }

    /** What the module does with undecided properties of marked types. */
    public enum Strictness {
        BY_POLICY,
        REFUSE_UNDECIDED
    }

    private final @Nullable Desensitiser desensitiser;
    private Format format = Format.JSON;
    private Accelerator accelerator = Accelerator.NONE;
    private Naming naming = Naming.AS_IS;
    private DefaultTyping typing = DefaultTyping.OFF;
    private Strictness strictness = Strictness.BY_POLICY;
    private JsonInclude.Include inclusion = JsonInclude.Include.ALWAYS;
    private @Nullable Supplier<@Nullable Audience> supplier;
    private @Nullable Object writtenBefore;
    private final Map<Class<?>, Class<?>> mixIns = new HashMap<>();
    private final Map<String, Set<String>> filters = new HashMap<>();
    private final Map<Class<?>, Set<RawShape>> allowed = new HashMap<>();

    private Setup(@Nullable Desensitiser desensitiser) {
        this.desensitiser = desensitiser;
    }

    /** A mapper with the module. */
    public static Setup of(Desensitiser desensitiser) {
        return new Setup(desensitiser);
    }

    /** A mapper without the module. */
    public static Setup plain() {
        return new Setup(null);
    }

    /** The same mapper without the module, to compare with. */
    public Setup withoutModule() {
        Setup plain = plain().format(format)
                .accelerator(accelerator)
                .naming(naming)
                .typing(typing)
                .inclusion(inclusion);
        plain.mixIns.putAll(mixIns);
        plain.filters.putAll(filters);
        return plain;
    }

    /** What the module treats with; null for a mapper without the module. */
    public @Nullable Desensitiser desensitiser() {
        return desensitiser;
    }

    public Setup format(Format value) {
        format = value;
        return this;
    }

    public Format format() {
        return format;
    }

    public Setup accelerator(Accelerator value) {
        accelerator = value;
        return this;
    }

    public Accelerator accelerator() {
        return accelerator;
    }

    public Setup naming(Naming value) {
        naming = value;
        return this;
    }

    public Naming naming() {
        return naming;
    }

    public Setup typing(DefaultTyping value) {
        typing = value;
        return this;
    }

    public DefaultTyping typing() {
        return typing;
    }

    public Setup strictness(Strictness value) {
        strictness = value;
        return this;
    }

    public Strictness strictness() {
        return strictness;
    }

    /** The mapper's own default of inclusion, for values. */
    public Setup inclusion(JsonInclude.Include value) {
        inclusion = value;
        return this;
    }

    public JsonInclude.Include inclusion() {
        return inclusion;
    }

    /** Who reads where the call does not say. */
    public Setup supplier(Supplier<@Nullable Audience> value) {
        supplier = value;
        return this;
    }

    public @Nullable Supplier<@Nullable Audience> supplier() {
        return supplier;
    }

    /** A value that the mapper writes before the module is registered; Jackson 3 rebuilds a mapper that was used. */
    public Setup writtenBefore(Object value) {
        writtenBefore = value;
        return this;
    }

    public @Nullable Object writtenBefore() {
        return writtenBefore;
    }

    public Setup mixIn(Class<?> target, Class<?> source) {
        mixIns.put(target, source);
        return this;
    }

    public Map<Class<?>, Class<?>> mixIns() {
        return mixIns;
    }

    /** A filter that leaves out the properties named. */
    public Setup filter(String id, String... without) {
        filters.put(id, Set.of(without));
        return this;
    }

    public Map<String, Set<String>> filters() {
        return filters;
    }

    /** Lets a shape through for a type. */
    public Setup allow(Class<?> type, RawShape shape) {
        allowed.computeIfAbsent(type, unused -> new HashSet<>()).add(shape);
        return this;
    }

    public Map<Class<?>, Set<RawShape>> allowed() {
        return allowed;
    }
}
