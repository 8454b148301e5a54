package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.lang.reflect.Modifier;

/** What classes that extend one say of the properties they have from it. Thread-safe. */
final class Subtypes {

    private final Protection protection;
    private final SerializationConfig config;
    private final Class<?> of;

    Subtypes(Protection protection, SerializationConfig config, Class<?> of) {
        this.protection = protection;
        this.config = config;
        this.of = of;
    }

    /** The class that is extended. */
    Class<?> of() {
        return of;
    }

    static boolean mayExtend(Class<?> type) {
        return !Modifier.isFinal(type.getModifiers());
    }

    /** What writes a property of an object of a class, where this writes it for the class that is extended. */
    BeanPropertyWriter writer(Class<?> type, BeanPropertyWriter base) {
        TypePlan plans = protection.plans().type(type, config::findMixInClassFor);
        protection.plans().shapes(config::findMixInClassFor).writtenAs(type, of);
        BeanDescription description = config.introspect(config.constructType(type));
        Described described = new Described(plans, description);
        PropertyPlan plan = described.property(base.getName(), base.getMember());
        return plan == null
                ? base
                : PropertyHook.planned(base, new ProtectedValue(protection, plan, described.fields(type, config)));
    }
}
