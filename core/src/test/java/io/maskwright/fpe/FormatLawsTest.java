package io.maskwright.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.Category;
import io.maskwright.KeyUnavailableException;
import io.maskwright.format.ChineseNameKeep;
import io.maskwright.format.Formats;
import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.PanKeep;
import io.maskwright.format.PhoneKeep;
import io.maskwright.format.PlateKeep;
import io.maskwright.format.Ranking;
import io.maskwright.format.Rankings;
import io.maskwright.format.ResidentKeep;
import io.maskwright.format.VietnameseNameKeep;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every ranked format under every key: the laws of an encryption that keeps the format. */
class FormatLawsTest {

    /** A format, a value to start from, and the category whose validator takes its values, if there is one. */
    record Case(Ranking ranking, @Nullable String category, String value) {
        @Override
        public String toString() {
            return ranking.name();
        }
    }

    @Provide
    static Arbitrary<Case> cases() {
        return Arbitraries.of(
                new Case(Rankings.residentId(ResidentKeep.NOTHING), "id.cn.resident", "11010519491231002X"),
                new Case(Rankings.residentId(ResidentKeep.NOTHING), "id.cn.resident", "110105491231002"),
                new Case(Rankings.residentId(ResidentKeep.PROVINCE), "id.cn.resident", "44011320141005001X"),
                new Case(Rankings.residentId(ResidentKeep.REGION), "id.cn.resident", "360426199101010071"),
                new Case(Rankings.uscc(), "org.uscc", "91110000600037341L"),
                new Case(Rankings.mst(), "id.vn.mst", "0100233488"),
                new Case(Rankings.mst(), "id.vn.mst", "0314409058-002"),
                new Case(Rankings.cccd(), "id.vn.cccd", "001190123456"),
                new Case(Rankings.cpf(), "id.br.cpf", "390.533.447-05"),
                new Case(Rankings.cnpj(), "id.br.cnpj", "16.727.230/0001-97"),
                new Case(Rankings.cnpj(), "id.br.cnpj", "12.ABC.345/01DE-35"),
                new Case(Rankings.pan(PanKeep.NOTHING, PanCheckDigit.VALID), "card.pan", "378282246310005"),
                new Case(Rankings.pan(PanKeep.BIN_6, PanCheckDigit.VALID), "card.pan", "4111 1111 1111 1111"),
                new Case(Rankings.pan(PanKeep.BIN_8, PanCheckDigit.VALID), "card.pan", "6212345678901232"),
                new Case(Rankings.iban(), "bank.iban", "DE89370400440532013000"),
                new Case(Rankings.iban(), "bank.iban", "BR9700360305000010009795493P1"),
                new Case(Rankings.imei(), "device.imei", "354291407636841"),
                new Case(Rankings.phone(PhoneKeep.NOTHING), "phone", "+86 138-1234-5678"),
                new Case(Rankings.phone(PhoneKeep.PREFIX), "phone", "0912345678"),
                new Case(Rankings.mobile(PhoneKeep.first(2)), "phone.mobile", "+84912345678"),
                new Case(Rankings.plate(PlateKeep.NOTHING), "plate", "苏D40000"),
                new Case(Rankings.plate(PlateKeep.REGION), "plate", "30K-123.45"),
                new Case(Rankings.ip(0, 0), "ip", "192.168.1.10"),
                new Case(Rankings.ip(8, 32), "ip", "2001:db8::1"),
                new Case(Rankings.uuid(), null, "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"),
                new Case(Rankings.integer(-5, 99_999_999), null, "42"),
                new Case(Rankings.chineseName(ChineseNameKeep.NOTHING), null, "欧阳修"),
                new Case(Rankings.chineseName(ChineseNameKeep.SURNAME), null, "张三丰"),
                new Case(Rankings.vietnameseName(VietnameseNameKeep.NOTHING), null, "Nguyễn Thị Hương"),
                new Case(
                        Rankings.template("[A-Z]{2}<date:2000-01-01..2030-12-31>-[0-9]{4}"),
                        null,
                        "VN2026-01-31-0042"));
    }

    @Provide
    static Arbitrary<Secret> keys() {
        return Arbitraries.randomValue(FormatLawsTest::secret);
    }

    private static Secret secret(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(bytes);
    }

    private static FormatCipher cipher(Case format, String domain, Secret secret) {
        Keyring keyring = Keyring.of("main", secret);
        return FormatCipher.of(
                DomainKeys.of(Map.of(domain, "main"), name -> keyring, KeyUse.REVEAL), domain, format.ranking());
    }

    @Property(tries = 150)
    void laws_holdForEveryFormatAndKey(@ForAll("cases") Case format, @ForAll("keys") Secret secret) {
        FormatCipher one = cipher(format, "one", secret);
        FormatCipher other = cipher(format, "other", secret);
        String value = format.value();
        int fixed = 0;
        int alike = 0;
        for (int i = 0; i < 40; i++) {
            String result = one.encrypt(value);
            assertThat(one.decrypt(result, one.stamp())).isEqualTo(value);
            if (format.category() != null) {
                assertThat(Formats.standard()
                                .find(Category.of(format.category()))
                                .validate(result)
                                .isValid())
                        .as("%s is valid", result)
                        .isTrue();
            }
            fixed += result.equals(value) ? 1 : 0;
            alike += result.equals(other.encrypt(value)) ? 1 : 0;
            // The next value is a random one of the group: the result.
            value = result;
        }
        assertThat(fixed).as("values that stay").isLessThan(2);
        assertThat(alike).as("results that two domains share").isLessThan(2);
    }

    @Property(tries = 60)
    void versionThatIsGone_failsBeforeAnyText(@ForAll("cases") Case format, @ForAll("keys") Secret secret) {
        Keyring keyring = Keyring.builder("main")
                .destroyed(1)
                .decryptOnly(2, secret)
                .primary(3, Secret.random())
                .build();
        FormatCipher cipher = FormatCipher.of(
                DomainKeys.of(Map.of("d", "main"), name -> keyring, KeyUse.REVEAL), "d", format.ranking());
        FormatCipher before = FormatCipher.of(
                DomainKeys.of(
                        Map.of("d", "main"),
                        name -> Keyring.builder("main").primary(2, secret).build()),
                "d",
                format.ranking());
        String old = before.encrypt(format.value());

        assertThat(cipher.stamp().keyVersion()).isEqualTo(3);
        assertThat(cipher.decrypt(old, before.stamp())).isEqualTo(format.value());
        for (int version : new int[] {1, 4}) {
            assertThatExceptionOfType(KeyUnavailableException.class)
                    .isThrownBy(() -> cipher.decrypt(old, stamp(cipher, version)))
                    .withMessageContaining(Integer.toString(version))
                    .withMessageNotContaining(old);
        }
    }

    private static FpeStamp stamp(FormatCipher cipher, int keyVersion) {
        FpeStamp stamp = cipher.stamp();
        return new FpeStamp(stamp.domain(), stamp.format(), stamp.formatVersion(), keyVersion, stamp.keyCheck());
    }
}
