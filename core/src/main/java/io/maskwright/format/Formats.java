package io.maskwright.format;

import io.maskwright.Category;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data formats that the library knows, by category: {@code id.cn.resident}, {@code id.vn.cccd}, {@code id.vn.mst},
 * {@code id.br.cpf}, {@code id.br.cnpj}, {@code org.uscc}, {@code card.pan}, {@code bank.iban}, {@code bank.cnaps},
 * {@code device.imei}, {@code device.mac}, {@code phone}, {@code phone.mobile}, {@code phone.landline}, {@code plate},
 * {@code plate.cn}, {@code plate.vn}, {@code date}, {@code birth.date}, {@code email} and {@code ip}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Formats {

    private final Map<Category, Format> byCategory;

    private Formats(List<Format> formats) {
        this.byCategory = formats.stream().collect(Collectors.toUnmodifiableMap(Format::category, Function.identity()));
    }

    /**
     * Returns the formats, with the time of the system for what lies in the future.
     *
     * @return the one instance
     */
    public static Formats standard() {
        return Holder.STANDARD;
    }

    /**
     * Returns the formats with a given time for what lies in the future; the zone is the one of the country or, for dates
     * of birth, the one where the day begins first.
     *
     * @param clock tells what time it is; null is refused
     * @return new formats
     */
    public static Formats at(Clock clock) {
        Objects.requireNonNull(clock, "clock must not be null");
        List<Format> formats = new ArrayList<>(people(clock));
        formats.addAll(things());
        return new Formats(formats);
    }

    private static List<Format> people(Clock clock) {
        return List.of(
                new CompactFormat("id.cn.resident", Separators.SPACE, 18, text -> ResidentId.check(text, clock)),
                new CompactFormat("id.vn.cccd", Separators.SPACE_DASH_DOT, 12, text -> Cccd.check(text, clock)),
                new CompactFormat("id.vn.mst", Separators.SPACE_DASH_DOT, 13, text -> CompanyNumbers.mst(text, clock)),
                new CompactFormat("id.br.cpf", Separators.SPACE_DASH_DOT, 11, CompanyNumbers::cpf),
                PhoneFormat.any(),
                PhoneFormat.mobile(),
                PhoneFormat.landline(),
                DateFormat.any(),
                DateFormat.birth(clock),
                new EmailFormat());
    }

    private static List<Format> things() {
        return List.of(
                new CompactFormat("id.br.cnpj", Separators.SPACE_DASH_DOT_SLASH, 14, CompanyNumbers::cnpj),
                new CompactFormat("org.uscc", Separators.SPACE_DASH, 18, CompanyNumbers::uscc),
                new CompactFormat("card.pan", Separators.SPACE_DASH, CardNumber.MAX_DIGITS, CardNumber::check),
                new CompactFormat("bank.iban", Separators.SPACE_DASH_DOT, Iban.MAX_CHARS, Iban::check),
                new CompactFormat("bank.cnaps", Separators.SPACE, 12, DeviceNumbers::cnaps),
                new CompactFormat("device.imei", Separators.SPACE_DASH_DOT_SLASH, 17, DeviceNumbers::imei),
                new MacFormat(),
                new CompactFormat("plate", " -.·•", 9, Plates::any),
                new CompactFormat("plate.cn", " -.·•", 9, Plates::cn),
                new CompactFormat("plate.vn", Separators.SPACE_DASH_DOT, 9, Plates::vn),
                new CompactFormat("ip", "", 45, NetworkNames::ip));
    }

    /**
     * Returns the format of a category or, if it has none, of its nearest parent that has one.
     *
     * @param category a category; null is refused
     * @return the format, or null if no parent has one either
     * @throws NullPointerException if the category is null
     */
    public @Nullable Format find(Category category) {
        Objects.requireNonNull(category, "category must not be null");
        for (Category at = category; at != null; at = at.parent()) {
            Format format = byCategory.get(at);
            if (format != null) {
                return format;
            }
        }
        return null;
    }

    /**
     * Returns all formats.
     *
     * @return the formats, in no order
     */
    public Collection<Format> all() {
        return byCategory.values();
    }

    /** Returns the names of the categories. */
    @Override
    public String toString() {
        return "Formats" + byCategory.keySet().stream().sorted().toList();
    }

    private static final class Holder {
        static final Formats STANDARD = at(Clock.systemUTC());
    }
}
