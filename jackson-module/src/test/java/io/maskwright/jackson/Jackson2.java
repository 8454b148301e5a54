package io.maskwright.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.Jackson;
import io.maskwright.jackson.cases.Mapping;
import io.maskwright.jackson.cases.Setup;
import io.maskwright.jackson.cases.Setup.Accelerator;
import io.maskwright.plan.RawShape;
import io.maskwright.plan.SerialRules.Undecided;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Jackson 2 as the shared cases need it. */
final class Jackson2 implements Jackson {

    /** Classes of cases that run here. */
    interface Runner extends Jackson.Runner {
        @Override
        default Jackson jackson() {
            return new Jackson2();
        }
    }

    @Override
    public Mapping mapping(Setup setup) {
        return new Mapping2(mapper(setup), setup);
    }

    static ObjectMapper mapper(Setup setup) {
        ObjectMapper mapper = bare(setup);
        mapper.registerModules(new Jdk8Module(), new JavaTimeModule());
        Module accelerator = accelerator(setup.accelerator());
        if (accelerator != null && isBefore(setup.accelerator())) {
            mapper.registerModule(accelerator);
        }
        Object first = setup.writtenBefore();
        if (first != null) {
            writeOnce(mapper, first);
        }
        Desensitiser desensitiser = setup.desensitiser();
        if (desensitiser != null) {
            mapper.registerModule(module(desensitiser, setup));
        }
        if (accelerator != null && !isBefore(setup.accelerator())) {
            mapper.registerModule(accelerator);
        }
        return mapper;
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

    private static ObjectMapper bare(Setup setup) {
        ObjectMapper mapper = ofFormat(setup.format());
        mapper.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
        mapper.configure(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, false);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS);
        if (setup.naming() == Setup.Naming.SNAKE_CASE) {
            mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        }
        if (setup.typing() == Setup.DefaultTyping.NON_FINAL) {
            mapper.activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    ObjectMapper.DefaultTyping.NON_FINAL);
        }
        if (setup.inclusion() != JsonInclude.Include.ALWAYS) {
            mapper.setSerializationInclusion(setup.inclusion());
        }
        setup.mixIns().forEach(mapper::addMixIn);
        SimpleFilterProvider filters = new SimpleFilterProvider().setFailOnUnknownId(false);
        setup.filters()
                .forEach((id, names) -> filters.addFilter(id, SimpleBeanPropertyFilter.serializeAllExcept(names)));
        mapper.setFilterProvider(filters);
        return mapper;
    }

    static ObjectMapper ofFormat(Setup.Format format) {
        return switch (format) {
            case JSON -> new ObjectMapper(new JsonFactory());
            case YAML -> new ObjectMapper(new YAMLFactory());
            case CBOR -> new ObjectMapper(new CBORFactory());
            case SMILE -> new ObjectMapper(new SmileFactory());
            case XML -> new XmlMapper();
        };
    }

    private static @Nullable Module accelerator(Accelerator accelerator) {
        return switch (accelerator) {
            case NONE -> null;
            case BLACKBIRD_BEFORE, BLACKBIRD_AFTER -> new BlackbirdModule();
            case AFTERBURNER_BEFORE, AFTERBURNER_AFTER -> new AfterburnerModule();
        };
    }

    private static boolean isBefore(Accelerator accelerator) {
        return accelerator == Accelerator.BLACKBIRD_BEFORE || accelerator == Accelerator.AFTERBURNER_BEFORE;
    }

    private static void writeOnce(ObjectMapper mapper, Object value) {
        try {
            mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
