package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.plan.GroupSizes;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of rows that may point at a person. */
class RiskExportTest {

    /** Twelve patients; groups by hand: (N,1990) 4, (N,1985) 2, (S,1990) 3, (S,2001) 1, (-,1990) 2. */
    private static final List<String[]> PATIENTS = List.of(
            new String[] {"North", "1990", "flu"},
            new String[] {"North", "1990", "flu"},
            new String[] {"South", "1990", "asthma"},
            new String[] {"North", "1985", "flu"},
            new String[] {"", "1990", "flu"},
            new String[] {"South", "2001", "CANARY-4711"},
            new String[] {"North", "1990", "burn"},
            new String[] {"South", "1990", "flu"},
            new String[] {"North", "1985", "burn"},
            new String[] {"", "1990", "flu"},
            new String[] {"South", "1990", "flu"},
            new String[] {"North", "1990", "asthma"});

    private static final String FIELDS = "region: keep, born: keep, why: keep";

    @TempDir
    Path folder;

    private Bench bench(String extension, String fields, String quasi, int k) {
        return new Bench(folder, extension, fields, "    risk: {quasi: [" + quasi + "], k: " + k + "}\n");
    }

    private static String file(String extension, List<String[]> rows) {
        List<String> records = rows.stream()
                .map(row -> Records.record(extension, "region", row[0], "born", row[1], "why", row[2]))
                .toList();
        return Records.start(extension, "region", "born", "why")
                + String.join(extension.equals("json") ? "," : "", records)
                + Records.end(extension);
    }

