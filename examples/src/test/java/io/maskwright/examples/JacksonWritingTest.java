package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.MaskwrightModule;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first sample of the README does what the README shows, under the policy that the README shows. */
class JacksonWritingTest {

    private static final Path ROOT = Path.of(System.getProperty("maskwright.root"));

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String block(String start) throws IOException {
        Matcher matcher = Pattern.compile("```\\w+\\n(" + Pattern.quote(start) + ".*?)```", Pattern.DOTALL)
                .matcher(readme());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void firstSample_writesWhatTheReadmeShows() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), block("maskwright: 1"));
        JacksonWriting.Parcel parcel = new JacksonWriting.Parcel("SF1", "欧阳修", List.of("13812345678"));
        String written = JacksonWriting.forTheLabel(JacksonWriting.mapper(policy), parcel);
        assertThat(block("- {\"number\"").lines())
                .containsExactly("- " + new ObjectMapper().writeValueAsString(parcel), "+ " + written);
    }

    @Test
    void samplesOfThePageOnJackson_work() throws IOException {
        Desensitiser desensitiser = Desensitiser.of(Policy.displayDefaults());
        JacksonWriting.Parcel parcel = new JacksonWriting.Parcel("SF1", "欧阳修", List.of("13812345678"));
        assertThat(JacksonWriting.forReader(JacksonWriting.registered(desensitiser), parcel, Audience.MOST_RESTRICTIVE))
                .isEqualTo("{\"number\":\"SF1\",\"recipient\":\"欧阳*\",\"phones\":[\"138****5678\"]}");
        MaskwrightModule module = JacksonWriting.withSupplier(desensitiser, () -> null);
        ObjectMapper mapper = new ObjectMapper().registerModule(module);
        assertThatCode(() -> JacksonWriting.atStart(module, mapper)).doesNotThrowAnyException();
        assertThatThrownBy(() -> JacksonWriting.atStart(module, new ObjectMapper()))
                .isInstanceOf(PlanException.class);
        ObjectMapper strict = new ObjectMapper().registerModule(JacksonWriting.strict(desensitiser));
        assertThatThrownBy(() -> strict.writeValueAsString(parcel))
                .hasMessageContaining("number")
                .hasMessageNotContaining("13812345678");
    }
}
