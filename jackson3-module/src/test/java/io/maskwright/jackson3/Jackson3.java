package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.Jackson;
import io.maskwright.jackson.cases.Mapping;
import io.maskwright.jackson.cases.Setup;
import io.maskwright.jackson.cases.Setup.Accelerator;
import io.maskwright.plan.RawShape;
import io.maskwright.plan.SerialRules.Undecided;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.ser.std.SimpleBeanPropertyFilter;
import tools.jackson.databind.ser.std.SimpleFilterProvider;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.module.afterburner.AfterburnerModule;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Jackson 3 as the shared cases need it. */
final class Jackson3 implements Jackson {

    /** Classes of cases that run here. */
    interface Runner extends Jackson.Runner {
        @Override
        default Jackson jackson() {
            return new Jackson3();
        }
    }

    @Override
    public Mapping mapping(Setup setup) {
        return new Mapping3(mapper(setup), setup);
    }

    static ObjectMapper mapper(Setup setup) {
        MapperBuilder<?, ?> builder = bare(setup);
        JacksonModule accelerator = accelerator(setup.accelerator());
        if (accelerator != null && isBefore(setup.accelerator())) {
            builder.addModule(accelerator);
        }
        Object first = setup.writtenBefore();
        if (first != null) {
            ObjectMapper used = builder.build();
            used.writeValueAsBytes(first);
            builder = ((JsonMapper) used).rebuild();
        }
        Desensitiser desensitiser = setup.desensitiser();
        if (desensitiser != null) {
            builder.addModule(module(desensitiser, setup));
        }
        if (accelerator != null && !isBefore(setup.accelerator())) {
            builder.addModule(accelerator);
        }
        return builder.build();
    }

    static MaskwrightModule module(Desensitiser desensitiser, Setup setup) {
        MaskwrightModule.Builder builder = MaskwrightModule.builder(desensitiser);
        var supplier = setup.supplier();
        if (supplier != null) {
            builder.audience(supplier);
        }
        if (setup.strictness() == Setup.Strictness.REFUSE_UNDECIDED) {
            builder.undecided(Undecided.REFUSE);
        }
        setup.allowed().forEach((type, shapes) -> builder.allow(type, shapes.toArray(new RawShape[0])));
        return builder.build();
    }

    private static MapperBuilder<?, ?> bare(Setup setup) {
        MapperBuilder<?, ?> builder = ofFormat(setup.format());
        builder.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
        builder.configure(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, false);
        builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
        builder.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        if (setup.naming() == Setup.Naming.SNAKE_CASE) {
            builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        }
        if (setup.typing() == Setup.DefaultTyping.NON_FINAL) {
            builder.activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    DefaultTyping.NON_FINAL);
        }
        if (setup.inclusion() != JsonInclude.Include.ALWAYS) {
            builder.changeDefaultPropertyInclusion(value -> value.withValueInclusion(setup.inclusion()));
        }
        setup.mixIns().forEach(builder::addMixIn);
        SimpleFilterProvider filters = new SimpleFilterProvider().setFailOnUnknownId(false);
        setup.filters()
                .forEach((id, names) -> filters.addFilter(id, SimpleBeanPropertyFilter.serializeAllExcept(names)));
        builder.filterProvider(filters);
        return builder;
    }

    static MapperBuilder<?, ?> ofFormat(Setup.Format format) {
        return switch (format) {
            case JSON -> JsonMapper.builder();
            case YAML -> YAMLMapper.builder();
            case CBOR -> CBORMapper.builder();
            case SMILE -> SmileMapper.builder();
            case XML -> XmlMapper.builder();
        };
    }

    private static @Nullable JacksonModule accelerator(Accelerator accelerator) {
        return switch (accelerator) {
            case NONE -> null;
            case BLACKBIRD_BEFORE, BLACKBIRD_AFTER -> new BlackbirdModule();
            case AFTERBURNER_BEFORE, AFTERBURNER_AFTER -> new AfterburnerModule();
        };
    }

    private static boolean isBefore(Accelerator accelerator) {
        return accelerator == Accelerator.BLACKBIRD_BEFORE || accelerator == Accelerator.AFTERBURNER_BEFORE;
    }
}
