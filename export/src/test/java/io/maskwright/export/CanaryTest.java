package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.MaskwrightException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong: nothing of the input shows in a message, a report, a quarantine or an output. */
class CanaryTest {

    private static final String ON_ERROR = "defaults: {onError: %s, unmatchedRule: warn}\n";

    @TempDir
    Path folder;

    private final List<String> canaries = new ArrayList<>();
    private int files;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n%,%\n",
                "a,b\n%\n%,%,%\n",
                "a,b\n%,\"%\n%,%\n",
                "a,b\n\"%\"%,%\n",
                "a,b\n%,bad%\n",
                "%,%\n%,%\n",
                "a,a\n%,%\n",
                "a,b\n%,=%\n",
                "a,b\n%,\n,%\n"
            })
    void table_neverShowsAValue(String shape) throws Exception {
        for (String strategy : new String[] {"picky", "leaky", "keyless", "redact", "label"}) {
            for (String onError : new String[] {"fail", "redact", "quarantine"}) {
                run("csv", "a: " + strategy + ", b: " + strategy, onError, shape, job -> job);
                run("csv", "a: " + strategy + ", b: " + strategy, onError, shape, job -> job.maxRecordChars(1024)
                        .outputEncoding(StandardCharsets.US_ASCII));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':'%','b':['%',{'b':'%'}]}",
                "{'a':{'%':'%'},'b':{'%':['%']}}",
                "{'a':'%','b':'bad%'}",
                "{'a':'%','%':'%'}",
                "{'a':'%','a':'%'}",
                "{'a':{'%':1,'%':2}}",
                "{'a':%}",
                "{'a':'%'} %",
                "['%']",
                "'%'",
                "%",
                "{'a':'%",
                "{'a':'\\q%'}",
                "{'%'",
                "{%:1}"
            })
    void document_neverShowsAValue(String shape) throws Exception {
        String json = shape.replace('\'', '"');
        for (String strategy : new String[] {"picky", "leaky", "keyless", "redact", "label", "twice"}) {
            for (String onError : new String[] {"fail", "redact", "quarantine"}) {
                run("jsonl", "a: " + strategy + ", b: " + strategy, onError, json + "\n" + json, job -> job);
            }
        }
    }

    @Test
    void brokenBytes_neverShow() throws Exception {
        for (String extension : new String[] {"csv", "jsonl"}) {
            String text = extension.equals("csv") ? "a,b\n%,%\u0001\n" : "{\"a\":\"%\u0001\"}\n";
            byte[] bytes = fill(text).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == 1 ? (byte) 0xFF : bytes[i];
            }
            Bench bench = bench(extension, "a: redact, b: redact", "quarantine");
            check(bench, bench.job(bytes));
        }
    }

    @Test
    void longRecords_neverShow() throws Exception {
        run("csv", "a: redact", "quarantine", "a\n" + "%".repeat(100) + "\n", job -> job.maxRecordChars(1024));
        run("csv", "a: redact", "quarantine", "a\n\"" + "%".repeat(100) + "\n", job -> job.maxRecordChars(1024));
        run("jsonl", "a: redact", "quarantine", "{\"a\":\"" + "%".repeat(100), job -> job.maxRecordChars(1024));
    }

    private void run(
            String extension, String fields, String onError, String shape, UnaryOperator<ExportJobBuilder> choices)
            throws Exception {
        Bench bench = bench(extension, fields, onError);
        check(bench, choices.apply(bench.job(fill(shape))));
    }

    private Bench bench(String extension, String fields, String onError) throws Exception {
        Path own = Files.createDirectory(folder.resolve(Integer.toString(files++)));
        return new Bench(own, extension, fields, ON_ERROR.formatted(onError));
    }

    /** Each percent sign becomes a text that stands nowhere else. */
    private String fill(String shape) {
        StringBuilder text = new StringBuilder();
        for (char c : shape.toCharArray()) {
            if (c == '%') {
                String canary = UUID.randomUUID().toString().replace("-", "");
                canaries.add(canary);
                text.append(canary);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void check(Bench bench, ExportJobBuilder job) throws Exception {
        StringWriter seen = new StringWriter();
        try {
            ExportReport report = job.progress(progress -> seen.append(progress.toString()))
                    .build()
                    .run();
            seen.append(report.toString())
                    .append(report.toTable())
                    .append(report.fields().toString());
            assertThat(report.rowsIn()).isEqualTo(report.rowsOut() + report.rowsQuarantined());
        } catch (MaskwrightException e) {
            e.printStackTrace(new PrintWriter(seen));
            assertThat(bench.files()).isEmpty();
        }
        for (String file : bench.files()) {
            seen.append(file).append(Files.readString(bench.input.resolveSibling(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(canaries).noneMatch(seen.toString()::contains);
        canaries.clear();
    }
}
