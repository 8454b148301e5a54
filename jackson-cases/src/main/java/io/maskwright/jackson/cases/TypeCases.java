package io.maskwright.jackson.cases;

import io.maskwright.annotation.Sensitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-01: marked properties that are no texts. */
public abstract class TypeCases extends Cases {

    private static final long PHONE = 13812345678L;

    protected TypeCases() {}

    record Primitive(@Sensitive("phone") long phone) {}

    record Boxed(@Sensitive("phone") Long phone) {}

    record Big(@Sensitive("phone") BigInteger phone) {}

    record Decimal(@Sensitive("phone") BigDecimal phone) {}

    record Atomic(@Sensitive("phone") AtomicLong phone) {}

    record Characters(@Sensitive("phone") char[] phone) {}

    record Builder(@Sensitive("phone") StringBuilder phone) {}

    record Maybe(@Sensitive("phone") Optional<String> phone) {}

    record MaybeElement(Optional<@Sensitive("phone") String> phone) {}

    record Reference(@Sensitive("phone") AtomicReference<String> phone) {}

    record Bytes(@Sensitive("credential") byte[] token) {}

    record Birth(@Sensitive("birth.date") LocalDate date) {}

    record Moment(@Sensitive("credential") Instant at) {}

    record OldDate(@Sensitive("credential") Date at) {}

    record Uuid(@Sensitive("credential") UUID id) {}

    record Link(@Sensitive("credential") URI uri) {}

    record Flag(@Sensitive("phone") boolean flag) {}

    record Mood(@Sensitive("credential") Illness illness) {}

    record Lazy(@Sensitive("phone") @Nullable Supplier<String> phone) {}

    enum Illness {
        I13812345678
    }

    @Test
    public void t01_long_isTreatedAsItsDigits() {
        assertMasked(new Primitive(PHONE), "{\"phone\":\"138****5678\"}");
        assertMasked(new Boxed(PHONE), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t01_bigNumbers_areTreatedAsTheirDigits() {
        assertMasked(new Big(BigInteger.valueOf(PHONE)), "{\"phone\":\"138****5678\"}");
        assertMasked(new Decimal(BigDecimal.valueOf(PHONE)), "{\"phone\":\"138****5678\"}");
        assertMasked(new Decimal(new BigDecimal("1.3812345678E+10")), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t01_atomicLong_isNeverRaw() {
        assertNoRaw(masking().write(new Atomic(new AtomicLong(PHONE))));
    }

    @Test
    public void t01_characterSequences_areTreatedAsText() {
        assertMasked(new Characters(Samples.PHONE.toCharArray()), "{\"phone\":\"138****5678\"}");
        assertMasked(new Builder(new StringBuilder(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t01_optional_isTreatedInside() {
        assertMasked(new Maybe(Optional.of(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
        assertMasked(new MaybeElement(Optional.of(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
        assertMasked(new Reference(new AtomicReference<>(Samples.PHONE)), "{\"phone\":\"138****5678\"}");
    }

    @Test
    public void t01_emptyOptional_isNull() {
        assertWritten(masking().write(new Maybe(Optional.empty())), "{\"phone\":null}");
    }

    @Test
    public void t01_bytes_areNotWrittenInBase64() {
        byte[] token = Samples.PHONE.getBytes(StandardCharsets.UTF_8);
        assertMasked(new Bytes(token), "{\"token\":\"********\"}");
    }

    @Test
    public void t01_date_keepsItsTypeWhereTheStrategyTakesIt() {
        assertWritten(masking().write(new Birth(LocalDate.of(1949, 12, 31))), "{\"date\":\"1949-01-01\"}");
    }

    @Test
    public void t01_otherJdkValues_areHidden() {
        assertWritten(masking().write(new Moment(Instant.ofEpochSecond(PHONE))), "{\"at\":\"********\"}");
        assertWritten(masking().write(new OldDate(new Date(PHONE))), "{\"at\":\"********\"}");
        assertWritten(masking().write(new Uuid(new UUID(PHONE, PHONE))), "{\"id\":\"********\"}");
        assertMasked(new Link(URI.create("tel:" + Samples.PHONE)), "{\"uri\":\"********\"}");
        assertMasked(new Mood(Illness.I13812345678), "{\"illness\":\"********\"}");
    }

    @Test
    public void t01_typeTheStrategyCannotTreat_isNull() {
        assertWritten(masking().write(new Flag(true)), "{\"flag\":null}");
    }

    @Test
    public void t01_supplier_isHiddenAndNeverAsked() {
        Supplier<String> supplier = () -> {
            throw new AssertionError("asked");
        };
        assertWritten(masking().write(new Lazy(supplier)), "{\"phone\":\"********\"}");
    }
}
