package io.maskwright.examples.boot3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.MaskwrightException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The application as it is started, called over HTTP as its callers do. */
class ParcelApplicationTest {

    private static final String LABEL = "demo-key-of-a-label-printer";
    private static final String COURIER = "demo-key-of-a-courier";
    private static final String NOBODY = "";

    private static final String FOR_THE_LABEL =
            "{\"number\":\"SF1\",\"recipient\":\"欧阳*\",\"phones\":[\"1******5678\",\"1******4321\"],\"address\":\"浙江省杭州市西湖区文三路90号3幢***室\"}";
    private static final String FOR_THE_COURIER =
            "{\"number\":\"SF1\",\"recipient\":\"欧阳*\",\"phones\":[\"13812345678\",\"13987654321\"],\"address\":\"浙江省杭州市西湖区文三路90号3幢501室\"}";
    private static final String FOR_NOBODY =
            "{\"number\":\"SF1\",\"recipient\":\"欧阳*\",\"phones\":[\"********\",\"********\"],\"address\":\"********\"}";

    /** Nothing that is written holds one of these, but for what the policy shows a courier. */
    private static final String[] RAW = {"欧阳修", "13812345678", "13987654321", "501室"};

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = start(ParcelApplication.class);
    }

    /** Each start of an application sets logging up anew, without what was added. */
    @BeforeEach
    void listen() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @AfterEach
    void log_holdsNoRawValue() {
        assertThat(LOG.list.stream().flatMap(ParcelApplicationTest::texts))
                .noneMatch(text -> Stream.of(RAW).anyMatch(text::contains));
    }

    @Test
    void maskedParcelSentBack_isRefused() throws Exception {
        HttpResponse<String> response = post(get("/parcels/SF1", LABEL).body(), LABEL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Bad Request").doesNotContain("*").doesNotContain(RAW);
        assertThat(get("/parcels/SF1", COURIER).body()).isEqualTo(FOR_THE_COURIER);
    }

    @Test
    void label_seesWhatTheLabelShows() throws Exception {
        assertThat(get("/parcels/SF1", LABEL).body()).isEqualTo(FOR_THE_LABEL).doesNotContain(RAW);
    }

    @Test
    void courier_seesHowToFindTheRecipient() throws Exception {
        assertThat(get("/parcels/SF1", COURIER).body())
                .isEqualTo(FOR_THE_COURIER)
                .doesNotContain("欧阳修");
    }

    @Test
    void callerNobodyKnows_seesTheMostRestrictiveForm() throws Exception {
        assertThat(get("/parcels/SF1", NOBODY).body()).isEqualTo(FOR_NOBODY).doesNotContain(RAW);
        assertThat(get("/parcels/SF1", "label").body()).isEqualTo(FOR_NOBODY);
    }

    @Test
    void callersAtOnce_eachSeeTheirOwn() {
        Map<String, String> answers = Map.of(LABEL, FOR_THE_LABEL, COURIER, FOR_THE_COURIER, NOBODY, FOR_NOBODY);
        List<CompletableFuture<?>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.forEach((key, answer) -> calls.add(
                    CLIENT.sendAsync(request(application, "/parcels/SF1", key).build(), BodyHandlers.ofString())
                            .thenAccept(response -> assertThat(response.body()).isEqualTo(answer))));
        }
        assertThat(calls).allSatisfy(CompletableFuture::join);
    }

    @Test
    void newParcel_isAnsweredAsTheCallerMaySeeIt() throws Exception {
        String parcel =
                "{\"number\":\"SF2\",\"recipient\":\"欧阳修\",\"phones\":[\"13812345678\"],\"address\":\"浙江省杭州市西湖区文三路90号3幢501室\"}";
        HttpResponse<String> response = post(parcel, LABEL);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("SF2").doesNotContain(RAW);
    }

    @Test
    void unknownParcel_isNotFound() throws Exception {
        HttpResponse<String> response = get("/parcels/SF9", COURIER);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Not Found").doesNotContain(RAW);
    }

    @Test
    void exceptionWithAParcelInItsMessage_isAnsweredWithoutIt() throws Exception {
        HttpResponse<String> response = get("/failing", COURIER);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("Internal Server Error").doesNotContain(RAW);
    }

    @Test
    void valueThePolicyCannotTreat_isNotAnswered() throws Exception {
        try (ConfigurableApplicationContext failing =
                start(ParcelApplication.class, "--parcels.policy=classpath:failing.yaml")) {
            listen();
            HttpResponse<String> response =
                    CLIENT.send(request(failing, "/parcels/SF1", LABEL).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("Internal Server Error").doesNotContain(RAW);
        }
        assertThat(LOG.list).anyMatch(event -> event.getFormattedMessage().contains("Parcel.address"));
    }

    @Test
    void converterWithItsOwnMapper_stopsTheStart() {
        assertThatThrownBy(() -> start(ForeignMapper.class))
                .isInstanceOf(MaskwrightException.class)
                .hasMessageContaining("does not have this module");
    }

    @Test
    void audienceThePolicyDoesNotKnow_stopsTheStart() {
        assertThatThrownBy(() -> start(ParcelApplication.class, "--parcels.callers.somebody=labell"))
                .hasRootCauseInstanceOf(MaskwrightException.class)
                .rootCause()
                .hasMessageContaining("label");
    }

    /** A library that brings a converter with a mapper of its own. */
    static class ForeignMapper implements WebMvcConfigurer {
        @Override
        public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
            converters.add(0, new MappingJackson2HttpMessageConverter(new ObjectMapper()));
        }
    }

    private static ConfigurableApplicationContext start(Class<?> more, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("--server.port=0", "--spring.main.banner-mode=off", "--logging.threshold.console=off"));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(ParcelApplication.class, more).run(all.toArray(String[]::new));
    }

    private static HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return CLIENT.send(request(application, path, key).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String parcel, String key) throws IOException, InterruptedException {
        return CLIENT.send(
                request(application, "/parcels", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(parcel))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext running, String path, String key) {
        String port = running.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json");
        return key.isEmpty() ? request : request.header("X-Api-Key", key);
    }

    private static Stream<String> texts(ILoggingEvent event) {
        List<String> texts = new ArrayList<>(List.of(event.getFormattedMessage()));
        for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
            texts.add(String.valueOf(t.getMessage()));
        }
        return texts.stream();
    }
}
