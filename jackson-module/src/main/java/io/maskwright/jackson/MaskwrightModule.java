package io.maskwright.jackson;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.DefaultSerializerProvider;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.AudienceChoice;
import io.maskwright.plan.RawShape;
import io.maskwright.plan.ReadBack;
import io.maskwright.plan.SerialRules;
import io.maskwright.policy.Policy;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The module for Jackson 2: a mapper that has it writes annotated types as a policy says for the reader of each call.
 *
 * <p>{@code mapper.registerModule(new MaskwrightModule(desensitiser))}, then
 * {@code mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.of("label")).writeValueAsString(parcel)}. Before:
 * {@code {"phone":"13812345678"}}. After, under the display defaults: {@code {"phone":"138****5678"}}.
 *
 * <p><b>At the edges.</b> A property nobody marked is written by Jackson as ever. Inclusion rules see the treated value.
 * Shapes that cannot be protected are refused, with a {@link io.maskwright.PlanException} that names the type, when
 * Jackson builds what writes the type; {@link Builder#allow} lets one through.
 *
 * <p>Immutable and thread-safe; one may be registered with any number of mappers, and mappers with different modules do
 * not touch each other. Of several modules on one mapper the last one counts. A mapper with this module cannot be serialised by Java itself.
 */
public final class MaskwrightModule extends Module {

    private final Protection protection;
    private final Reading reading;
    private final boolean yields;

    /**
     * Creates the module of the display defaults, as a service loader does. On a mapper that has another module of
     * this kind it does nothing.
     */
    public MaskwrightModule() {
        this(builder(Desensitiser.of(Policy.displayDefaults())), true);
    }

    /**
     * Creates a module with the default settings.
     *
     * @param desensitiser treats the values
     */
    public MaskwrightModule(Desensitiser desensitiser) {
        this(builder(desensitiser), false);
    }

    private MaskwrightModule(Builder builder, boolean yields) {
        this.yields = yields;
        this.reading = new Reading(builder.desensitiser.serialPlans(builder.rules.build()), builder.readBack);
        this.protection = new Protection(
                builder.desensitiser.serialPlans(builder.rules.build()),
                new AudienceOfCall(new AudienceChoice(builder.audience)));
    }

    /**
     * Returns a builder.
     *
     * @param desensitiser treats the values
     * @return the builder, with the default settings
     */
    public static Builder builder(Desensitiser desensitiser) {
        return new Builder(desensitiser);
    }

    @Override
    public String getModuleName() {
        return "maskwright";
    }

    @Override
    public Version version() {
        return ModuleVersion.VERSION;
    }

    /**
     * Returns the module itself: the same one registered twice counts once.
     *
     * @return this module
     */
    @Override
    public Object getTypeId() {
        return this;
    }

    @Override
    public void setupModule(SetupContext context) {
        if (yields && isSetUp(context)) {
            return;
        }
        context.addBeanDeserializerModifier(new ReadingHook(reading, protection));
        context.insertAnnotationIntrospector(new ClassMarks(protection));
        context.addBeanSerializerModifier(new PropertyHook(protection));
        context.addBeanSerializerModifier(new TypeHook(protection));
        if (context.getOwner() instanceof ObjectMapper mapper
                && mapper.getSerializerProvider() instanceof DefaultSerializerProvider known) {
            // What was built before the module came knows nothing of it.
            known.flushCachedSerializers();
        }
    }

    private static boolean isSetUp(SetupContext context) {
        return context.getOwner() instanceof ObjectMapper mapper
                && Protection.of(mapper.getSerializationConfig()) != null;
    }

    /**
     * Checks at start-up that a mapper honours the annotations: writes an annotated bean and an annotated record of this
     * module and looks for their values.
     *
     * @param mapper a mapper that is to have this module, fully set up
     * @throws PlanException if it has another module of this kind or none, or writes a marked value as it is
     */
    public void requireHonoured(ObjectMapper mapper) {
        Canary.check(mapper, protection);
    }

    /**
     * Returns the properties written so far that nobody decided, but whose names raise a suspicion, such as
     * {@code userTel}. It is for a look at start-up or in tests, and protects nothing.
     *
     * @return the type and the property, such as {@code Parcel.userTel}, with the category the name suggests
     */
    public Map<String, Category> warnings() {
        return protection.plans().warnings();
    }

    /** Sets what a {@link MaskwrightModule} does. Not thread-safe. */
    public static final class Builder {

        private final Desensitiser desensitiser;
        private final SerialRules.Builder rules = SerialRules.builder();
        private Supplier<? extends @Nullable Audience> audience = () -> null;
        private ReadBack readBack = ReadBack.REFUSE;

        private Builder(Desensitiser desensitiser) {
            this.desensitiser = Objects.requireNonNull(desensitiser, "desensitiser must not be null");
        }

        /**
         * Sets who reads where a call does not say it with {@link io.maskwright.Maskwright#AUDIENCE}, as for frameworks
         * that know the user of a request.
         *
         * @param audience gives the reader, or null for {@link Audience#MOST_RESTRICTIVE}; asked once on each call, in its
         *     thread, of which a sequence of values is one; by default it gives null
         * @return this builder
         */
        public Builder audience(Supplier<? extends @Nullable Audience> audience) {
            this.audience = Objects.requireNonNull(audience, "audience must not be null");
            return this;
        }

        /**
         * Lets shapes through that cannot be protected, for one type; its protected values may then leave as they are.
         *
         * @param type the type that has the shapes
         * @param shapes the shapes
         * @return this builder; nothing is allowed by default
         */
        public Builder allow(Class<?> type, RawShape... shapes) {
            for (RawShape shape : shapes) {
                rules.allow(type, shape);
            }
            return this;
        }

        /**
         * Sets what becomes of undecided properties of types that have a marked one or are {@code @Classified}.
         *
         * @param undecided {@link io.maskwright.plan.SerialRules.Undecided#BY_POLICY} by default
         * @return this builder
         */
        public Builder undecided(SerialRules.Undecided undecided) {
            rules.undecided(undecided);
            return this;
        }

        /**
         * Sets what becomes of masked values that are read where a call does not say it with
         * {@link io.maskwright.Maskwright#READ_BACK}.
         *
         * @param readBack {@link ReadBack#REFUSE} by default
         * @return this builder
         */
        public Builder readBack(ReadBack readBack) {
            this.readBack = Objects.requireNonNull(readBack, "readBack must not be null");
            return this;
        }

        /**
         * Returns the module.
         *
         * @return the module
         */
        public MaskwrightModule build() {
            return new MaskwrightModule(this, false);
        }
    }
}
