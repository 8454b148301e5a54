package io.maskwright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type each of whose fields must be decided, by {@link Sensitive} or {@link NotSensitive}. A field that carries
 * neither is treated as the policy says for undecided fields: redacted by default, never shown by accident when someone
 * adds it later. Subclasses are marked too.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface Classified {}
