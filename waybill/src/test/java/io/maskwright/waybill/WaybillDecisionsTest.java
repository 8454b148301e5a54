package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.Audience;
import io.maskwright.RefusedException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a policy decides of purposes, refused tiers and assurance holds for labels as for other outlets. */
class WaybillDecisionsTest {

    private static final List<String> ROW = Table.WAYBILLS.rows().get(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void platform() {
        assertThat(new World(folder).platform).isNotNull();
    }

    /** The policy of the platform, with more. */
    private Policy policy(String more) throws IOException {
        return Policy.load(
                Files.writeString(folder.resolve("more.yaml"), "maskwright: 1\nextends: [policy.yaml]\n" + more));
    }

    private MaskedLabel label(Policy policy, String audience) {
        return maker(policy, audience).make(ROW).masked();
    }

    private static WaybillMaker maker(Policy policy, String audience) {
        return WaybillMaker.builder(policy)
                .dataset("waybills")
                .audience(Audience.of(audience))
                .party("carrier", "carrier")
                .build(Table.WAYBILLS.header());
    }

    @Test
    void fieldOutsideThePurpose_isWithheldOrLeftOut() throws IOException {
        String forSupport =
                "datasets: {waybills: {fields: {recipient_phone: {category: phone.mobile, purpose: support}}}}\n";
        assertThat(label(policy(""), "label").phone()).endsWith(ROW.get(5).substring(7));
        assertThat(label(policy(forSupport), "label").phone()).isEqualTo("********");
        assertThat(label(policy(forSupport + "defaults: {outsidePurpose: drop}\n"), "label")
                        .phone())
                .isEmpty();
    }

    @Test
    void refusedTier_givesNoWaybillAtAll() throws IOException {
        Policy refusing = policy(
                "refuse: [secret]\ndatasets: {waybills: {fields: {remark: {category: text.free, tier: secret}}}}\n");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> maker(refusing, "label"))
                .withMessageContaining("remark");
    }

    @Test
    void assurance_decidesWhatALabelShows() throws IOException {
        Policy policy = policy(
                """
                audiences: {counter: {clearance: public, purpose: delivery, assurance: substantial}}
                datasets:
                  waybills:
                    fields:
                      recipient_address:
                        category: address.postal
                        strategy: "when(assurance >= substantial, address(level=unit), redact)"
                rules:
                  - {dataset: waybills, path: recipient_phone, audience: counter, strategy: phone(minHidden=6)}
                """);
        assertThat(label(policy, "label").address()).isEqualTo("********");
        assertThat(label(policy, "counter").address())
                .startsWith(ROW.get(7).substring(0, 3))
                .contains("*");
    }
}
