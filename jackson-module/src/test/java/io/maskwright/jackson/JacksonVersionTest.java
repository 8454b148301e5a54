package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.Versioned;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.afterburner.AfterburnerModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of versions runs what it says it runs. */
class JacksonVersionTest {

    static Stream<Versioned> parts() {
        return Stream.of(
                new JsonFactory(),
                new JsonMapper(),
                new CBORFactory(),
                new SmileFactory(),
                new XmlMapper(),
                new YAMLFactory(),
                new Jdk8Module(),
                new JavaTimeModule(),
                new AfterburnerModule(),
                new BlackbirdModule());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void eachPart_isOfTheVersionUnderTest(Versioned part) {
        assertThat(part.version().toString()).isEqualTo(System.getProperty("maskwright.jackson"));
    }
}
