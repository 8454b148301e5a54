package io.maskwright.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import com.fasterxml.jackson.databind.ser.impl.FilteredBeanPropertyWriter;
import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.PropertyPlan;
import java.util.List;

/**
 * Replaces what writes the entries of an any-getter. Since 2.19 that is a property among the others; before, it stands
 * apart. Which it is decides what a replacement must extend, so there are two, and only the right one is ever loaded.
 */
final class AnyGetters {

    private static final boolean IS_PROPERTY = BeanPropertyWriter.class.isAssignableFrom(AnyGetterWriter.class);

    private AnyGetters() {}

    static void protect(
            BeanSerializerBuilder builder, Described described, Protection protection, ObjectFields fields) {
        AnnotatedMember member = builder.getBeanDescription().findAnyGetter();
        PropertyPlan plan = member == null ? null : described.property(member.getName(), member);
        if (member == null || plan == null) {
            return;
        }
        AnyEntries entries = new AnyEntries(new ProtectedValue(protection, plan, fields), member);
        AnyGetterWriter apart = builder.getAnyGetter();
        if (apart != null && !IS_PROPERTY) {
            builder.setAnyGetter(new AnyGetterApart(entries, apart));
        } else if (IS_PROPERTY) {
            replace(builder, entries);
        }
    }

    private static void replace(BeanSerializerBuilder builder, AnyEntries entries) {
        List<BeanPropertyWriter> properties = builder.getProperties();
        BeanPropertyWriter[] filtered = builder.getFilteredProperties();
        for (int i = 0; i < properties.size(); i++) {
            BeanPropertyWriter before = properties.get(i);
            if (!AnyGetterWriter.class.isInstance(before)) {
                continue;
            }
            BeanPropertyWriter after = AnyGetterProperty.of(before, entries);
            properties.set(i, after);
            if (filtered != null && filtered[i] != null) {
                Class<?>[] views = before.getViews();
                filtered[i] = views == null ? after : FilteredBeanPropertyWriter.constructViewBased(after, views);
            }
        }
    }
}
