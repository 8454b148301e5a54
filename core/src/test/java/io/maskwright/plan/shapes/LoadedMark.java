package io.maskwright.plan.shapes;

import io.maskwright.annotation.Sensitive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An annotation of one's own, loaded together with {@link Loaded}. */
@Sensitive("email")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface LoadedMark {}
