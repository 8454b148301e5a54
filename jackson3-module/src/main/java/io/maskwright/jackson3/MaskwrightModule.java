package io.maskwright.jackson3;

import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RawShape;
import io.maskwright.plan.SelfCheck;
import io.maskwright.plan.SerialRules;
import io.maskwright.policy.Policy;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;

/**
 * The module for Jackson 3: a mapper that has it writes annotated types as a policy says for the reader of each call.
 *
 * <p>{@code JsonMapper.builder().addModule(new MaskwrightModule(desensitiser)).build()}, then
 * {@code mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.of("label")).writeValueAsString(parcel)}. Before:
 * {@code {"phone":"13812345678"}}. After, under the display defaults: {@code {"phone":"138****5678"}}.
 *
 * <p><b>At the edges.</b> A property nobody marked is written by Jackson as ever. Inclusion rules see the treated value.
 * Shapes that cannot be protected are refused, with a {@link io.maskwright.PlanException} that names the type, when
 * Jackson builds what writes the type; {@link Builder#allow} lets one through.
 *
 * <p>Immutable and thread-safe; one may be registered with any number of mappers, and mappers with different modules do
 * not touch each other.
 */
public final class MaskwrightModule extends JacksonModule {

    private final Protection protection;

    /** Creates the module of the display defaults, as a service loader does. */
    public MaskwrightModule() {
        this(Desensitiser.of(Policy.displayDefaults()));
    }

    /**
     * Creates a module with the default settings.
     *
     * @param desensitiser treats the values
     */
    public MaskwrightModule(Desensitiser desensitiser) {
        this(builder(desensitiser));
    }

    private MaskwrightModule(Builder builder) {
        this.protection = new Protection(
                builder.desensitiser.serialPlans(builder.rules.build()), new AudienceOfCall(builder.audience));
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

    /**
     * Checks, at start-up, that a mapper honours annotations: it writes two annotated objects of the library's own, for
     * {@link Audience#MOST_RESTRICTIVE}, under whatever policy the mapper has.
     *
     * @param mapper the mapper that will write, and not one that was set up like it
     * @throws io.maskwright.PlanException if a value comes out as it is, or if the mapper fails
     */
    public static void requireHonoured(ObjectMapper mapper) {
        ObjectWriter writer = mapper.writer().withAttribute(Maskwright.AUDIENCE, Audience.MOST_RESTRICTIVE);
        SelfCheck.requireHonoured(writer::writeValueAsBytes);
    }

    @Override
    public String getModuleName() {
        return "maskwright";
    }

    @Override
    public Version version() {
        return ModuleVersion.VERSION;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializerModifier(new TypeHook(protection));
        context.insertAnnotationIntrospector(new TypeIntrospector(protection));
    }

    /** Sets what a {@link MaskwrightModule} does. Not thread-safe. */
    public static final class Builder {

        private final Desensitiser desensitiser;
        private final SerialRules.Builder rules = SerialRules.builder();
        private @Nullable Supplier<? extends @Nullable Audience> audience;

        private Builder(Desensitiser desensitiser) {
            this.desensitiser = Objects.requireNonNull(desensitiser, "desensitiser must not be null");
        }

        /**
         * Sets who reads where a call does not say it with {@link io.maskwright.Maskwright#AUDIENCE}, as for frameworks
         * that know the user of a request.
         *
         * @param audience gives the reader, or null for {@link Audience#MOST_RESTRICTIVE}; asked on each call, in its
         *     thread; by default it gives null
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
         * Returns the module.
         *
         * @return the module
         */
        public MaskwrightModule build() {
            return new MaskwrightModule(this);
        }
    }
}
