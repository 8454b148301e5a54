package io.maskwright.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.UntreatableValueException;
import io.maskwright.format.CheckDigits;
import io.maskwright.format.PanCheckDigit;
import io.maskwright.format.PanKeep;
import io.maskwright.format.PhoneKeep;
import io.maskwright.format.Rankings;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenFormatPropertyTest {

    private final RandomBits random = new RandomBits(100);

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .withChars("0123456789")
                .withChars(' ', '-', '.', '(', ')')
                .ofMinLength(2)
                .ofMaxLength(30)
                .filter(s -> s.chars().filter(Character::isDigit).count() >= 2);
    }

    @Provide
    Arbitrary<String> cards() {
        return Arbitraries.of("4", "51", "34", "6011").flatMap(prefix -> Arbitraries.strings()
                .numeric()
                .ofLength((prefix.equals("34") ? 14 : 15) - prefix.length())
                .map(rest -> prefix + rest + CheckDigits.luhn(prefix + rest)));
    }

    private String drawn(TokenFormat format, String value) {
        TokenSpace space = format.space(value);
        String token = null;
        while (token == null) {
            token = space.draw(random);
        }
        return token;
    }

    private static boolean passesLuhn(String token) {
        String digits = token.replaceAll("[^0-9]", "");
        int last = digits.length() - 1;
        return CheckDigits.luhn(digits.substring(0, last)) == digits.charAt(last);
    }

    @Property(tries = 500)
    void digits_keepLengthAndLayoutAndNotTheValue(@ForAll("numbers") String value) {
        String token = drawn(TokenFormat.digits(), value);
        assertThat(token.replaceAll("[0-9]", "#")).isEqualTo(value.replaceAll("[0-9]", "#"));
        assertThat(token).isNotEqualTo(value);
    }

    @Property(tries = 500)
    void digitsThatCouldBeCards_neverPassTheCheck(@ForAll("cards") String value) {
        assertThat(passesLuhn(drawn(TokenFormat.digits(), value))).isFalse();
    }

    @Property(tries = 500)
    void cards_neverPassTheCheck(@ForAll("cards") String value, @ForAll PanKeep keep) {
        TokenFormat format = TokenFormat.ofRanking(Rankings.pan(keep, PanCheckDigit.INVALID));
        String spaced = value.substring(0, 4) + " " + value.substring(4);
        try {
            String token = drawn(format, spaced);
            assertThat(passesLuhn(token)).isFalse();
            assertThat(token).hasSameSizeAs(spaced);
        } catch (UntreatableValueException e) {
            // A beginning that no brand has.
            assertThat(keep).isNotEqualTo(PanKeep.NOTHING);
        }
    }

    @Example
    void cardsWithTheRightCheckDigit_areNoTokens() {
        assertThatThrownBy(() -> TokenFormat.ofRanking(Rankings.pan(PanKeep.NOTHING, PanCheckDigit.VALID)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void phones_areOtherPhonesOfTheLayout() {
        TokenFormat format = TokenFormat.ofRanking(Rankings.phone(PhoneKeep.PREFIX));
        assertThat(drawn(format, "+86 138-1234-5678")).matches("\\+86 138-\\d{4}-\\d{4}");
        for (String value : List.of("x", " ", "12", "1".repeat(300))) {
            assertThatThrownBy(() -> format.space(value)).isInstanceOf(UntreatableValueException.class);
        }
    }

    @Example
    void opaqueAndUuid_haveTheirForm() {
        for (int i = 0; i < 1000; i++) {
            assertThat(drawn(TokenFormat.opaque(), "x")).matches("[a-z2-7]{26}");
            assertThat(drawn(TokenFormat.uuid(), "x"))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }
    }

    @Example
    void smallNumbers_areAllThere() {
        TokenSpace space = TokenFormat.digits().space("0-7");
        assertThat(space.size()).isEqualTo(100);
        assertThat(space.at(7)).isNull();
        assertThat(space.at(42)).isEqualTo("4-2");
        assertThat(space.at(99)).isEqualTo("9-9");
    }

    /** Chi squared with 9 degrees of freedom stays below 40 but for one run in 100,000. */
    @Example
    void draws_areEven() {
        int[] counts = new int[10];
        int[] large = new int[10];
        for (int i = 0; i < 10_000; i++) {
            counts[(int) random.below(10)]++;
            large[random.below(BigInteger.TEN.pow(30)).toString().length() < 30 ? 0 : 1]++;
        }
        double chiSquared = 0;
        for (int count : counts) {
            chiSquared += (count - 1000.0) * (count - 1000.0) / 1000;
        }
        assertThat(chiSquared).isLessThan(40);
        assertThat(large[0]).isBetween(800, 1200);
        assertThat(random.below(1)).isZero();
        assertThat(random.below(BigInteger.ONE)).isZero();
    }
}
