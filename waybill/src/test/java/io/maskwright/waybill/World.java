package io.maskwright.waybill;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.RevealEvent;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Budget;
import io.maskwright.reveal.BudgetLedger;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.Revealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** A platform that makes waybills for a carrier and a station, and those two, each with a key of its own. */
final class World {

    static final Instant ISSUED = Instant.parse("2026-11-01T00:00:00Z");

    private final Path folder;
    final Policy platform;
    final List<RevealEvent> events = new ArrayList<>();

    World(Path folder) {
        this.folder = folder;
        key("carrier");
        key("station");
        key("thief");
        this.platform = policy(
                """
                keys: {carrier: "file:carrier.key", station: "file:station.key", thief: "file:thief.key"}
                """);
    }

    private void key(String name) {
        write(name + ".key", Base64.getEncoder().encodeToString(keyOf(name)) + "\n");
    }

    /** The key of a domain, as in the test vectors of {@code docs/waybill-format.md}. */
    static byte[] keyOf(String domain) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(domain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the profile cn-waybill-gb-t-41833-2022 has it. */
    Policy policy(String more) {
        return Policy.load(write(
                "policy.yaml",
                """
                maskwright: 1
                name: cn-waybill-gb-t-41833-2022
                extends: [profile:display]
                domains: {carrier: {key: carrier}, station: {key: station}, thief: {key: thief}}
                audiences: {label: {clearance: public, purpose: delivery}}
                categories:
                  waybill.sealed: {tier: restricted, kind: direct, strategy: drop}
                  parcel.number: {tier: public, kind: direct, strategy: keep}
                  parcel.time: {tier: internal, kind: quasi}
                  parcel.weight: {tier: public, kind: none}
                  place.city: {tier: public, kind: quasi}
                rules:
                  - {category: phone, audience: label, strategy: phone(minHidden=6)}
                  - {category: address.postal, audience: label, strategy: address(unit)}
                  - {category: id, audience: label, strategy: drop}
                  - {category: card.pan, audience: label, strategy: drop}
                  - {category: text.free, audience: label, strategy: drop}
                datasets:
                  waybills:
                    fields:
                      waybill_no: parcel.number
                      created_at: parcel.time
                      sender_name: person.name
                      sender_phone: phone.mobile
                      recipient_name: person.name
                      recipient_phone: phone.mobile
                      recipient_id_no: id.cn.resident
                      recipient_address: address.postal
                      city: place.city
                      goods: goods.content
                      weight_g: parcel.weight
                      cod_card_no: card.pan
                      remark: text.free
                """
                        + more));
    }

    /** The policy of a party, which has its own key alone, for revealing alone. */
    Policy of(String party) {
        return policy(
                """
                keys: {carrier: "env:NOT_HERE", station: "env:NOT_HERE", thief: "env:NOT_HERE"}
                reveal: {keys: {%s: "file:%s.key"}}
                """
                        .formatted(party, party));
    }

    WaybillMakerBuilder maker() {
        return WaybillMaker.builder(platform)
                .dataset("waybills")
                .audience(Audience.of("label"))
                .party("carrier", "carrier")
                .party("station", "station")
                .clock(Clock.fixed(ISSUED, ZoneOffset.UTC));
    }

    Revealer revealer(String party, Instant now) {
        Policy policy = of(party);
        Grant grant = new Grant(
                "alice",
                "delivery",
                Assurance.HIGH,
                Set.of(Protection.SEALED_WAYBILL),
                new Budget(1_000_000, Duration.ofDays(1)));
        return revealer(policy, grant, Clock.fixed(now, ZoneOffset.UTC));
    }

    Revealer revealer(Policy policy, Grant grant, Clock clock) {
        return Revealer.builder(policy)
                .grant(grant)
                .audit(new Sink())
                .budgets(new Ledger())
                .clock(clock)
                .build();
    }

    static Protection protection(String domain) {
        return Protection.ofEnvelope("waybills", domain);
    }

    /** Keeps events in memory. */
    private final class Sink implements AuditSink {
        @Override
        public Durability durability() {
            return Durability.DURABLE;
        }

        @Override
        public void write(RevealEvent event) {
            events.add(event);
        }

        @Override
        public void close() {}
    }

    /** Has room for everything. */
    private static final class Ledger implements BudgetLedger {
        @Override
        public boolean take(String principal, String purpose, Budget budget, long count) {
            return true;
        }

        @Override
        public void close() {}
    }
}
