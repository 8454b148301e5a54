package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Budget;
import io.maskwright.reveal.Grant;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVaults;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The courier has an alias: for one parcel, for some days, and of no use to whoever compares two of them. */
class PhoneAliasTest {

    private static final String PHONE = "13812345678";
    private static final Audience COURIER = Audience.of("courier");
    private static final Duration LIFE = Duration.ofDays(7);

    @TempDir
    private Path folder;

    private final TokenVault vault = TokenVaults.inMemory();
    private World world;

    @BeforeEach
    void world() {
        world = new World(folder);
    }

    private Policy policy(String format) {
        KeyProvider key = name -> Keyring.of(name, Secret.of(World.keyOf("calls")));
        return Policy.builder()
                .extending(world.platform)
                .key("calls", key)
                .revealKey("calls", key)
                .vault("aliases", () -> vault)
                .domain("calls", "calls", "aliases")
                .audience("courier", "public", "delivery")
                .categoryRule("phone.mobile", "courier", "token(domain=calls, " + format + "ttl=7d, per=waybill_no)")
                .build();
    }

    private PhoneAlias aliases(Policy policy) {
        return PhoneAlias.of(policy, "waybills", "recipient_phone", "waybill_no", COURIER);
    }

    private String resolve(Policy policy, String alias, String parcel, Instant now) {
        Grant grant = new Grant(
                "provider", "calls", Assurance.HIGH, Set.of(Category.of("phone")), new Budget(100, Duration.ofDays(1)));
        Revealer revealer = world.revealer(policy, grant, Clock.fixed(now, ZoneOffset.UTC));
        return revealer.reveal(
                        Protection.ofField("waybills", "recipient_phone", COURIER),
                        List.of(alias),
                        List.of(aliases(policy).parcel(parcel)))
                .get(0);
    }

    private void refused(Policy policy, String alias, String parcel, Instant now, String words) {
        int before = world.events.size();
        assertThatExceptionOfType(RevealException.class)
                .isThrownBy(() -> resolve(policy, alias, parcel, now))
                .withMessageContaining(words)
                .withMessageNotContaining(PHONE)
                .withMessageNotContaining(alias)
                .withNoCause();
        assertThat(world.events).hasSize(before + 1);
        assertThat(world.events.get(before).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(world.events.get(before).reason()).contains(words);
        assertThat(world.events.get(before).toString()).doesNotContain(PHONE, alias);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format=phone, "})
    void alias_endsWhenThePolicySaysSo(String format) {
        Policy policy = policy(format);
        Instant before = Instant.now();
        String alias = aliases(policy).alias(PHONE, "SF1");
        Instant after = Instant.now();

        assertThat(resolve(policy, alias, "SF1", before.plus(LIFE).minusMillis(1)))
                .isEqualTo(PHONE);
        assertThat(world.events).hasSize(1);
        refused(policy, alias, "SF1", after.plus(LIFE), "the token has expired");
        refused(policy, alias, "SF1", after.plus(LIFE).plus(Duration.ofDays(1_000)), "the token has expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "format=phone, "})
    void aliasOfAnotherParcel_isRefused(String format) {
        Policy policy = policy(format);
        String alias = aliases(policy).alias(PHONE, "SF1");
        String other = aliases(policy).alias(PHONE, "SF2");
        Instant now = Instant.now();

        refused(policy, alias, "SF2", now, "bound to another record");
        refused(policy, other, "SF1", now, "bound to another record");
        refused(policy, alias, "sf1", now, "bound to another record");
        assertThat(resolve(policy, alias, "SF1", now)).isEqualTo(PHONE);
        assertThat(resolve(policy, other, "SF2", now)).isEqualTo(PHONE);
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> resolve(policy, alias, "SF1 ", now))
                .withMessageNotContaining("SF1");
    }

    /** Nothing of the number is in its aliases, and two of one number have no more in common than two of different ones. */
    @ParameterizedTest
    @ValueSource(strings = {"", "format=phone, "})
    void aliasesOfOneNumberOnManyParcels_areNotLinkable(String format) {
        PhoneAlias aliases = aliases(policy(format));
        int parcels = 60;
        Set<String> all = new HashSet<>();
        int same = 0;
        int different = 0;
        for (int i = 0; i < parcels; i++) {
            String one = aliases.alias(PHONE, "SF" + i);
            String other = aliases.alias("199" + (20_000_000 + i * 977_777), "SF" + i);
            assertThat(aliases.alias(PHONE, "SF" + i)).isEqualTo(one);
            assertThat(one).isNotEqualTo(PHONE);
            all.add(one);
            all.add(other);
            String next = aliases.alias(PHONE, "SF" + (i + parcels));
            same += alike(one, next);
            different += alike(other, next);
        }
        assertThat(all).hasSize(2 * parcels);
        // Some places are equal by chance, as often in both sums.
        assertThat(Math.abs(same - different)).isLessThan(parcels * 3 / 2);
    }

    private static int alike(String a, String b) {
        int alike = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            alike += a.charAt(i) == b.charAt(i) ? 1 : 0;
        }
        return alike;
    }

    @Test
    void texts_tellNoNumber() {
        PhoneAlias aliases = aliases(policy(""));
        assertThat(aliases.toString() + aliases.parcel("SF1")).doesNotContain(PHONE, "SF1");
    }
}
