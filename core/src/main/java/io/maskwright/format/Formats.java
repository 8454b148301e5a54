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
 * The data formats that the library knows, by category. White space around a value and the separators named are no fault,
 * nor are lower case, full-width characters, and dashes, dots, slashes and spaces of other keyboards.
 *
 * <table>
 * <caption>What is checked, and what is not</caption>
 * <tr><th>category</th><th>separators</th><th>checked</th><th>not checked</th></tr>
 * <tr><td>{@code id.cn.resident}</td><td>space</td><td>18 or 15 characters, calendar date from 1880 to today, province,
 * shape of the division code and its years where known, check character (18)</td><td>that a code of a known province ever
 * existed</td></tr>
 * <tr><td>{@code id.vn.cccd}</td><td>space, dash, dot</td><td>12 digits, code of the place (63), year of birth from 1900
 * to this year</td><td>numbers of people registered abroad are refused; there is no check digit</td></tr>
 * <tr><td>{@code id.vn.mst}</td><td>space, dash, dot</td><td>10 digits with check digit, a serial, a branch from 001 (13
 * digits); 12 digits as {@code id.vn.cccd}</td><td>code of the province, where a dash stands</td></tr>
 * <tr><td>{@code id.br.cpf}</td><td>space, dash, dot</td><td>11 digits, not all equal, both check digits</td><td>the tax
 * region</td></tr>
 * <tr><td>{@code id.br.cnpj}</td><td>space, dash, dot, slash</td><td>12 digits or letters, both check digits</td><td>the
 * number of the branch, letters that are advised against</td></tr>
 * <tr><td>{@code org.uscc}</td><td>space, dash</td><td>18 characters of GB 32100, the first 8 digits, check
 * character</td><td>kind of registrar, code of the division, check digit of the body</td></tr>
 * <tr><td>{@code card.pan}</td><td>space, dash</td><td>12 to 19 digits, not all equal, lengths of known brands, Luhn digit
 * (UnionPay without it too)</td><td>issuers; numbers of unknown brands are taken</td></tr>
 * <tr><td>{@code bank.iban}</td><td>space, dash, dot</td><td>country of the registry, length, structure, check
 * digits</td><td>national check digits only tell {@code CHECKED} from {@code WAIVED}; banks and branches</td></tr>
 * <tr><td>{@code bank.cnaps}</td><td>space</td><td>12 digits, bank and place not zero</td><td>codes, check digit</td></tr>
 * <tr><td>{@code device.imei}</td><td>space, dash, dot, slash</td><td>14 digits; 15 with check digit; 16 with a software
 * version; 17 with both; the first 8 not zero</td><td>the maker</td></tr>
 * <tr><td>{@code device.mac}</td><td>one kind of colon, dash or dot</td><td>12 hexadecimal digits, groups of 2 or
 * 4</td><td>the maker</td></tr>
 * <tr><td>{@code phone}, {@code phone.mobile}, {@code phone.landline}</td><td>space, dash, dot, slash,
 * brackets</td><td>length and first digits by libphonenumber: of any country with + or 00 and country code, else as dialled
 * within China or Viet Nam</td><td>that the number is in use; extensions and short numbers such as 10086 are refused</td></tr>
 * <tr><td>{@code plate}, {@code plate.cn}, {@code plate.vn}</td><td>space, dash, dot</td><td>structure</td><td>that the
 * series is in use</td></tr>
 * <tr><td>{@code date}, {@code birth.date}</td><td>as {@link Dates} tells</td><td>the calendar; births not in the future
 * nor too long ago</td><td></td></tr>
 * <tr><td>{@code email}</td><td>none</td><td>local part and domain by structure</td><td>that the domain exists</td></tr>
 * <tr><td>{@code ip}</td><td>none</td><td>version 4 or 6 by structure</td><td>ranges</td></tr>
 * </table>
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
                new CompactFormat("plate", Separators.SPACE_DASH_DOT, 9, Plates::any),
                new CompactFormat("plate.cn", Separators.SPACE_DASH_DOT, 9, Plates::cn),
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
