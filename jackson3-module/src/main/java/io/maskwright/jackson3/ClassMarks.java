package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.util.Converter;

/**
 * Sees classes that say themselves what writes them, which Jackson asks nobody else about. Stands before the introspectors
 * of the mapper and says nothing of anything else, so that these stay in force.
 */
final class ClassMarks extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient Protection protection;

    private final boolean yields;

    /** A yielding one counts only where there is no other. */
    ClassMarks(Protection protection, boolean yields) {
        this.protection = protection;
        this.yields = yields;
    }

    Protection protection() {
        return protection;
    }

    boolean yields() {
        return yields;
    }

    @Override
    public Version version() {
        return ModuleVersion.VERSION;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        if (!protection.leads(config)) {
            return null;
        }
        if (!(annotated instanceof AnnotatedClass type)) {
            return checked(
                    annotated, annotated.getType(), others(config, each -> each.findSerializer(config, annotated)));
        }
        Object serializer = others(config, each -> each.findSerializer(config, type));
        Object converter = others(config, each -> each.findSerializationConverter(config, type));
        if (serializer == null && converter == null) {
            return null;
        }
        Class<?> raw = type.getRawType();
        PropertyPlan plan = protection.whole(raw, config);
        if (plan != null) {
            return new OwnWhole(serializer, type, plan, protection);
        } else if (serializer == null) {
            protection.shapes(config).ownConverter(raw);
        } else {
            protection.shapes(config).ownSerializer(raw);
        }
        return null;
    }

    @Override
    public @Nullable Object findContentSerializer(MapperConfig<?> config, Annotated annotated) {
        JavaType content =
                annotated.getType() == null ? null : annotated.getType().getContentType();
        if (content == null || annotated instanceof AnnotatedClass || !protection.leads(config)) {
            return null;
        }
        return checked(annotated, content, others(config, each -> each.findContentSerializer(config, annotated)));
    }

    /** A serializer for values whose own class is not known before they come; null for others. */
    private @Nullable Object checked(Annotated member, JavaType declared, @Nullable Object named) {
        return named == null || declared.isFinal() ? null : new CheckedSerializer(protection, member, named);
    }

    /** A marked type is treated, not converted. */
    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass type
                        && protection.leads(config)
                        && protection.whole(type.getRawType(), config) != null
                ? Converter.None.class
                : null;
    }

    private @Nullable Object others(
            MapperConfig<?> config, Function<AnnotationIntrospector, @Nullable Object> question) {
        return config.getAnnotationIntrospector().allIntrospectors().stream()
                .filter(each -> each != this)
                .map(question)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
