package io.maskwright.jackson3;

import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import io.maskwright.plan.PropertyPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;

/** Writes objects that one protected member of theirs stands for. */
final class ProtectedValue extends ProtectedType {

    private final AnnotatedMember member;
    private final Map<String, AnnotatedMember> readers;

    ProtectedValue(
            ValueSerializer<Object> base,
            PropertyPlan plan,
            Protection protection,
            @Nullable BeanProperty property,
            AnnotatedMember member,
            Map<String, AnnotatedMember> readers) {
        super(base, plan, protection, property);
        this.member = member;
        this.readers = readers;
    }

    @Override
    ProtectedType over(ValueSerializer<Object> other, @Nullable BeanProperty property) {
        return new ProtectedValue(other, plan(), protection(), property, member, readers);
    }

    @Override
    @Nullable
    Object treated(Object object) {
        try {
            return member.getValue(object);
        } catch (RuntimeException e) {
            // What a getter says when it fails may be about the value.
            throw new MaskingException(plan().path() + ": its value could not be read");
        }
    }

    @Override
    ValueContext context(Object object) {
        return new BeanContext(object, readers);
    }
}
