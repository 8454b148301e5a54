package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.maskwright.PlanException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import io.maskwright.policy.UnmatchedRule;
import io.maskwright.token.OpenedRecord;
import io.maskwright.token.RecordSeal;
import io.maskwright.token.SealedRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records that are left out: listed, sealed, dropped, or too many. */
class QuarantineTest {

    private static final String CANARY = "CanaryOfRow17";
    private static final KeyProvider KEY = name -> {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 91 + i * i);
        }
        return Keyring.of(name, Secret.of(bytes));
    };

    @TempDir
    private Path folder;

    private static Policy policy(boolean hasKey) {
        io.maskwright.policy.PolicyBuilder policy = Policy.builder();
        if (hasKey) {
            policy.key("main", KEY).domain("people", "main");
        }
        return policy.unmatchedRule(UnmatchedRule.WARN)
                .dataset("calls", dataset -> dataset.field(
                                "phone", hasKey ? "fpe(domain=people, format=phone, acknowledge=frequencies)" : "phone")
                        .field("name", "redact")
                        .field("note", "keep"))
                .build();
    }

    private ExportJobBuilder job(String name, String text) throws IOException {
        Path input = Files.writeString(folder.resolve(name), text);
        return ExportJob.builder()
                .policy(policy(true))
                .dataset("calls")
                .input(input)
                .output(folder.resolve("out-" + name));
    }

    private static String table(int rows, int badEvery) {
        StringBuilder text = new StringBuilder("phone,name,note\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i % badEvery == 0 ? "x" : "13812345678")
                    .append(",Name")
                    .append(i)
                    .append(",n\n");
        }
        return text.toString();
    }

    private List<String> opened(Path sealed) {
        SealedQuarantine file = SealedQuarantine.read(sealed);
        RecordSeal seals = RecordSeal.of(DomainKeys.of(Map.of("people", "main"), KEY, KeyUse.REVEAL), file.domain());
        Path back = folder.resolve("back.jsonl");
        file.open(back, Existing.REPLACE, records -> {
            List<byte[]> contents = new ArrayList<>();
            for (SealedRecord record : records) {
                OpenedRecord opened = seals.open(record);
                byte[] content = opened.content();
                if (content == null) {
                    throw new ExportException(String.valueOf(opened.failure()));
                }
                contents.add(content);
            }
            return contents;
        });
        return Bench.text(back).lines().toList();
    }

    @Test
    void sealedRows_comeBackWithTheKey() throws IOException {
        ExportReport report = job(
                        "in.csv", "phone,name,note\n12,\"" + CANARY + "\",\"a,\"\"b\"\nx,y\n13812345678,z,c\n")
                .brokenRows(BrokenRows.SEAL)
                .build()
                .run();
        assertThat(report.rows()).isEqualTo(new RowCounts(3, 1, 0, 2, 0));
        Path sealed = folder.resolve("out-in.csv.quarantine.sealed");
        assertThat(report.quarantine()).isEqualTo(sealed);
        assertThat(opened(sealed))
                .containsExactly(
                        "{\"row\":1,\"field\":\"phone\",\"reason\":\"" + reason(sealed)
                                + "\",\"record\":{\"phone\":\"12\",\"name\":\"" + CANARY
                                + "\",\"note\":\"a,\\\"b\"}}",
                        "{\"row\":2,\"field\":\"\",\"reason\":\"field count\",\"record\":[\"x\",\"y\"]}");
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(folder.resolve("out-in.csv")));
        manifest.verifyQuarantine(sealed);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> manifest.verifyQuarantine(folder.resolve("in.csv")))
                .withMessageContaining("SHA-256");
    }

    private static String reason(Path sealed) {
        String line = Bench.text(sealed).lines().skip(1).findFirst().orElseThrow();
        return line.replaceFirst(".*\"reason\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void sealedDocuments_comeBackAsTheyWereRead() throws IOException {
        String broken = "{\"phone\":\"" + CANARY;
        job("in.jsonl", "{\"phone\":\"12\",\"name\":null,\"note\":1.50}\n" + broken + "\n")
                .brokenRows(BrokenRows.SEAL)
                .build()
                .run();
        List<String> back = opened(folder.resolve("out-in.jsonl.quarantine.sealed"));
        assertThat(back).hasSize(2);
        assertThat(back.get(0)).contains("\"text\":\"{\\\"phone\\\":\\\"12\\\",\\\"name\\\":null,\\\"note\\\":1.50}\"");
        assertThat(back.get(1)).contains("malformed", CANARY);
    }

    /** A seal of one row or job is none of another, and no byte of it may differ. */
    @Test
    void sealedRow_opensAsItselfAlone() throws IOException {
        job("in.csv", table(4, 2)).brokenRows(BrokenRows.SEAL).build().run();
        Path sealed = folder.resolve("out-in.csv.quarantine.sealed");
        List<String> lines = Bench.text(sealed).lines().toList();
        assertThat(lines).hasSize(3);
        for (String[] change : new String[][] {
            {"\"row\":2", "\"row\":3"},
            {"\"job\":\"" + lines.get(0).replaceFirst(".*\"job\":\"(.).*", "$1"), "\"job\":\"" + "?"},
            {"mwq1.", "mwq2."},
            {"\"domain\":\"people\"", "\"domain\":\"places\""},
        }) {
            String with = change[1].replace("?", lines.get(0).contains("\"job\":\"0") ? "1" : "0");
            Path other = Files.writeString(
                    folder.resolve("other"), Bench.text(sealed).replace(change[0], with));
            assertThat(Bench.text(other)).isNotEqualTo(Bench.text(sealed));
            assertThatExceptionOfType(io.maskwright.MaskwrightException.class)
                    .as(change[0])
                    .isThrownBy(() -> opened(other));
        }
        String line = lines.get(1);
        int start = line.indexOf("mwq1.") + 5;
        for (int i = start; i < line.length() - 2; i++) {
            char c = line.charAt(i) == 'A' ? 'B' : 'A';
            Path other = Files.writeString(
                    folder.resolve("other"),
                    lines.get(0) + "\n" + line.substring(0, i) + c + line.substring(i + 1) + "\n");
            assertThatExceptionOfType(ExportException.class)
                    .as("character " + i)
                    .isThrownBy(() -> opened(other));
        }
    }

    @Test
    void keysThatProtect_openNothing() throws IOException {
        job("in.csv", table(2, 2)).brokenRows(BrokenRows.SEAL).build().run();
        SealedQuarantine file = SealedQuarantine.read(folder.resolve("out-in.csv.quarantine.sealed"));
        RecordSeal seals = RecordSeal.of(policy(true).keys(), file.domain());
        assertThatExceptionOfType(io.maskwright.KeyUnavailableException.class)
                .isThrownBy(() -> file.open(folder.resolve("back"), Existing.REFUSE, records -> {
                    seals.open(records.get(0));
                    return List.of();
                }));
        assertThat(folder.resolve("back")).doesNotExist();
    }

    @Test
    void sealWithoutAKey_isRefusedBeforeTheFirstRow() throws IOException {
        for (String name : List.of("in.csv", "in.jsonl")) {
            ExportJobBuilder job = job(name, name.endsWith("csv") ? table(2, 2) : "{\"phone\":\"x\"}\n")
                    .policy(policy(false))
                    .brokenRows(BrokenRows.SEAL);
            assertThatExceptionOfType(PlanException.class)
                    .isThrownBy(() -> job.build().run())
                    .withMessageContaining("no domain with a key");
            assertThat(folder.resolve("out-" + name)).doesNotExist();
        }
    }

    @Test
    void otherFiles_areNoSealedRecords() throws IOException {
        for (String text : List.of("", "row,field,reason\n", "{}", "{\"maskwrightQuarantine\":2}", "[1]", "\u0000")) {
            Path file = Files.writeString(folder.resolve("x"), text);
            assertThatExceptionOfType(ExportException.class)
                    .isThrownBy(() -> SealedQuarantine.read(file))
                    .withMessageContaining("no file of sealed records");
        }
    }

    @Test
    void droppedRows_areCountedAndListedNowhere() throws IOException {
        ExportReport report =
                job("in.csv", table(10, 5)).brokenRows(BrokenRows.DROP).build().run();
        assertThat(report.rows()).isEqualTo(new RowCounts(10, 8, 0, 2, 0));
        assertThat(report.quarantineReasons().values()).containsExactly(2L);
        assertThat(report.quarantine()).isNull();
        assertThat(report.toTable()).contains("left out: 2 ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("in.csv", "out-in.csv", "out-in.csv.manifest.json");
        }
    }

    @Test
    void replacingRun_removesTheFileOfTheOtherKind() throws IOException {
        job("in.csv", table(10, 5)).build().run();
        assertThat(folder.resolve("out-in.csv.quarantine.csv")).exists();
        job("in.csv", table(10, 5))
                .existing(Existing.REPLACE)
                .brokenRows(BrokenRows.SEAL)
                .build()
                .run();
        assertThat(folder.resolve("out-in.csv.quarantine.csv")).doesNotExist();
        assertThat(folder.resolve("out-in.csv.quarantine.sealed")).exists();
    }

    @Test
    void ceilingOfRows_stopsTheRunAtOneRowWhateverTheThreads() throws IOException {
        for (BrokenRows choice : List.of(BrokenRows.QUARANTINE, BrokenRows.SEAL, BrokenRows.DROP)) {
            for (int threads : new int[] {1, 2, 7}) {
                ExportJobBuilder job = job("in.csv", table(6000, 100))
                        .brokenRows(choice)
                        .threads(threads)
                        .maxQuarantined(31);
                assertThatExceptionOfType(ExportException.class)
                        .isThrownBy(() -> job.build().run())
                        .withMessageStartingWith("row 3200 is one too many");
                assertThat(folder.resolve("out-in.csv")).doesNotExist();
                assertThat(ExportManifest.pathFor(folder.resolve("out-in.csv"))).doesNotExist();
            }
        }
        job("in.csv", table(6000, 100)).maxQuarantined(60).build().run();
    }

    @Test
    void ceilingOfTheShare_isHeldAgainstAllAtTheEnd_andEarlierBehindTheStart() throws IOException {
        ExportJobBuilder late = job("in.csv", table(1000, 10)).maxQuarantinedShare(9.9, 1_000_000);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> late.build().run())
                .withMessageStartingWith("100 of 1000 rows");
        ExportJobBuilder early =
                job("in.csv", table(20_000, 10)).maxQuarantinedShare(5, 600).threads(3);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> early.build().run())
                .withMessageStartingWith("102 of 1024 rows");
        assertThat(folder.resolve("out-in.csv")).doesNotExist();
        job("in.csv", table(1000, 10)).maxQuarantinedShare(10, 1).build().run();
        ExportJobBuilder lines = job("in.jsonl", "{\"phone\":\"x\"}\n").maxQuarantinedShare(50, 1000);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> lines.build().run())
                .withMessageStartingWith("1 of 1 rows");
    }

    @Test
    void ceilingsOutOfRange_areRefused() {
        ExportJobBuilder job = ExportJob.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> job.maxQuarantined(-1));
        for (double percent : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> job.maxQuarantinedShare(percent, 0));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> job.maxQuarantinedShare(1, -1));
    }

    /** What is sealed does not depend on the threads, so a run that is done again gives the same file. */
    @Test
    void sealedFile_isTheSameWhateverTheThreads() throws IOException {
        List<String> files = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            job("in.csv", table(5000, 7))
                    .existing(Existing.REPLACE)
                    .brokenRows(BrokenRows.SEAL)
                    .threads(threads)
                    .build()
                    .run();
            files.add(Bench.text(folder.resolve("out-in.csv.quarantine.sealed")));
        }
        assertThat(files.get(0).lines()).hasSize(715);
        assertThat(files.stream().distinct()).hasSize(1);
    }

    /** No value of a row that was left out, nor a form of it, stands in any file beside the output. */
    @Test
    void sideFiles_holdNoValue() throws IOException {
        List<String> forms = List.of(
                CANARY,
                CANARY.toLowerCase(Locale.ROOT),
                HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().withUpperCase().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)));
        for (BrokenRows choice : List.of(BrokenRows.QUARANTINE, BrokenRows.SEAL, BrokenRows.DROP)) {
            for (String name : List.of("in.csv", "in.jsonl")) {
                String text = name.endsWith("csv")
                        ? "phone,name,note\nx" + CANARY + "," + CANARY + "," + CANARY + "\n" + CANARY + "\n"
                        : "{\"phone\":\"x" + CANARY + "\",\"name\":\"" + CANARY + "\"}\n" + CANARY + "\n";
                ExportReport report = job(name, text)
                        .existing(Existing.REPLACE)
                        .brokenRows(choice)
                        .build()
                        .run();
                assertThat(report.rowsQuarantined()).isEqualTo(2);
                StringBuilder seen = new StringBuilder(report.toTable());
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> !file.getFileName().toString().startsWith("in."))
                            .forEach(file -> seen.append(Bench.text(file)));
                }
                assertThat(forms).noneMatch(seen.toString()::contains);
                assertThat(base64(CANARY)).noneMatch(seen.toString()::contains);
            }
        }
    }

    /** The characters of base64 that a text has inside of a longer one, at each of the three places it may start. */
    private static List<String> base64(String text) {
        List<String> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] bytes = ("\0".repeat(before) + text + "\0\0\0").getBytes(StandardCharsets.UTF_8);
            String whole = Base64.getUrlEncoder().encodeToString(bytes);
            forms.add(whole.substring((before * 8 + 5) / 6, (before + text.length()) * 8 / 6));
        }
        return forms;
    }
}
