package io.maskwright.jackson3;

import io.maskwright.plan.PropertyPlan;
import io.maskwright.plan.TypePlan;
import java.lang.reflect.Modifier;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.ser.BeanPropertyWriter;

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
        TypePlan plans = protection.type(type, config);
        protection.shapes(config).writtenAs(type, of);
        JavaType actual = config.constructType(type);
        ClassIntrospector introspector = config.classIntrospectorInstance();
        Properties properties = new Properties(
                plans,
                introspector.introspectForSerialization(actual, introspector.introspectClassAnnotations(actual)));
        PropertyPlan plan = properties.plan(base.getName(), base.getMember());
        return plan == null ? base : PropertyHook.planned(base, plan, protection, () -> properties.fields(config));
    }
}
