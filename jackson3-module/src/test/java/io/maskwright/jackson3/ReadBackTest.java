package io.maskwright.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.cases.ReadBackCases;
import io.maskwright.jackson.cases.ReadBackShapes.MixIn;
import io.maskwright.jackson.cases.ReadBackShapes.PublicField;
import io.maskwright.jackson.cases.ReadBackShapes.Setter;
import io.maskwright.jackson.cases.ReadBackShapes.Unmarked;
import io.maskwright.jackson.cases.ReadingMapper;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Policy;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;
import tools.jackson.module.afterburner.AfterburnerModule;
import tools.jackson.module.blackbird.BlackbirdModule;

class ReadBackTest extends ReadBackCases {

    private static MaskwrightModule module(ReadBack readBack) {
        return MaskwrightModule.builder(Desensitiser.of(Policy.displayDefaults()))
                .readBack(readBack)
                .build();
    }

    @Override
    public ReadingMapper reading(Desensitiser desensitiser, ReadBack readBack) {
        return new JacksonReader(JsonMapper.builder()
                // As Jackson 2 has it.
                .enable(MapperFeature.USE_GETTERS_AS_SETTERS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(MaskwrightModule.builder(desensitiser)
                        .readBack(readBack)
                        .build())
                .build());
    }

    public static final class Upper extends StdDeserializer<String> {
        public Upper() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return "own " + parser.getString();
        }
    }

    public static final class Lower extends StdConverter<String, String> {
        @Override
        public String convert(String value) {
            return "converted " + value.toLowerCase(Locale.ROOT);
        }
    }

    public static final class OwnReader {
        @Sensitive("phone")
        @JsonDeserialize(using = Upper.class)
        public String phone;

        @Sensitive("phone")
        @JsonDeserialize(converter = Lower.class)
        public String other;

        @Sensitive("phone")
        public Optional<String> maybe = Optional.empty();
    }

    @Test
    void ownDeserializersAndConverters_areAskedBehindTheGuard() {
        assertRefused(() -> mapper().read(json("{'phone':'" + MASKED + "'}"), OwnReader.class), "OwnReader.phone");
        assertRefused(() -> mapper().read(json("{'other':'" + MASKED + "'}"), OwnReader.class), "OwnReader.other");
        OwnReader read = mapper().read(json("{'phone':'138','other':'ABC'}"), OwnReader.class);
        assertThat(read.phone).isEqualTo("own 138");
        assertThat(read.other).isEqualTo("converted abc");
    }

    @Test
    void optional_isGuarded() {
        assertRefused(() -> mapper().read(json("{'maybe':'" + MASKED + "'}"), OwnReader.class), "OwnReader.maybe");
        assertThat(mapper(ReadBack.NULL).read(json("{'maybe':'" + MASKED + "'}"), OwnReader.class).maybe)
                .isEmpty();
    }

    @JsonDeserialize(builder = Built.Builder.class)
    public static final class Built {
        @Sensitive("phone")
        private final String phone;

        private Built(String phone) {
            this.phone = phone;
        }

        @JsonPOJOBuilder
        public static final class Builder {
            private String number = "";

            public Builder withPhone(String value) {
                number = value;
                return this;
            }

            public Built build() {
                return new Built(number);
            }
        }
    }

    @Test
    void builder_isGuardedByWhatItsClassSays() {
        assertRefused(() -> mapper().read(json("{'phone':'" + MASKED + "'}"), Built.class), "Built.phone");
        assertThat(mapper().read(json("{'phone':'" + PHONE + "'}"), Built.class).phone)
                .isEqualTo(PHONE);
    }

    @Test
    void mixIn_isHonoured() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(module(ReadBack.REFUSE))
                .addMixIn(Unmarked.class, MixIn.class)
                .build();
        assertRefused(
                () -> new JacksonReader(mapper).read(json("{'phone':'" + MASKED + "'}"), Unmarked.class),
                "Unmarked.phone");
    }

    @Test
    void accelerators_readBehindTheGuard_inEitherOrder() {
        for (tools.jackson.databind.JacksonModule fast :
                new tools.jackson.databind.JacksonModule[] {new AfterburnerModule(), new BlackbirdModule()}) {
            for (boolean first : new boolean[] {true, false}) {
                JsonMapper.Builder builder = JsonMapper.builder();
                if (first) {
                    builder.addModule(fast);
                }
                builder.addModule(module(ReadBack.REFUSE));
                if (!first) {
                    builder.addModule(fast);
                }
                JacksonReader reader = new JacksonReader(builder.build());
                for (Class<?> type : new Class<?>[] {Setter.class, PublicField.class}) {
                    assertRefused(
                            () -> reader.read(json("{'phone':'" + MASKED + "'}"), type),
                            type.getSimpleName() + ".phone");
                }
            }
        }
    }
}
