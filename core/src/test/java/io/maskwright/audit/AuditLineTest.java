package io.maskwright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLineTest {

    private static final String CANARY = "CANARY13812345678";

    private static final String TEXT =
            AuditLine.of(ChainHead.START, Events.of(1)).text();

    private static boolean isEvent(String text) {
        return AuditLine.read(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    }

    @Test
    void line_hasItsMembersInOneOrder() {
        assertThat(TEXT)
                .isEqualTo("{\"prev\":\"" + "0".repeat(64)
                        + "\",\"seq\":1,\"id\":\"00000000-0000-0007-0000-000000000001\","
                        + "\"time\":\"2026-03-01T10:00:01Z\",\"actor\":\"alice\",\"purpose\":\"complaint\","
                        + "\"assurance\":\"high\",\"action\":\"reveal\",\"policy\":\"" + "0".repeat(64) + "\","
                        + "\"dataset\":\"waybills\",\"field\":\"phone\",\"category\":\"phone.mobile\","
                        + "\"domain\":\"customer\",\"keyVersions\":[1],\"count\":1,\"outcome\":\"granted\","
                        + "\"reason\":\"\",\"subjectKeyVersion\":1,\"subjects\":[\"" + Events.SUBJECT + "\"]}");
        assertThat(isEvent(TEXT)).isTrue();
    }

    @Test
    void charactersThatDisguise_areEscaped() {
        RevealEvent event = Events.of(1, "a\"\\\n\u202e\u200b\ud800阮\ud83d\ude00\udb40\udc41", List.of());
        assertThat(AuditLine.of(ChainHead.START, event).text())
                .contains("\"actor\":\"a\\\"\\\\\\u000a\\u202e\\u200b\\ud800阮\ud83d\ude00\\udb40\\udc41\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"count\":01",
                "\"count\":+1",
                "\"count\":-0",
                "\"count\":1.0",
                "\"count\": 1",
                "\"count\":\"1\"",
                "\"count\":",
                "\"count\":99999999999999999999",
                "\"count\":1,\"count\":1",
                "\"COUNT\":1",
            })
    void otherWritings_areNoEvents(String count) {
        assertThat(isEvent(TEXT.replace("\"count\":1", count))).isFalse();
    }

    @Test
    void otherTexts_areNoEvents() {
        assertThat(isEvent(TEXT + " ")).isFalse();
        assertThat(isEvent(" " + TEXT)).isFalse();
        assertThat(isEvent(TEXT + TEXT)).isFalse();
        assertThat(isEvent("")).isFalse();
        assertThat(isEvent("\0".repeat(400))).isFalse();
        assertThat(isEvent(TEXT.replace("alice", "\\u0061lice"))).isFalse();
        assertThat(isEvent(TEXT.replace("alice", "\\ud83d\\ude00"))).isFalse();
        assertThat(isEvent(TEXT.replace("alice", "\u0001"))).isFalse();
        assertThat(isEvent(TEXT.replace("\"reveal\"", "\"Reveal\""))).isFalse();
        assertThat(isEvent(TEXT.replace("\"seq\":1", "\"seq\":0"))).isFalse();
        assertThat(isEvent("x".repeat(AuditLine.MAX_BYTES + 1))).isFalse();
        for (int length = 0; length < TEXT.length(); length++) {
            assertThat(isEvent(TEXT.substring(0, length))).isFalse();
        }
        byte[] notUtf8 = TEXT.replace("alice", "alic?").getBytes(StandardCharsets.ISO_8859_1);
        notUtf8[TEXT.indexOf("alice") + 4] = (byte) 0xff;
        assertThat(AuditLine.read(notUtf8)).isEmpty();
    }

    @Test
    void largestEvent_isWithinTheBoundOfLines() {
        String worst = "\u0001".repeat(AuditLine.MAX_TEXT_CHARS);
        RevealEvent event = new RevealEvent(
                new UUID(-1, -1),
                Instant.MIN,
                worst,
                worst,
                worst,
                RevealEvent.Action.REVEAL,
                worst,
                worst,
                worst,
                worst,
                worst,
                Collections.nCopies(AuditLine.MAX_SUBJECTS, Integer.MIN_VALUE),
                Long.MIN_VALUE,
                RevealEvent.Outcome.GRANTED,
                worst,
                Integer.MIN_VALUE,
                Collections.nCopies(AuditLine.MAX_SUBJECTS, Events.SUBJECT));
        AuditLine line = AuditLine.of(new ChainHead(Long.MAX_VALUE - 1, "f".repeat(64)), event);
        assertThat(line.bytes().length).isLessThan(AuditLine.MAX_BYTES);
        assertThat(AuditLine.read(line.bytes())).isPresent();
    }

    @Test
    void eventOutOfBounds_isRefusedWithoutItsContent() {
        String tooLong = CANARY.repeat(100);
        assertThatThrownBy(() -> AuditLine.of(ChainHead.START, Events.of(1, tooLong, List.of())))
                .isInstanceOf(AuditException.class)
                .hasMessage("audit event: actor must have at most 1024 characters, but had 1700");
        List<String> many = Collections.nCopies(AuditLine.MAX_SUBJECTS + 1, Events.SUBJECT);
        assertThatThrownBy(() -> AuditLine.of(ChainHead.START, Events.of(1, "alice", many)))
                .isInstanceOf(AuditException.class)
                .hasMessage("audit event: subjects must be at most 1000, but were 1001");
        assertThatThrownBy(() -> AuditLine.of(ChainHead.START, Events.of(1, "alice", List.of(CANARY))))
                .isInstanceOf(AuditException.class)
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void toString_tellsNothingOfTheEvent() {
        assertThat(AuditLine.of(ChainHead.START, Events.of(1, CANARY, List.of())))
                .hasToString("AuditLine[1]");
    }
}