    private GroupSizes refused(Bench bench, String text) {
        List<GroupSizes> found = new ArrayList<>();
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> bench.job(text).build().run())
                .withNoCause()
                .satisfies(e -> found.add(e.sizes()))
                .withMessageNotContainingAny("North", "South", "1990", "2001", "CANARY");
        assertThat(bench.files()).isEmpty();
        assertThat(ExportManifest.pathFor(bench.output)).doesNotExist();
        return found.get(0);
    }

    private static GroupSizes passed(Bench bench, String text) {
        RiskReport report =
                bench.job(text).existing(Existing.REPLACE).build().run().risk();
        assertThat(report).isNotNull();
        return report.sizes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void knownTable_isJudgedAsByHand(String extension) {
        String patients = file(extension, PATIENTS);
        assertThat(refused(bench(extension, FIELDS, "region, born", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 5, 1, 1, 1, 1));
        assertThat(refused(bench(extension, FIELDS, "region, born", 3), patients))
                .isEqualTo(new GroupSizes(3, 12, 5, 1, 5, 3, 1));
        assertThat(refused(bench(extension, FIELDS, "why, born, region", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 9, 1, 6, 6, 6));
        assertThat(refused(bench(extension, FIELDS, "region", 3), patients))
                .isEqualTo(new GroupSizes(3, 12, 3, 2, 2, 1, 0));
        assertThat(passed(bench(extension, FIELDS, "region", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 3, 2, 0, 0, 0));
        // What counts is what leaves.
        assertThat(passed(bench(extension, "region: keep, born: redact, why: keep", "region, born", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 3, 2, 0, 0, 0));
        assertThat(passed(bench(extension, "region: redact, born: redact, why: keep", "region, born", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 2, 2, 0, 0, 0));
    }

    /**
     * The twelve in-patients of A. Machanavajjhala et al., l-Diversity: Privacy Beyond k-Anonymity (ICDE 2006), figure 1, made
     * 4-anonymous as in their figure 2.
     */
    @Test
    void publishedExample_isJudgedAsPublished() {
        String patients =
                """
                region,born,why
                13053,28,heart disease
                13068,29,heart disease
                13068,21,viral infection
                13053,23,viral infection
                14853,50,cancer
                14853,55,heart disease
                14850,47,viral infection
                14850,49,viral infection
                13053,31,cancer
                13053,37,cancer
                13068,36,cancer
                13068,35,cancer
                """;
        String grouped = "region: zip3, born: \"bucket(bounds=[0, 30, 40])\", why: keep";
        assertThat(refused(bench("csv", FIELDS, "region, born", 2), patients))
                .isEqualTo(new GroupSizes(2, 12, 12, 1, 12, 12, 12));
        assertThat(refused(bench("csv", grouped, "region, born", 5), patients))
                .isEqualTo(new GroupSizes(5, 12, 3, 4, 12, 3, 0));
        assertThat(passed(bench("csv", grouped, "region, born", 4), patients))
                .isEqualTo(new GroupSizes(4, 12, 3, 4, 0, 0, 0));
    }

    @Test
    void message_hasNumbersAndNames() {
        Bench bench = bench("csv", FIELDS, "region, born", 3);
        assertThatThrownBy(() -> bench.job(file("csv", PATIENTS)).build().run())
                .hasMessage(
                        "dataset t: the smallest group of rows that look alike by region, born has 1 row, and the policy"
                                + " asks for 3 at policy:5:38; of 12 rows, 5 in 3 groups of fewer, 1 alone; nothing is published:"
                                + " generalise these fields further, or suppress such rows");
    }

    @Test
    void reportAndManifest_tellWhatWasFound() throws IOException {
        Bench bench = bench("csv", FIELDS, "region", 2);
        ExportReport report = bench.job(file("csv", PATIENTS)).build().run();
        assertThat(report.risk()).isEqualTo(new RiskReport(List.of("region"), new GroupSizes(2, 12, 3, 2, 0, 0, 0)));
        assertThat(report.toTable())
                .contains(
                        "rows look alike by region: 3 groups, the smallest of 2, k 2; 0 rows at risk, 0 alone (0.0 %)");
        Path manifest = ExportManifest.pathFor(bench.output);
        String text = Files.readString(manifest);
        assertThat(text)
                .contains(",\"risk\":{\"quasi\":[\"region\"],\"k\":2,\"rows\":12,\"groups\":3,\"smallest\":2,"
                        + "\"rowsAtRisk\":0,\"groupsAtRisk\":0,\"uniqueRows\":0},\"keys\":");
        assertThat(ExportManifest.read(manifest).risk()).isEqualTo(report.risk());
        assertThat(ExportManifest.read(manifest).toTable()).contains("rows look alike by region: 3 groups");
        assertThat(ExportManifest.read(manifest)
                        .check(bench.output, null, bench.input)
                        .verdict(Point.ROWS))
                .isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rows\":12,\"groups\" | \"rows\":11,\"groups\"",
                "\"smallest\":2 | \"smallest\":1",
                "\"smallest\":2 | \"smallest\":5",
                "\"k\":2 | \"k\":1",
                "\"k\":2 | \"k\":3",
                "\"uniqueRows\":0 | \"uniqueRows\":0,\"more\":0",
                "\"groups\":3, | ''"
            })
    void manifestWithOtherGroups_isNone(String before, String after) throws IOException {
        Bench bench = bench("csv", FIELDS, "region", 2);
        bench.export(file("csv", PATIENTS));
        Path manifest = ExportManifest.pathFor(bench.output);
        String text = Files.readString(manifest);
        assertThat(text).contains(before);
        Files.writeString(manifest, text.replace(before, after));
        assertThatExceptionOfType(ExportException.class).isThrownBy(() -> ExportManifest.read(manifest));
    }

    @Test
    void policyThatAsksForNothing_countsNothing() throws IOException {
        Bench bench = new Bench(folder, "csv", FIELDS);
        assertThat(bench.job(file("csv", PATIENTS)).build().run().risk()).isNull();
        assertThat(Files.readString(ExportManifest.pathFor(bench.output))).doesNotContain("\"risk\"");
        assertThat(ExportManifest.read(ExportManifest.pathFor(bench.output)).risk())
                .isNull();
    }

    /** What does not leave is no company to what does. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void suppressedAndQuarantinedRows_doNotCount(String extension) {
        List<String[]> rows = List.of(
                new String[] {"North", "1990", "flu"},
                new String[] {"North", "1990", "gone"},
                new String[] {"North", "1990", "bad"},
                new String[] {"South", "1990", "flu"},
                new String[] {"South", "1990", "flu"});
        Bench bench = new Bench(
                folder,
                extension,
                "region: keep, born: keep, why: picky",
                "    risk: {quasi: [region], k: 2}\n    suppress: ['why == \"gone\"']\n");
        assertThat(refused(bench, file(extension, rows))).isEqualTo(new GroupSizes(2, 3, 2, 1, 1, 1, 1));
        assertThat(passed(bench, file(extension, rows.subList(3, 5)))).isEqualTo(new GroupSizes(2, 2, 1, 2, 0, 0, 0));
        assertThat(passed(bench, file(extension, rows.subList(1, 3)))).isEqualTo(new GroupSizes(2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void fileWithoutRows_passes() {
        assertThat(passed(bench("csv", FIELDS, "region", 5), "region,born,why\n"))
                .isEqualTo(new GroupSizes(5, 0, 0, 0, 0, 0, 0));
        // No rows and no names of columns: there is nothing to look alike.
        assertThat(bench("csv", FIELDS, "region", 5)
                        .job("")
                        .header(Header.ABSENT)
                        .existing(Existing.REPLACE)
                        .build()
                        .run()
                        .risk())
                .isNull();
    }

    /** What JSON tells apart are values of their own; a table has one way to write nothing. */
    @Test
    void nothing_isAValueOfItsOwn() {
        String kinds =
                """
                {"a":null}
                {"a":""}
                {"a":" "}
                {}
                {"a":0}
                {"a":0.0}
                {"a":"0"}
                {"a":true}
                {"a":false}
                {"a":"true"}
                {"a":"\\u0000"}
                """;
        Bench json = bench("jsonl", "a: keep", "a", 2);
        assertThat(refused(json, kinds)).isEqualTo(new GroupSizes(2, 11, 11, 1, 11, 11, 11));
        assertThat(passed(json, kinds + kinds)).isEqualTo(new GroupSizes(2, 22, 11, 2, 0, 0, 0));
        Bench table = bench("csv", "a: \"when(b == 1, null, keep)\", b: keep", "a", 2);
        assertThat(passed(table, "a,b\n,2\nx,1\n")).isEqualTo(new GroupSizes(2, 2, 1, 2, 0, 0, 0));
    }

    @Test
    void pathsOfDocuments_mayBeDeepAndOddlyNamed() {
        Bench bench =
                bench("jsonl", "p.where.region: keep, '\"a.b\"': keep, '**': keep", "p.where.region, '\"a.b\"'", 2);
        String rows =
                """
                {"p":{"where":{"region":"N","x":[1,{"region":"S"}]},"more":1},"a.b":1}
                {"a.b":1,"p":{"where":{"x":{},"region":"N"}}}
                {"a.b":2,"p":{"where":"somewhere"}}
                {"a.b":2,"p":[]}
                """;
        assertThat(passed(bench, rows)).isEqualTo(new GroupSizes(2, 4, 2, 2, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"x\":\"CANARY\"}}", "{\"a\":[\"CANARY\"]}"})
    void valueThatIsNone_isRefused(String document) {
        Bench bench = bench("jsonl", "a: keep", "a", 2);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(
                        () -> bench.job("{\"a\":1}\n" + document + "\n").build().run())
                .withMessage("row 2: a is a list or an object, and rows look alike by single values only");
        assertThat(bench.files()).isEmpty();
    }

    /** The values in the list leave, and what nobody compares may be one of a kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"p\":[{\"where\":{\"region\":\"CANARY\"}}]}",
                "{\"p\":{\"where\":[{\"region\":\"CANARY\"}]}}",
                "{\"p\":{\"where\":[[],\"CANARY\"]}}"
            })
    void listOnTheWay_isRefused(String document) {
        Bench bench = bench("jsonl", "p.where.region: keep, p.where.more: keep, '**': keep", "p.where.region", 2);
        String rows = "{\"p\":{\"where\":{\"region\":\"N\",\"more\":1}}}\n".repeat(2);
        assertThatExceptionOfType(ExportException.class)
                .isThrownBy(() -> bench.job(rows + document + "\n" + document + "\n")
                        .build()
                        .run())
                .withMessage("row 3: there is a list on the way to p.where.region, and rows look alike by single values"
                        + " only");
        assertThat(bench.files()).isEmpty();
    }

    /** Who is only warned of a field that is not there would be told of larger groups than anybody meant. */
    @ParameterizedTest
    @CsvSource({"csv, 'b\n1\n1\n'", "jsonl, '{\"b\":1}\n{\"b\":1}\n'"})
    void missingField_isRefusedUnlessItIsOptional(String extension, String text) {
        String warn = "    risk: {quasi: [a, b], k: 2}\ndefaults: {unmatchedRule: warn}\n";
        Bench required = new Bench(folder, extension, "a: keep, b: keep", warn);
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> required.job(text).build().run())
                .withMessageContaining("rows must look alike by a at policy:");
        assertThat(required.files()).isEmpty();
        Bench optional = new Bench(folder, extension, "a: {strategy: keep, optional: true}, b: keep", warn);
        assertThat(passed(optional, text)).isEqualTo(new GroupSizes(2, 2, 1, 2, 0, 0, 0));
    }

    @Test
    void audience_isAskedOnlyWhereThePolicySaysSo() {
        Policy policy = Policy.parse("maskwright: 1\naudiences: {study: {}, label: {}, open: {}}\n"
                + "rules: [{dataset: t, path: born, audience: open, strategy: drop}]\n"
                + "datasets:\n  t:\n    risk: {quasi: [region, born], k: 3, audiences: [study, open]}\n"
                + "    fields: {" + FIELDS + "}\n");
        Bench bench = new Bench(folder, "csv", FIELDS);
        ExportJobBuilder job = bench.job(file("csv", PATIENTS)).policy(policy);
        // Two audiences do not agree on the year, so nobody in particular gets it; one of them not at all.
        GroupSizes byRegion = new GroupSizes(3, 12, 3, 2, 2, 1, 0);
        assertThat(sizes(job.build())).isEqualTo(byRegion);
        assertThat(sizes(job.audience(Audience.of("open")).build())).isEqualTo(byRegion);
        assertThat(sizes(job.audience(Audience.of("study")).build())).isEqualTo(new GroupSizes(3, 12, 5, 1, 5, 3, 1));
        assertThat(job.audience(Audience.of("label")).build().run().risk()).isNull();
    }

    private static GroupSizes sizes(ExportJob job) {
        return catchThrowableOfType(SmallGroupsException.class, job::run).sizes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    void manySlices_areOneTableForAnyThreadsAndMemory(String extension) {
        // Each value stands once in each third of the file, so that no slice has two of them; one stands twice.
        int values = 8_000;
        List<String[]> rows = IntStream.range(0, 3 * values - 1)
                .mapToObj(i -> new String[] {"r" + i % values, "b" + i % values % 100, "x"})
                .collect(Collectors.toList());
        String text = file(extension, rows);
        Bench bench = bench(extension, FIELDS, "region, born", 3);
        for (int threads = 1; threads <= 3; threads++) {
            for (int groups : new int[] {1 << 18, 1000}) {
                int used = threads;
                assertThatExceptionOfType(SmallGroupsException.class)
                        .isThrownBy(() -> bench.job(text)
                                .threads(used)
                                .groupLimits(new GroupLimits(groups, 8))
                                .build()
                                .run())
                        .satisfies(e ->
                                assertThat(e.sizes()).isEqualTo(new GroupSizes(3, 3 * values - 1, values, 2, 2, 1, 0)));
                assertThat(bench.files()).isEmpty();
            }
        }
        rows.add(new String[] {"r" + (values - 1), "b99", "x"});
        assertThat(passed(bench, file(extension, rows))).isEqualTo(new GroupSizes(3, 3 * values, values, 3, 0, 0, 0));
    }

    @Test
    void setOfTables_isPublishedAsAWholeOrNotAtAll() throws IOException {
        Path in = Files.writeString(folder.resolve("a.csv"), file("csv", PATIENTS));
        Policy policy = Policy.parse("maskwright: 1\ndatasets:\n"
                + "  region: {risk: {quasi: [region], k: 2}, fields: {" + FIELDS + "}}\n"
                + "  born: {risk: {quasi: [born], k: 2}, fields: {" + FIELDS + "}}\n");
        List<ExportJob> jobs = new ArrayList<>();
        for (String dataset : List.of("region", "born")) {
            jobs.add(ExportJob.builder()
                    .policy(policy)
                    .dataset(dataset)
                    .input(in)
                    .output(folder.resolve(dataset + ".csv"))
                    .build());
        }
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> ExportSet.of(jobs).run())
                .withMessageStartingWith("dataset born: ");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(in);
        }
    }
}
