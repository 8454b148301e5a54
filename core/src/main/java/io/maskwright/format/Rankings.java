package io.maskwright.format;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The rankings that the library knows. What they read is valid by its format in {@link Formats#standard}, and so is what
 * they write, unless its description says otherwise.
 *
 * <p>Separators and white space around and within a value stay where they are, full-width characters stay full-width, and
 * letters are written in lower case if those of the value are; where it is otherwise, the ranking says so. Texts of more
 * than 256 characters are read by none but templates and ranges of integers that have longer values.
 *
 * <p>The numbering of a version never changes. So the tables of a ranking are fixed with its version, and the last day of
 * birth too: values of people born after 2025 are not read by version 1.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rankings {

    private Rankings() {}

    /**
     * Returns the ranking of values of one fixed shape. The template is written like a simple regular expression:
     *
     * <ul>
     *   <li>{@code [A-Z0-9京]}: one of these characters, in the order of their code points; {@code \d}: a digit;
     *   <li>{@code {8}} after a part: so often;
     *   <li>{@code <date:1900-01-01..2099-12-31>}: a date, written as {@code yyyy-MM-dd}, or by a pattern of {@code yyyy},
     *       {@code MM} and {@code dd} as in {@code <date:dd/MM/yyyy:1900-01-01..2099-12-31>};
     *   <li>{@code <0..999999>}: a number, with leading zeros to the width of the greatest;
     *   <li>any other character stands for itself, a punctuation mark also after a backslash, which is required before
     *       {@code [](){}<>|*+?.^$\} and, in brackets, before {@code [ ] - \}.
     * </ul>
     *
     * <p>{@code [A-Z]{2}[0-9]{8}} has 67,600,000,000 values. Values are read to the letter: another case, width or
     * separator is another value. The name is {@code template} and the template; nothing is kept.
     *
     * @param template 1 to 1,024 characters, at most 256 parts once counts are spread
     * @return the ranking
     * @throws IllegalArgumentException if the template is none; the message tells the place and what was expected
     */
    public static Ranking template(String template) {
        return TemplateRanking.of(Objects.requireNonNull(template, "template must not be null"));
    }

    /**
     * Returns the ranking of dates of a range that are encrypted together with what they belong to, since there are too few
     * dates for encryption on their own: {@code <date:FROM..TO>} and then the template of the other part.
     *
     * @param from the first date, of the years 1 to 9999
     * @param to the last date, not before the first, of the years 1 to 9999
     * @param entityTemplate what follows the date, as {@link #template} describes, such as {@code /[0-9]{6}}
     * @return the ranking
     * @throws IllegalArgumentException if a date is out of range or the template is none; places count from the
     *     beginning of the whole template
     */
    public static Ranking dateWithEntity(LocalDate from, LocalDate to, String entityTemplate) {
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(to, "to must not be null");
        Objects.requireNonNull(entityTemplate, "entityTemplate must not be null");
        return template("<date:" + from + ".." + to + ">" + entityTemplate);
    }

    /**
     * Returns the ranking of resident identity numbers of China, {@code id.cn.resident}, of people born from 1880 to 2025:
     * each division, date and order that the format takes. The forms of 18 and 15 characters keep their length and are
     * ranked apart. The results have real dates, but most of their divisions have no name.
     *
     * @param keep what stays readable
     * @return the ranking
     */
    public static Ranking residentId(ResidentKeep keep) {
        return new ResidentRanking(Objects.requireNonNull(keep, "keep must not be null"));
    }

    /**
     * Returns the ranking of unified social credit codes of China, {@code org.uscc}.
     *
     * @return the ranking
     */
    public static Ranking uscc() {
        return new UsccRanking();
    }

    /**
     * Returns the ranking of Vietnamese tax codes, {@code id.vn.mst}. The forms of 10, 12 and 13 digits keep their length
     * and are ranked apart, so a branch does not follow its company; those of 12 digits are ranked as {@link #cccd} does.
     *
     * @return the ranking
     */
    public static Ranking mst() {
        return new MstRanking();
    }

    /**
     * Returns the ranking of Vietnamese personal identification numbers, {@code id.vn.cccd}, of people born until 2025.
     *
     * @return the ranking
     */
    public static Ranking cccd() {
        return new CccdRanking();
    }

    /**
     * Returns the ranking of Brazilian CPFs, {@code id.br.cpf}.
     *
     * @return the ranking
     */
    public static Ranking cpf() {
        return new CpfRanking();
    }

    /**
     * Returns the ranking of Brazilian CNPJs, {@code id.br.cnpj}. Those of digits only stay so.
     *
     * @return the ranking
     */
    public static Ranking cnpj() {
        return new CnpjRanking();
    }

    /**
     * Returns the ranking of payment card numbers, {@code card.pan}. Each keeps its number of digits. UnionPay numbers with
     * a wrong check digit, which are valid, are ranked apart and keep a wrong one, unless all results have one.
     *
     * <p>With {@link PanCheckDigit#INVALID} the results are no valid numbers: they are read by
     * {@link Ranking#readWritten}, and UnionPay numbers of which the first digits are kept are not read.
     *
     * <p>Not read are numbers whose kept part leaves fewer than a million values: of 12 digits with six kept, of 12 to 14
     * with eight kept, and of one digit more if the kept ones are all equal, which no bank has.
     *
     * @param keep what stays readable
     * @param check which check digit results have
     * @return the ranking
     */
    public static Ranking pan(PanKeep keep, PanCheckDigit check) {
        Objects.requireNonNull(keep, "keep must not be null");
        return new PanRanking(keep, Objects.requireNonNull(check, "check must not be null"));
    }

    /**
     * Returns the ranking of IMEIs, {@code device.imei}. The forms of 14, 15, 16 and 17 digits keep their length and are
     * ranked apart; a software version is encrypted too.
     *
     * @return the ranking
     */
    public static Ranking imei() {
        return new ImeiRanking();
    }

    /**
     * Returns the ranking of international bank account numbers, {@code bank.iban}. The country stays readable; bank and
     * account are encrypted together, and national check digits within them do not hold any more.
     *
     * @return the ranking
     */
    public static Ranking iban() {
        return new IbanRanking();
    }

    /**
     * Returns the ranking of phone numbers of China and Viet Nam, {@code phone}: mobile ones and fixed lines. Country and
     * kind stay, and the area code of fixed lines. Read are numbers with + or 00 and the country code, as dialled at home,
     * and mobile ones with 86 or 84 alone or without the leading 0; equal numbers have equal ranks, however written.
     *
     * @param keep what else stays readable
     * @return the ranking
     */
    public static Ranking phone(PhoneKeep keep) {
        return PhoneRanking.of(PhoneRanking.Kind.ANY, Objects.requireNonNull(keep, "keep must not be null"));
    }

    /**
     * Returns the ranking of mobile numbers of China and Viet Nam, {@code phone.mobile}, as {@link #phone} numbers them.
     *
     * @param keep what stays readable besides the country
     * @return the ranking
     */
    public static Ranking mobile(PhoneKeep keep) {
        return PhoneRanking.of(PhoneRanking.Kind.MOBILE, Objects.requireNonNull(keep, "keep must not be null"));
    }

    /**
     * Returns the ranking of fixed lines of China and Viet Nam, {@code phone.landline}, as {@link #phone} numbers them.
     *
     * @param keep what stays readable besides the area code, nothing or so many first digits
     * @return the ranking
     * @throws IllegalArgumentException if it is {@link PhoneKeep#PREFIX}, which only mobile numbers have
     */
    public static Ranking landline(PhoneKeep keep) {
        if (Objects.requireNonNull(keep, "keep must not be null").equals(PhoneKeep.PREFIX)) {
            throw new IllegalArgumentException("keep must be nothing or first digits: fixed lines have no prefix");
        }
        return PhoneRanking.of(PhoneRanking.Kind.LANDLINE, keep);
    }

    /**
     * Returns the ranking of vehicle plates of China and Viet Nam, {@code plate}. Country and structure stay: what is a
     * letter, a digit or a word such as 挂. Letters are written in upper case.
     *
     * @param keep what else stays readable
     * @return the ranking
     */
    public static Ranking plate(PlateKeep keep) {
        return PlateRanking.of(Objects.requireNonNull(keep, "keep must not be null"));
    }

    /**
     * Returns the ranking of internet addresses, {@code ip}, each among those of its version, to the letter: no ports,
     * brackets, zones, prefix lengths or white space. Version 6 is written as RFC 5952 says.
     *
     * @param keptV4Bits how many first bits of version 4 stay, 0 to 31; up to 12 leave a million addresses
     * @param keptV6Bits how many first bits of version 6 stay, 0 to 127; up to 108 leave a million addresses
     * @return the ranking
     * @throws IllegalArgumentException if the bits are out of range
     */
    public static Ranking ip(int keptV4Bits, int keptV6Bits) {
        return IpRanking.of(keptV4Bits, keptV6Bits);
    }

    /**
     * Returns the ranking of UUIDs of RFC 9562, with hyphens or without, in the case of the first letter. The version
     * stays. The nil and the max UUID are not read, nor is white space.
     *
     * @return the ranking
     */
    public static Ranking uuid() {
        return new UuidRanking();
    }

    /**
     * Returns the ranking of integers of a range in decimal digits, with a minus for negative ones. One value has one text:
     * leading zeros, {@code -0}, a plus, white space and grouping are not read.
     *
     * @param least the least one
     * @param greatest the greatest one, not below the least
     * @return the ranking
     * @throws IllegalArgumentException if the least is above the greatest
     */
    public static Ranking integer(long least, long greatest) {
        return integer(BigInteger.valueOf(least), BigInteger.valueOf(greatest));
    }

    /**
     * Returns the ranking of integers of a range, as {@link #integer(long, long)}.
     *
     * @param least the least one
     * @param greatest the greatest one, not below the least
     * @return the ranking
     * @throws IllegalArgumentException if the least is above the greatest
     */
    public static Ranking integer(BigInteger least, BigInteger greatest) {
        return IntegerRanking.of(
                Objects.requireNonNull(least, "least must not be null"),
                Objects.requireNonNull(greatest, "greatest must not be null"));
    }

    /**
     * Returns the ranking of Chinese names of two to four characters, {@code person.name.cn}, over tables of surnames and
     * of given characters. Common names give common names; others give names by
     * form only. Names with spaces, dots or other
     * characters are not read.
     *
     * @param keep what stays readable
     * @return the ranking
     */
    public static Ranking chineseName(ChineseNameKeep keep) {
        return switch (Objects.requireNonNull(keep, "keep must not be null")) {
            case NOTHING -> new HanNameRanking();
            case SURNAME -> new HanGivenRanking();
        };
    }

    /**
     * Returns the ranking of Vietnamese names of two to five syllables with one space between, {@code person.name.vn}, over
     * tables of family names and of syllables. Capitals of words, all capitals and all small letters stay; names are
     * written in NFC. Names without tone marks are not read.
     *
     * @param keep what stays readable
     * @return the ranking
     */
    public static Ranking vietnameseName(VietnameseNameKeep keep) {
        return new VnNameRanking(Objects.requireNonNull(keep, "keep must not be null"));
    }
}
