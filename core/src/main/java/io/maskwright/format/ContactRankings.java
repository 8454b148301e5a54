package io.maskwright.format;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Rankings of what people and machines are reached by and called: phone numbers, plates, internet addresses, UUIDs, whole
 * numbers and names.
 *
 * <p>All are of version 1 and stand on tables that the library ships and never changes.
 */
public final class ContactRankings {

    private ContactRankings() {}

    /**
     * Numbers phone numbers of China and Viet Nam; country and kind stay, and the area code of fixed lines.
     *
     * @return {@code phone}
     */
    public static Ranking phone() {
        return new PhoneRanking(PhoneRanking.Kind.ANY, PhoneKeep.nothing());
    }

    /**
     * Numbers phone numbers as {@link #phone()}; of mobile ones the first three digits as dialled at home stay, of those
     * that start with 01 in Viet Nam only these two.
     *
     * @return {@code phone keep=prefix}
     */
    public static Ranking phoneKeepingPrefix() {
        return new PhoneRanking(PhoneRanking.Kind.ANY, PhoneKeep.prefix());
    }

    /**
     * Numbers phone numbers as {@link #phone()}; so many first digits as dialled at home stay, of numbers that start with 01
     * in Viet Nam two at most.
     *
     * @param digits 1 to 9; from 5 on fewer than a million numbers are left of some prefixes
     * @return {@code phone keep=} and the digits
     * @throws IllegalArgumentException if the digits are out of range
     */
    public static Ranking phoneKeepingDigits(int digits) {
        return new PhoneRanking(PhoneRanking.Kind.ANY, PhoneKeep.first(digits));
    }

    /**
     * Numbers mobile numbers of China and Viet Nam; the country stays.
     *
     * @return {@code phone.mobile}
     */
    public static Ranking mobile() {
        return new PhoneRanking(PhoneRanking.Kind.MOBILE, PhoneKeep.nothing());
    }

    /**
     * Numbers mobile numbers as {@link #phoneKeepingPrefix()}.
     *
     * @return {@code phone.mobile keep=prefix}
     */
    public static Ranking mobileKeepingPrefix() {
        return new PhoneRanking(PhoneRanking.Kind.MOBILE, PhoneKeep.prefix());
    }

    /**
     * Numbers mobile numbers as {@link #phoneKeepingDigits(int)}.
     *
     * @param digits 1 to 9
     * @return {@code phone.mobile keep=} and the digits
     * @throws IllegalArgumentException if the digits are out of range
     */
    public static Ranking mobileKeepingDigits(int digits) {
        return new PhoneRanking(PhoneRanking.Kind.MOBILE, PhoneKeep.first(digits));
    }

    /**
     * Numbers fixed lines of China and Viet Nam; the area code stays.
     *
     * @return {@code phone.landline}
     */
    public static Ranking landline() {
        return new PhoneRanking(PhoneRanking.Kind.LANDLINE, PhoneKeep.nothing());
    }

    /**
     * Numbers fixed lines; so many first digits as dialled at home stay, at least the area code.
     *
     * @param digits 1 to 9
     * @return {@code phone.landline keep=} and the digits
     * @throws IllegalArgumentException if the digits are out of range
     */
    public static Ranking landlineKeepingDigits(int digits) {
        return new PhoneRanking(PhoneRanking.Kind.LANDLINE, PhoneKeep.first(digits));
    }

    /**
     * Numbers vehicle plates of China and Viet Nam; country and structure stay.
     *
     * @return {@code plate}
     */
    public static Ranking plate() {
        return new PlateRanking("plate", PlateShapes.any(), PlateKeep.NOTHING);
    }

    /**
     * Numbers vehicle plates as {@link #plate()}; province and office of China and the province of Viet Nam stay.
     *
     * @return {@code plate keep=region}
     */
    public static Ranking plateKeepingRegion() {
        return new PlateRanking("plate", PlateShapes.any(), PlateKeep.REGION);
    }

    /**
     * Numbers vehicle plates of China.
     *
     * @return {@code plate.cn}
     */
    public static Ranking plateCn() {
        return new PlateRanking("plate.cn", PlateShapes.ofChina(), PlateKeep.NOTHING);
    }

    /**
     * Numbers vehicle plates of China; province and office stay.
     *
     * @return {@code plate.cn keep=region}
     */
    public static Ranking plateCnKeepingRegion() {
        return new PlateRanking("plate.cn", PlateShapes.ofChina(), PlateKeep.REGION);
    }

