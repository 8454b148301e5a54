package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.MaskingException;
import java.util.ArrayList;
import java.util.List;

/** One call: where it is, how deep, and for whom. Not thread-safe. */
final class Walk {

    private final ObjectPlans plans;
    private final Audience audience;
    private final List<Object> path = new ArrayList<>();
    private int entered;

    Walk(ObjectPlans plans, Audience audience) {
        this.plans = plans;
        this.audience = audience;
    }

    ObjectPlans plans() {
        return plans;
    }

    Audience audience() {
        return audience;
    }

    /** Steps into an object or a holder. */
    void enter(Object object) {
        if (path.size() >= plans.limits().maxDepth()) {
            throw new MaskingException(
                    "the object is nested deeper than " + plans.limits().maxDepth() + " levels, at "
                            + object.getClass().getName());
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i) == object) {
                throw new MaskingException(object.getClass().getName() + " refers to itself");
            }
        }
        if (++entered > plans.limits().maxObjects()) {
            throw new MaskingException("more than " + plans.limits().maxObjects() + " objects in one call");
        }
        path.add(object);
    }

    /** Steps out of what was entered last. */
    void leave() {
        path.remove(path.size() - 1);
    }
}
