package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents masked in a response and in an export are the same, text that holds documents included. */
class DocumentsLikeLinesTest {

    private static final String FIELDS =
            """
            id: {strategy: keep, optional: true}, phone: {strategy: phone, optional: true},\
             secret: {strategy: drop, optional: true}, name: {strategy: "when(vip == true, keep, redact)", optional: true},\
             vip: {strategy: keep, optional: true}, list: {strategy: redact, optional: true},\
             "list[*].id": {strategy: keep, optional: true}, a.phone: {strategy: phone, optional: true},\
             "**.zip": {strategy: "partial(first=2)", optional: true},\
             payload: {content: json, optional: true}, payload.phone: {strategy: phone, optional: true},\
             "payload[*]": {strategy: phone, optional: true}, payload.secret: {strategy: drop, optional: true}\
            """;
    private static final String DEFAULTS = "defaults: {undecided: redact, onError: redact}\n";
    private static final Policy POLICY =
            Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {" + FIELDS + "}\n" + DEFAULTS);
    private static final DocumentMasker MASKER = DocumentMasker.of(POLICY);

    @Test
    void samples_areTheSameInBoth(@TempDir Path folder) {
        String lines =
                """
                {"payload":"{\\"phone\\":\\"13812345678\\",\\"x\\":[1,\\"\\\\u0001é\\"],\\"secret\\":1}","id":"é\\n"}
                {"payload":"[\\"13812345678\\",\\"0912345678\\",3]","phone":12345678901}
                {"payload":"no document","name":"Ann","vip":true}
                {"payload":"  ","name":"Ann","vip":null}
                {"payload":"\\ud83d","name":"Ann","vip":[true]}
                {"payload":"\\"13812345678\\"","name":"Ann","vip":"true"}
                {"payload":{"phone":"13812345678"},"list":[1,"a",{"id":1.50,"b":2},null,[true]],"a":{"zip":12345,"b":1}}
                """;
        String exported = new Bench(folder, "jsonl", FIELDS, DEFAULTS).export(lines);
        String masked = MASKER.maskJson(lines, "t", Audience.MOST_RESTRICTIVE);
        assertThat(exported).doesNotContain("12345678", "Ann\",\"vip\":null");
        assertThat(trees(masked)).isEqualTo(trees(exported));
        assertThat(masked.lines().limit(2).toList())
                .isEqualTo(exported.lines().limit(2).toList());
    }

    @Property(tries = 60)
    void anyDocuments_areTheSameInBoth(@ForAll("documents") List<Map<String, Object>> documents) throws Exception {
        String lines =
                documents.stream().map(tree -> JsonTree.write(tree) + "\n").collect(Collectors.joining());
        Path folder = java.nio.file.Files.createTempDirectory("documents");
        try {
            String exported = new Bench(folder, "jsonl", FIELDS, DEFAULTS).export(lines);
            String masked = new String(
                    MASKER.maskJson(lines.getBytes(StandardCharsets.UTF_8), "t", Audience.MOST_RESTRICTIVE),
                    StandardCharsets.UTF_8);
            assertThat(trees(masked)).isEqualTo(trees(exported));
        } finally {
            try (var files = java.nio.file.Files.list(folder)) {
                for (Path file : files.toList()) {
                    java.nio.file.Files.delete(file);
                }
            }
            java.nio.file.Files.delete(folder);
        }
    }

    @Property(tries = 60)
    void wildcardsAndEscapedNames_areTheSameInBoth(
            @ForAll("documents") List<Map<String, Object>> documents, @ForAll("undecided") String undecided)
            throws Exception {
        String fields =
                """
                "*.phone": {strategy: phone, optional: true}, "**.id": {strategy: keep, optional: true},\
                 "list[*][*]": {strategy: "partial(first=1)", optional: true}, "list.**.phone": {strategy: drop, optional: true},\
                 a: {strategy: redact, optional: true}, a.zip: {strategy: keep, optional: true},\
                 "list[*]": {strategy: "null", optional: true}, "**.payload": {content: json, optional: true},\
                 "**.secret": {strategy: drop, optional: true}, "e\\u0301": {strategy: drop, optional: true},\
                 name: {strategy: "when(a.vip == true, keep, drop)", optional: true},\
                 zip: {strategy: "when(name is null, keep, redact)", optional: true}\
                """;
        String defaults = "defaults: {undecided: " + undecided + ", onError: redact}\n";
        String lines =
                documents.stream().map(tree -> JsonTree.write(tree) + "\n").collect(Collectors.joining());
        lines = lines.replace("\"phone\":", "\"\\u0070hone\":").replace("\"secret\":", "\"secre\\u0074\":");
        Policy policy = Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {" + fields + "}\n" + defaults);
        String masked = DocumentMasker.of(policy).maskJson(lines, "t", Audience.MOST_RESTRICTIVE);
        Path folder = java.nio.file.Files.createTempDirectory("documents");
        try {
            assertThat(trees(masked)).isEqualTo(trees(new Bench(folder, "jsonl", fields, defaults).export(lines)));
        } finally {
            try (var files = java.nio.file.Files.list(folder)) {
                for (Path file : files.toList()) {
                    java.nio.file.Files.delete(file);
                }
            }
            java.nio.file.Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<String> undecided() {
        return Arbitraries.of("redact", "keep", "drop");
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> documents() {
        return members(value(3)).list().ofMinSize(1).ofMaxSize(4);
    }

    private static Arbitrary<Map<String, Object>> members(Arbitrary<Object> value) {
        Arbitrary<String> names = Arbitraries.of(
                "id", "phone", "secret", "name", "vip", "list", "a", "zip", "payload", "other", "\u00e9");
        return Arbitraries.maps(names, value).ofMaxSize(6).map(LinkedHashMap::new);
    }

    private static Arbitrary<Object> value(int depth) {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                Arbitraries.of("13812345678", "0912345678", "", " ", "x\ty", "\ud83d\ude00", "{}", "[1", "true")
                        .map(s -> s),
                Arbitraries.of("0", "-1.50", "1e2", "13812345678", "1e9999").map(JsonTree.Num::new),
                Arbitraries.of(true, false));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Object> inner = value(depth - 1);
        return Arbitraries.oneOf(
                scalar,
                members(inner).map(m -> m),
                inner.list().ofMaxSize(3).map(l -> l),
                members(inner).map(JsonTree::write));
    }

    private static List<Object> trees(String lines) {
        String[] all = lines.split("\n");
        return IntStream.range(0, all.length)
                .mapToObj(i -> JsonTree.parse(all[i]))
                .toList();
    }
}
