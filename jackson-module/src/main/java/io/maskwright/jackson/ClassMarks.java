package io.maskwright.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.Converter;
import io.maskwright.plan.MixIns;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.SerialShapes;
import org.jspecify.annotations.Nullable;

/**
 * Sees the serializers and converters that types bring along, which Jackson takes before any other hook is asked: a
 * marked type is treated all the same, one that has something to protect is refused.
 */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class ClassMarks extends NopAnnotationIntrospector {

    private final Protection protection;

    ClassMarks(Protection protection) {
        this.protection = protection;
    }

    Protection protection() {
        return protection;
    }

    @Override
    public Version version() {
        return ModuleVersion.VERSION;
    }

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass type)) {
            JsonSerialize named = annotated.getAnnotation(JsonSerialize.class);
            return named == null ? null : checked(annotated, annotated.getType(), named.using());
        }
        JsonSerialize own = type.getAnnotation(JsonSerialize.class);
        if (own == null || (isNone(own.using()) && isNone(own.converter()))) {
            return null;
        }
        PropertyPlan whole = whole(type);
        if (whole != null) {
            return ProtectedSerializer.ofWhole(protection, whole, OwnSerializer.of(type, own.using()));
        }
        SerialShapes shapes = protection.plans().shapes(MixIns.NONE);
        if (isNone(own.using())) {
            shapes.ownConverter(type.getRawType());
        } else {
            shapes.ownSerializer(type.getRawType());
        }
        // Members are asked for what mix-ins say, which an introspector cannot look up by itself.
        shapes.ownSerializer(type.getRawType(), Described.memberAnnotations(type));
        return null;
    }

    /** A serializer for values whose own class is not known before they come; null for others. */
    private @Nullable Object checked(Annotated member, JavaType declared, Class<?> named) {
        return isNone(named) || declared.isFinal() ? null : new CheckedSerializer(protection, member, named);
    }

    /** A marked type is treated, not converted. */
    @Override
    public @Nullable Object findSerializationConverter(Annotated annotated) {
        if (!(annotated instanceof AnnotatedClass type)) {
            return null;
        }
        JsonSerialize own = type.getAnnotation(JsonSerialize.class);
        return own != null && !isNone(own.converter()) && whole(type) != null ? Converter.None.class : null;
    }

    @Override
    public @Nullable Object findContentSerializer(Annotated annotated) {
        JsonSerialize own = annotated.getAnnotation(JsonSerialize.class);
        JavaType content = own == null ? null : annotated.getType().getContentType();
        if (own != null && content != null && !(annotated instanceof AnnotatedClass)) {
            return checked(annotated, content, own.contentUsing());
        }
        if (own != null && content != null && !(isNone(own.contentUsing()) && isNone(own.contentConverter()))) {
            protection.plans().shapes(MixIns.NONE).holderSerializer(annotated.getRawType(), content.getRawClass());
        }
        return null;
    }

    private @Nullable PropertyPlan whole(AnnotatedClass type) {
        return protection.plans().whole(type.getRawType(), Described.annotations(type));
    }

    private static boolean isNone(Class<?> type) {
        return type == JsonSerializer.None.class || type == Converter.None.class;
    }
}
