package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;

/** Writes objects that one protected member of theirs stands for. */
final class ProtectedValue extends ProtectedType {

    private final AnnotatedMember member;
    private final ObjectFields fields;

    ProtectedValue(
            ValueSerializer<Object> base,
            PropertyPlan plan,
            Protection protection,
            @Nullable BeanProperty property,
            AnnotatedMember member,
            ObjectFields fields) {
        super(base, plan, protection, property);
        this.member = member;
        this.fields = fields;
    }

    @Override
    ProtectedType over(ValueSerializer<Object> other, @Nullable BeanProperty property) {
        return new ProtectedValue(other, plan(), protection(), property, member, fields);
    }

    @Override
    @Nullable
    Object treated(Object object) {
        return plan().read(object, member::getValue);
    }

    @Override
    ValueContext context(Place place, Object object) {
        return fields.at(place, object);
    }
}
