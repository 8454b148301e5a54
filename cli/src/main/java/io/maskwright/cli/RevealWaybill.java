package io.maskwright.cli;

import io.maskwright.policy.Policy;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.Revealer;
import io.maskwright.waybill.SealedRow;
import io.maskwright.waybill.Waybill;
import io.maskwright.waybill.WaybillException;
import java.nio.file.Path;
import java.util.Map;

/** Opens waybills, and turns aliases of telephone numbers back, for whom the policy grants it. */
final class RevealWaybill {

    private RevealWaybill() {}

    /** The row of a waybill. What is no waybill at all, or no text, is written down as well. */
    static Map<String, String> row(Policy policy, RevealActor actor, String dataset, String domain, Path file) {
        Protection protection = Protection.ofEnvelope(dataset, domain);
        try (RevealStores stores = RevealStores.open(policy)) {
            Revealer revealer = actor.revealer(policy, stores);
            byte[] bytes = WaybillText.bytes(file);
            Waybill waybill;
            try {
                waybill = Waybill.read(WaybillText.of(bytes));
            } catch (WaybillException e) {
                throw revealer.rejected(protection, 1, e.getMessage());
            }
            return SealedRow.read(revealer.openEnvelope(protection, waybill.envelope()));
        }
    }
}
