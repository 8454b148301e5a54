package io.maskwright.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import io.maskwright.MaskingException;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;

/** Where a protected value comes from: it is the object itself, or what a member of the object gives. */
sealed interface Source {

    /** The object is the value. */
    record Itself() implements Source {}

    /**
     * A member gives the value.
     *
     * @param member the member, readable
     */
    record Given(AnnotatedMember member) implements Source {}

    /** Reads the value; what a failing getter says may be about it, so nothing of that is passed on. */
    default @Nullable Object of(Object object, PropertyPlan plan) {
        if (!(this instanceof Given given)) {
            return object;
        }
        try {
            return given.member().getValue(object);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw unreadable(plan);
        }
    }

    static MaskingException unreadable(PropertyPlan plan) {
        return new MaskingException(plan.path() + ": the value could not be read");
    }
}
