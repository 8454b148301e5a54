package io.maskwright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a value was looked at and is not sensitive. In a type marked {@link Classified} it is the way to let a
 * field through; elsewhere it is documentation. Nested values are still looked into: a field of a type with sensitive
 * fields stays protected. On one property together with {@link Sensitive} it is refused.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
public @interface NotSensitive {}
