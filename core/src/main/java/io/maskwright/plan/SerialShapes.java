package io.maskwright.plan;

import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the shapes in which a serialiser would write protected values past every hook. A serialiser says what it found
 * when it builds what writes a type; whether that is harmless is decided here.
 *
 * <p>Each refusal is a {@link io.maskwright.PlanException} that names types and properties and no values. It does not come
 * where {@link SerialRules.Builder#allow} lets the shape through for the type. No parameter may be null unless it says so.
 *
 * <p>Immutable and thread-safe.
 */
public final class SerialShapes {

    private final SerialPlans plans;
    private final MixIns mixIns;

    SerialShapes(SerialPlans plans, MixIns mixIns) {
        this.plans = plans;
        this.mixIns = mixIns;
    }

    /**
     * Checks a type that has a serializer of its own.
     *
     * @param type the class of the values
     */
    public void ownSerializer(Class<?> type) {
        refuse(type, "it has a serializer of its own");
    }

    /**
     * Checks a type that has a converter of its own, whose result nobody marked.
     *
     * @param type the class of the values
     */
    public void ownConverter(Class<?> type) {
        refuse(type, "it has a converter of its own");
    }

    /**
     * Checks a type with a serializer or converter of its own by annotations that the serialiser found on its members,
     * where it cannot look up mix-ins by class.
     *
     * @param type the class of the values
     * @param found what stands on the members
     */
    public void ownSerializer(Class<?> type, Collection<Annotation> found) {
        if (Marking.of(List.copyOf(found)).stream().anyMatch(Marking.Declared.class::isInstance)) {
            plans.type(type, mixIns).checkShape(RawShape.OWN_SERIALIZER, "it has a serializer or converter of its own");
        }
    }

    /**
     * Checks a type that another serializer than one of the serialiser's own writes.
     *
     * @param type the class of the values
     * @param serializer the class of what writes them
     */
    public void writtenBy(Class<?> type, Class<?> serializer) {
        refuse(type, "it is written by " + serializer.getName());
    }

    /**
     * Checks a property that has a serializer or converter of its own, for each type of value that it declares.
     *
     * @param owner the class that has the property
     * @param property the name of the property
     * @param held a class of values that the property holds
     */
    public void propertySerializer(Class<?> owner, String property, Class<?> held) {
        refuse(held, owner.getSimpleName() + "." + property + " has a serializer of its own for it");
    }

    /**
     * Checks a type whose values a container holds that has a serializer of its own.
     *
     * @param holder the class of the container
     * @param held a class of values that it holds
     */
    public void holderSerializer(Class<?> holder, Class<?> held) {
        refuse(held, holder.getName() + " holds it and has a serializer of its own");
    }

    /**
     * Checks a property whose writer is no longer the one that was put there.
     *
     * @param type the type that has the property
     * @param property the name of the property
     * @param plan what is decided of it, or null if nothing is
     */
    public void replaced(TypePlan type, String property, @Nullable PropertyPlan plan) {
        if (plan != null) {
            type.checkShape(RawShape.OWN_SERIALIZER, "another module replaced what writes its property " + property);
        }
    }

    /**
     * Checks a property that is the identity of its object, which back-references repeat as it is.
     *
     * @param type the type that has the property
     * @param property the name of the property
     * @param plan what is decided of it, or null if nothing is
     */
    public void identity(TypePlan type, String property, @Nullable PropertyPlan plan) {
        if (plan != null) {
            type.checkShape(RawShape.OBJECT_ID, property + ", which is protected, is its identity");
        }
    }

    /**
     * Checks a type whose objects get their identity from a generator that may look at them.
     *
     * @param type the type of the objects
     * @param generator the class of the generator
     */
    public void identityBy(TypePlan type, Class<?> generator) {
        if (type.isMarked()) {
            type.checkShape(
                    RawShape.OBJECT_ID,
                    "its identity is made by " + generator.getName() + ", which may read protected properties");
        }
    }

    /**
     * Checks a property whose value names the type of its object.
     *
     * @param type the type that has the property
     * @param property the name of the property
     * @param plan what is decided of it, or null if nothing is
     */
    public void typeId(TypePlan type, String property, @Nullable PropertyPlan plan) {
        if (plan != null) {
            type.checkShape(RawShape.OBJECT_ID, property + ", which is protected, names its type");
        }
    }

    /**
     * Checks an object that is written as one of its supertypes, which knows nothing of a mark on the declaration of its
     * class.
     *
     * @param type the class of the object
     * @param supertype the class as which it is written
     */
    public void writtenAs(Class<?> type, Class<?> supertype) {
        if (plans.whole(type, mixIns) != null) {
            plans.type(type, mixIns).checkShape(RawShape.OWN_SERIALIZER, "it is written as " + supertype.getName());
        }
    }

    private void refuse(Class<?> type, String what) {
        if (plans.reachesMarked(type, mixIns)) {
            plans.type(type, mixIns).checkShape(RawShape.OWN_SERIALIZER, what);
        }
    }
}