    /**
     * Numbers vehicle plates of Viet Nam.
     *
     * @return {@code plate.vn}
     */
    public static Ranking plateVn() {
        return new PlateRanking("plate.vn", PlateShapes.ofVietnam(), PlateKeep.NOTHING);
    }

    /**
     * Numbers vehicle plates of Viet Nam; the province stays. Plates of one letter and four digits are not read: too few are
     * left of a province.
     *
     * @return {@code plate.vn keep=region}
     */
    public static Ranking plateVnKeepingRegion() {
        return new PlateRanking("plate.vn", PlateShapes.ofVietnam(), PlateKeep.REGION);
    }

    /**
     * Numbers internet addresses, each among those of its version.
     *
     * @param keptV4Bits how many first bits of version 4 stay, 0 to 31; up to 12 leave a million addresses
     * @param keptV6Bits how many first bits of version 6 stay, 0 to 127; up to 108 leave a million addresses
     * @return {@code ip}, with {@code keep=} and both numbers unless both are 0
     * @throws IllegalArgumentException if the bits are out of range
     */
    public static Ranking ip(int keptV4Bits, int keptV6Bits) {
        return IpRanking.any(keptV4Bits, keptV6Bits);
    }

    /**
     * Numbers internet addresses of version 4.
     *
     * @param keptBits how many first bits stay, 0 to 31
     * @return {@code ip.v4}, with {@code keep=} and the bits unless 0
     * @throws IllegalArgumentException if the bits are out of range
     */
    public static Ranking ipV4(int keptBits) {
        return IpRanking.v4(keptBits);
    }

    /**
     * Numbers internet addresses of version 6.
     *
     * @param keptBits how many first bits stay, 0 to 127
     * @return {@code ip.v6}, with {@code keep=} and the bits unless 0
     * @throws IllegalArgumentException if the bits are out of range
     */
    public static Ranking ipV6(int keptBits) {
        return IpRanking.v6(keptBits);
    }

    /**
     * Numbers UUIDs of RFC 9562; the version stays. The nil and the max UUID are not read.
     *
     * @return {@code uuid}
     */
    public static Ranking uuid() {
        return new UuidRanking();
    }

    /**
     * Numbers integers in decimal digits, without leading zeros.
     *
     * @param least the least one
     * @param greatest the greatest one, not below the least
     * @return {@code integer} and the range
     * @throws IllegalArgumentException if the least is above the greatest
     */
    public static Ranking integer(long least, long greatest) {
        return new IntegerRanking(BigInteger.valueOf(least), BigInteger.valueOf(greatest));
    }

    /**
     * Numbers integers as {@link #integer(long, long)}.
     *
     * @param least the least one; null is refused
     * @param greatest the greatest one, not below the least; null is refused
     * @return {@code integer} and the range
     * @throws IllegalArgumentException if the least is above the greatest
     */
    public static Ranking integer(BigInteger least, BigInteger greatest) {
        return new IntegerRanking(
                Objects.requireNonNull(least, "least must not be null"),
                Objects.requireNonNull(greatest, "greatest must not be null"));
    }

    /**
     * Numbers Chinese names of two to four characters over tables of surnames and of given characters; the number of
     * characters stays.
     *
     * @return {@code person.name.cn}
     */
    public static Ranking chineseName() {
        return new HanNameRanking();
    }

    /**
     * Numbers Chinese names as {@link #chineseName()}; the surname stays, the number of characters does not.
     *
     * @return {@code person.name.cn keep=surname}
     */
    public static Ranking chineseNameKeepingSurname() {
        return new HanGivenRanking();
    }

    /**
     * Numbers Vietnamese names of two to five syllables over tables of family names and of syllables; of names of two or
     * three syllables the number may change between the two.
     *
     * @return {@code person.name.vn}
     */
    public static Ranking vietnameseName() {
        return new VnNameRanking(VnNameRanking.Keep.NOTHING);
    }

    /**
     * Numbers Vietnamese names as {@link #vietnameseName()}; the family name stays, the number of syllables only of names of
     * five.
     *
     * @return {@code person.name.vn keep=family}
     */
    public static Ranking vietnameseNameKeepingFamily() {
        return new VnNameRanking(VnNameRanking.Keep.FAMILY);
    }
}
