package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/policy.md says of rows that stay back is what happens. */
class PolicyPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("maskwright.root", "..")).resolve("docs/policy.md");

    /** How the first column of the table writes a document. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "null", "{\"status\":null}",
            "missing, in a document", "{}",
            "an object or a list", "{\"status\":[\"delivered\"]}",
            "`5`", "{\"status\":5}");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static List<List<String>> table(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf(heading));
        List<List<String>> rows = new ArrayList<>();
        for (String line : section.substring(section.indexOf("\n|")).strip().split("\n", -1)) {
            if (!line.startsWith("|")) {
                break;
            }
            rows.add(List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
        }
        rows.remove(1);
        return rows;
    }

    private static boolean leaves(String condition, String value) {
        Policy policy = Policy.builder()
                .dataset("d", d -> d.field("status", "keep").suppress(condition))
                .build();
        if (value.equals("empty, in a table")) {
            RowBatch batch =
                    new RowBatch(RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("status")), 1);
            batch.add(1, new Object[] {""});
            batch.treat();
            return !batch.isSuppressed(0);
        }
        String document = DOCUMENTS.getOrDefault(value, "{\"status\":" + value.replace("`", "") + "}");
        DocumentPlan plan = DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, Delivery.RESPONSE);
        String masked = new DocumentMask(plan, 1 << 12).mask(document);
        assertThat(masked).isIn("null", document);
        return masked.equals(document);
    }

    @Test
    void tableOfRows_isTrue() throws IOException {
        List<List<String>> table = table("## Rows that stay back");
        List<String> conditions =
                table.get(0).stream().skip(1).map(PolicyPageTest::code).toList();
        assertThat(conditions).hasSize(2);
        assertThat(table).hasSize(8);
        for (List<String> row : table.subList(1, table.size())) {
            for (int i = 0; i < conditions.size(); i++) {
                assertThat(leaves(conditions.get(i), row.get(0)) ? "leaves" : "stays back")
                        .as(row.get(0) + ": " + conditions.get(i))
                        .isEqualTo(row.get(i + 1));
            }
        }
    }

    private static String code(String cell) {
        Matcher matcher = CODE.matcher(cell);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void riskOfThePage_isOne() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("## Groups that are too small"));
        int start = section.indexOf("```yaml\n") + "```yaml\n".length();
        Policy policy = Policy.parse(
                "maskwright: 1\naudiences: {research: {}}\n" + section.substring(start, section.indexOf("```", start)));
        assertThat(policy.dataset("patients").risk(Audience.of("research"))).hasValueSatisfying(risk -> {
            assertThat(risk.k()).isEqualTo(5);
            assertThat(risk.quasi()).containsExactly("province", "birth_date", "gender");
        });
    }

    @Test
    void policyOfThePage_isOne() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        Policy policy = Policy.parse(page.substring(start, page.indexOf("```", start)));
        assertThat(policy.dataset("waybills").suppressions())
                .extracting(Object::toString)
                .containsExactly("status == \"cancelled\"", "weight_g > 30000 for label");
        assertThat(policy.toYaml()).contains("outsidePurpose: redact");
    }
}
