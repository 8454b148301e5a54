package io.maskwright.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a value is, by category; how it is treated, and for whom, is what a policy says.
 *
 * <p>Before: {@code record Parcel(@Sensitive(Categories.PHONE_MOBILE) String phone)} with {@code 13812345678}. After a
 * masked copy under the display defaults: {@code 138****5678}.
 *
 * <p>Where it may stand:
 *
 * <ul>
 *   <li>on a field, a record component, a constructor parameter or a getter: it speaks of that property. On several of
 *       them at once it must say the same thing each time, or the type is refused;
 *   <li>on a type use: {@code List<@Sensitive("email") String>}, {@code Map<@Sensitive("phone") String, Integer>};
 *   <li>on a property that holds a collection, an array, an {@code Optional} or a map: it speaks of each element or map
 *       value, not of the holder;
 *   <li>on an annotation type: a property that carries the annotated annotation counts as carrying this one;
 *   <li>on a method of a supertype or an interface: it counts for the getters that override it.
 * </ul>
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
public @interface Sensitive {

    /**
     * The category, a dotted lower-case name such as {@code phone.mobile}. {@link Categories} has constants for the
     * built-in ones; a child category that a policy does not name falls back to its parent.
     *
     * @return the category name
     */
    String value();

    /**
     * The least tier of this field, by the name the policy gives it. It can raise the tier of the category and never
     * lowers it. Default: the tier of the category.
     *
     * @return the tier name, or an empty text
     */
    String tier() default "";

    /**
     * The strategy of this field in the grammar of the policy file, such as {@code phone(minHidden=6)}. It stands below
     * what the policy says for the category and the audience, and above what it says for the category alone. Default:
     * what the policy says.
     *
     * @return the strategy expression, or an empty text
     */
    String strategy() default "";

    /**
     * The purposes that may see the field at all; an audience with another purpose, or with none, gets it redacted.
     * Default: empty, every purpose.
     *
     * @return the purposes
     */
    String[] purpose() default {};

    /**
     * What is meant where the value is an object with fields of its own. Default: the object as one value.
     *
     * @return whether the object is treated whole, or each value inside it
     */
    Nested nested() default Nested.WHOLE;
}
