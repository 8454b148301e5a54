package io.maskwright.strategy;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.key.DomainKeys;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes the built-in strategies. Each has the same name in expressions, and the text form of what is returned here is
 * such an expression. Nulls, empty and blank texts are never given to a strategy: they stay as they are.
 *
 * <p>All strategies are immutable and thread-safe.
 */
public final class Strategies {

    /** What stands in for a text that is hidden whole: {@value}. Its length is that of no value. */
    public static final String REDACTED = "********";

    static final int MAX_FIXED_LENGTH = 64;
    static final int MAX_SHOWN = 1000;
    static final int MAX_SHIFT_DAYS = 36_500;
    static final int PHONE_MIN_HIDDEN = 2;
    static final int LANDLINE_MIN_HIDDEN = 5;
    static final int AGE_TOP = 90;
    static final int GEOHASH_PRECISION = 5;
    static final int GEO_DECIMALS = 2;

    /** The traits of strategies that show some values as they are. */
    private static final Traits PARTLY_SHOWN =
            new Traits(Reversibility.SHOWN, Determinism.DETERMINISTIC, Uniqueness.LOSSY, EqualityLeak.VALUE);

    private static final Strategy REDACT = new Constant("redact", REDACTED);

    private Strategies() {}

    /**
     * Shows the value as it is, whatever its type.
     *
     * <p>{@code 42} → {@code 42}
     *
     * @return {@code keep}
     */
    public static Strategy keep() {
        return Keep.KEEP;
    }

    /**
     * Shows the kind of the value, of any type: text, number, date, boolean or other.
     *
     * <p>{@code 13812345678} as text → {@code <text>}
     *
     * @return {@code label}
     */
    public static Strategy label() {
        return Label.KIND;
    }

    /**
     * Shows a label in place of the value, of any type.
     *
     * <p>{@code label("phone")}: {@code 13812345678} → {@code <phone>}
     *
     * @param text the label without the angle brackets
     * @return {@code label("…")}
     */
    public static Strategy label(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return new Constant(Expression.of("label").text(text).toString(), "<" + text + ">");
    }

    /**
     * Hides a value of any type behind eight marks, whatever its length.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code redact}
     */
    public static Strategy redact() {
        return REDACT;
    }

    /**
     * Puts a text in place of a value of any type.
     *
     * <p>{@code redact("[hidden]")}: {@code iPhone 15 Pro} → {@code [hidden]}
     *
     * @param text what stands for the value
     * @return {@code redact("…")}
     */
    public static Strategy redact(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return text.equals(REDACTED)
                ? REDACT
                : new Constant(Expression.of("redact").text(text).toString(), text);
    }

    /**
     * Hides a value of any type behind a fixed number of marks.
     *
     * <p>{@code fixed(3)}: {@code iPhone 15 Pro} → {@code ***}
     *
     * @param length how many marks, 1 to 64
     * @return {@code fixed(length)}
     * @throws IllegalArgumentException if the length is out of range
     */
    public static Strategy fixed(int length) {
        if (length < 1 || length > MAX_FIXED_LENGTH) {
            throw new IllegalArgumentException("length must be from 1 to " + MAX_FIXED_LENGTH + ", but was " + length);
        }
        return new Constant(
                Expression.of("fixed").positional(length).toString(),
                String.valueOf(Hiding.MASK).repeat(length));
    }

    /**
     * Puts null in place of a value of any type.
     *
     * <p>{@code 42} → null
     *
     * @return {@code null}
     */
    public static Strategy nullValue() {
        return Absence.NULL;
    }

    /**
     * Leaves the field out; in a copy of an object it is null.
     *
     * <p><code>{"a": 1, "b": 2}</code> → <code>{"b": 2}</code>
     *
     * @return {@code drop}
     */
    public static Strategy drop() {
        return Absence.DROP;
    }

    /**
     * Hides text behind eight marks and puts null in place of every other type, so that it fits any field.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}; {@code 42} → null
     *
     * @return {@code withhold}
     */
    public static Strategy withhold() {
        return Absence.WITHHOLD;
    }

    /**
     * Masks a person's name: of a Chinese name the surname is shown, also where spaces stand in it, with a middle dot the first
     * character, of others the first letter of each word. A word of one letter, a name of one character and what does not
     * look like a name is hidden whole.
     *
     * <p>{@code 欧阳修} → {@code 欧阳*}; {@code John Smith} → {@code J*** S****}
     *
     * @return {@code name}
     */
    public static Strategy name() {
        return new Masking("name", new NameRule());
    }

    /**
     * Masks a telephone number as {@link #phone(int)} with 2.
     *
     * <p>{@code +86 138-1234-5678} → {@code +86 138-****-5678}
     *
     * @return {@code phone}
     */
    public static Strategy phone() {
        return phone(PHONE_MIN_HIDDEN);
    }

    /**
     * Masks a telephone number: the country prefix and separators stay; of the national digits the first 3 and last 4 are
     * shown from 11 up, the first 3 and last 3 of 8 to 10. If fewer than a least number would be hidden, the first ones go
     * first. Fewer than 8 digits, more than 15 and other characters are hidden whole.
     *
     * <p>{@code phone(minHidden=6)}: {@code 13812345678} → {@code 1******5678}
     *
     * @param minHidden the least number of hidden digits, 2 to 15
     * @return {@code phone(minHidden=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy phone(int minHidden) {
        require("minHidden", minHidden, PHONE_MIN_HIDDEN, 15);
        return new Masking(
                Expression.of("phone")
                        .value("minHidden", minHidden, PHONE_MIN_HIDDEN)
                        .toString(),
                new PhoneRule(minHidden));
    }

    /**
     * Masks a landline number as {@link #landline(int)} with 5.
     *
     * <p>{@code 0571-87654321} → {@code 0571-******21}
     *
     * @return {@code landline}
     */
    public static Strategy landline() {
        return landline(LANDLINE_MIN_HIDDEN);
    }

    /**
     * Masks a landline number of China or Viet Nam: the area code and the last 2 digits are shown. If fewer than a least
     * number would be hidden, the first ones go first.
     *
     * <p>{@code landline(minHidden=10)}: {@code 0571-87654321} → {@code ****-******21}
     *
     * @param minHidden the least number of hidden digits, 5 to 15
     * @return {@code landline(minHidden=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy landline(int minHidden) {
        require("minHidden", minHidden, LANDLINE_MIN_HIDDEN, 15);
        return new Masking(
                Expression.of("landline")
                        .value("minHidden", minHidden, LANDLINE_MIN_HIDDEN)
                        .toString(),
                new LandlineRule(minHidden));
    }

    /**
     * Masks an e-mail address: the first character of the local part and the domain are shown, with three marks between
     * whatever the length. What is no address is hidden whole.
     *
     * <p>{@code alice@example.com} → {@code a***@example.com}
     *
     * @return {@code email}
     */
    public static Strategy email() {
        return new Masking("email", new EmailRule());
    }

    /**
     * Masks a postal address of China or Viet Nam down to the county or commune, as {@link #address(AddressLevel)}.
     *
     * <p>{@code 北京市朝阳区建国路88号现代城5号楼1203室} → {@code 北京市朝阳区****}
     *
     * @return {@code address}
     */
    public static Strategy address() {
        return address(AddressLevel.COUNTY);
    }

    /**
     * Masks a postal address of China or Viet Nam below a level. An unrecognised address is hidden whole.
     *
     * <p>{@code address(level=unit)}: {@code 建国路88号5号楼2单元1203室} → {@code 建国路88号5号楼*单元***室}
     *
     * @param level the last level that is shown
     * @return {@code address(level=…)}
     */
    public static Strategy address(AddressLevel level) {
        Objects.requireNonNull(level, "level must not be null");
        return new Masking(
                Expression.of("address")
                        .word("level", level, AddressLevel.COUNTY)
                        .toString(),
                new AddressRule(level));
    }

    /**
     * Masks a document number of any kind: the first and last character of 6 to 40 letters and digits.
     *
     * <p>{@code E12345678} → {@code E*******8}
     *
     * @return {@code id}
     */
    public static Strategy id() {
        return new Masking("id", IdRule.ANY);
    }

    /**
     * Masks a Chinese resident identity number of 18 or 15: the first and last character.
     *
     * <p>{@code 11010519491231002X} → {@code 1****************X}
     *
     * @return {@code residentId}
     */
    public static Strategy residentId() {
        return new Masking("residentId", IdRule.RESIDENT);
    }

    /**
     * Masks a Vietnamese personal identification number of 12 digits: the first and the last two.
     *
     * <p>{@code 001190123456} → {@code 0*********56}
     *
     * @return {@code cccd}
     */
    public static Strategy cccd() {
        return new Masking("cccd", new EndsRule(Positions.DIGITS, 12, 12, 1, 2));
    }

    /**
     * Masks a payment card number of 12 to 19 digits: the last 4 are shown, separators stay.
     *
     * <p>{@code 4111 1111 1111 1111} → {@code **** **** **** 1111}
     *
     * @return {@code pan}
     */
    public static Strategy pan() {
        return pan(0, PanRule.MAX_LAST);
    }

    /**
     * Masks a payment card number of 12 to 19 digits. First digits are shown only from 16 digits up; PCI DSS asks for a
     * documented need.
     *
     * <p>{@code pan(first=6)}: {@code 4111111111111111} → {@code 411111******1111}
     *
     * @param first how many first digits, 0 to 6
     * @param last how many last digits, 0 to 4
     * @return {@code pan(first=…, last=…)}
     * @throws IllegalArgumentException if one is out of range
     */
    public static Strategy pan(int first, int last) {
        require("first", first, 0, PanRule.MAX_FIRST);
        require("last", last, 0, PanRule.MAX_LAST);
        return new Masking(
                Expression.of("pan")
                        .value("first", first, 0)
                        .value("last", last, PanRule.MAX_LAST)
                        .toString(),
                new PanRule(first, last));
    }

    /**
     * Masks a bank account number of 8 to 34 digits: the last 4 are shown.
     *
     * <p>{@code 12345678901} → {@code *******8901}
     *
     * @return {@code bankAccount}
     */
    public static Strategy bankAccount() {
        return new Masking("bankAccount", new EndsRule(Positions.DIGITS, 8, 34, 0, 4));
    }

    /**
     * Masks an international bank account number: the country and the last 4 are shown.
     *
     * <p>{@code DE89370400440532013000} → {@code DE****************3000}
     *
     * @return {@code iban}
     */
    public static Strategy iban() {
        return new Masking("iban", IdRule.IBAN);
    }

    /**
     * Shows a valid Chinese unified social credit code, for it names a company; masks as {@link #id()} one that starts with
     * 92, for it names a sole trader, and everything else.
     *
     * <p>{@code 91110000600037341L} → {@code 91110000600037341L}; {@code 92110000600037341L} → {@code 9****************L}
     *
     * @return {@code uscc}
     */
    public static Strategy uscc() {
        return new Masking("uscc", PARTLY_SHOWN, OrganisationRule.USCC);
    }

    /**
     * Shows the name of a company or another organisation, known by its legal form; masks as {@link #name()} everything else,
     * for it may be a person.
     *
     * <p>{@code 北京某某科技有限公司} → {@code 北京某某科技有限公司}; {@code 张三} → {@code 张*}
     *
     * @return {@code company}
     */
    public static Strategy company() {
        return new Masking("company", PARTLY_SHOWN, OrganisationRule.COMPANY);
    }

    /**
     * Masks a Vietnamese tax code of 10 to 13 digits: the first and the last two; persons have one, too.
     *
     * <p>{@code 0314409058-002} → {@code 0*********-*02}
     *
     * @return {@code mst}
     */
    public static Strategy mst() {
        return new Masking("mst", new EndsRule(Positions.DIGITS, 10, 13, 1, 2));
    }

    /**
     * Masks a Brazilian individual tax number of 11 digits: the two check digits are shown.
     *
     * <p>{@code 390.533.447-05} → {@code ***.***.***-05}
     *
     * @return {@code cpf}
     */
    public static Strategy cpf() {
        return new Masking("cpf", new EndsRule(Positions.DIGITS, 11, 11, 0, 2));
    }

    /**
     * Masks a Brazilian company number of 14 letters and digits: the first two and the check digits are shown.
     *
     * <p>{@code 16727230000197} → {@code 16**********97}
     *
     * @return {@code cnpj}
     */
    public static Strategy cnpj() {
        return new Masking("cnpj", new EndsRule(Positions.LETTERS_AND_DIGITS, 14, 14, 2, 2));
    }

    /**
     * Masks a Chinese bank branch code of 12 digits: the three of the bank are shown.
     *
     * <p>{@code 102100099996} → {@code 102*********}
     *
     * @return {@code cnaps}
     */
    public static Strategy cnaps() {
        return new Masking("cnaps", new EndsRule(Positions.DIGITS, 12, 12, 3, 0));
    }

    /**
     * Masks a mobile device identity of 15 or 16 digits: the first and last two are shown.
     *
     * <p>{@code 354291407636841} → {@code 35***********41}
     *
     * @return {@code imei}
     */
    public static Strategy imei() {
        return new Masking("imei", new EndsRule(Positions.DIGITS, 15, 16, 2, 2));
    }

    /**
     * Masks a network interface address: the three octets of the maker are shown.
     *
     * <p>{@code 00:1a:2b:3c:4d:5e} → {@code 00:1a:2b:**:**:**}
     *
     * @return {@code mac}
     */
    public static Strategy mac() {
        return new Masking("mac", new MacRule());
    }

    /**
     * Masks a vehicle plate of China (region and last character; always six marks, five before a class character) or Viet Nam
     * (province and last digit).
     *
     * <p>{@code 苏D40000} → {@code 苏******0}
     *
     * @return {@code plate}
     */
    public static Strategy plate() {
        return new Masking("plate", new PlateRule());
    }

    /**
     * Masks a passport number of 6 to 12 letters and digits: the first and the last two.
     *
     * <p>{@code E12345678} → {@code E******78}
     *
     * @return {@code passport}
     */
    public static Strategy passport() {
        return new Masking("passport", IdRule.PASSPORT);
    }

    /**
     * Masks a travel permit between the mainland and Hong Kong, Macau or Taiwan. The eight digits that stay with a person for
     * life are hidden.
     *
     * <p>{@code H1234567802} → {@code H********02}
     *
     * @return {@code permit}
     */
    public static Strategy permit() {
        return new Masking("permit", IdRule.PERMIT);
    }

    /**
     * Masks a driver's licence number as {@link #id()}.
     *
     * <p>{@code 790123456789} → {@code 7**********9}
     *
     * @return {@code driverLicence}
     */
    public static Strategy driverLicence() {
        return new Masking("driverLicence", IdRule.ANY);
    }

    /**
     * Masks an internet address: the first two octets of version 4, the first two groups of version 6.
     *
     * <p>{@code 192.168.1.10} → {@code 192.168.*.*}
     *
     * @return {@code ip}
     */
    public static Strategy ip() {
        return new Masking("ip", new IpRule());
    }

    /**
     * Hides a password of any type and length.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code password}
     */
    public static Strategy password() {
        return new Constant("password", REDACTED);
    }

    /**
     * Hides a code or another proof of identity of any type and length.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code credential}
     */
    public static Strategy credential() {
        return new Constant("credential", REDACTED);
    }

    /**
     * Hides what a parcel holds; {@link #category} shows its class.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code goods}
     */
    public static Strategy goods() {
        return new Constant("goods", REDACTED);
    }

    /**
     * Hides free text whole, for it may hold anything.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code freeText}
     */
    public static Strategy freeText() {
        return new Constant("freeText", REDACTED);
    }

    /**
     * Shows the first and last grapheme clusters, and hides at least half as many as it shows.
     *
     * <p>{@code partial(first=3, last=4)}: {@code 13812345678} → {@code 138****5678}; {@code 12345} → {@code ****5}
     *
     * @param first how many first ones are shown, 0 to 1000
     * @param last how many last ones are shown, 0 to 1000
     * @return {@code partial(first=…, last=…)}
     * @throws IllegalArgumentException if one is out of range
     */
    public static Strategy partial(int first, int last) {
        require("first", first, 0, MAX_SHOWN);
        require("last", last, 0, MAX_SHOWN);
        return partial(first, last, PartialRule.defaultMinHidden(first, last), Hiding.MASK, Separators.HIDE);
    }

    /**
     * Shows the first and last grapheme clusters. Where fewer than a least number would be hidden, the first ones go first,
     * then the last ones; where none is shown there are at most eight marks. Invisible characters and lone surrogates are
     * never shown.
     *
     * <p>{@code partial(first=1, minHidden=3, char="#", keepSeparators=true)}: {@code AB-1234} → {@code A#-####}
     *
     * @param first how many first ones are shown, 0 to 1000
     * @param last how many last ones are shown, 0 to 1000
     * @param minHidden the least number to hide, 1 to 1000
     * @param mark the mark: a visible character that is no letter, digit, space or separator
     * @param separators what becomes of spaces and of {@code - . / _ , : ( )}
     * @return {@code partial(…)}
     * @throws IllegalArgumentException if one is out of range
     */
    public static Strategy partial(int first, int last, int minHidden, char mark, Separators separators) {
        require("first", first, 0, MAX_SHOWN);
        require("last", last, 0, MAX_SHOWN);
        require("minHidden", minHidden, 1, MAX_SHOWN);
        Objects.requireNonNull(separators, "separators must not be null");
        if (!PartialRule.isMark(mark)) {
            throw new IllegalArgumentException("char must be visible and no letter, digit, space or separator");
        }
        String expression = Expression.of("partial")
                .value("first", first, 0)
                .value("last", last, 0)
                .value("minHidden", minHidden, PartialRule.defaultMinHidden(first, last))
                .text("char", String.valueOf(mark), String.valueOf(Hiding.MASK))
                .value("keepSeparators", separators == Separators.KEEP, false)
                .toString();
        return new Masking(expression, new PartialRule(first, last, minHidden, mark, separators));
    }

    /**
     * Makes dates coarser. Dates and times keep their class and become the first moment of the period ({@link
     * java.time.Instant} in UTC); text becomes its name.
     *
     * <p>{@code truncateDate(to=year)}: {@code 1990-03-07} → {@code 1990}
     *
     * @param to the period
     * @param otherwise what happens to a text that is no date
     * @return {@code truncateDate(to=…)}
     */
    public static Strategy truncateDate(DatePart to, Misfit otherwise) {
        Objects.requireNonNull(to, "to must not be null");
        Objects.requireNonNull(otherwise, "otherwise must not be null");
        return new TruncateDate(to, otherwise);
    }

    /**
     * Rounds numbers to a multiple, halves to the even neighbour. Numbers keep their class.
     *
     * <p>{@code round(size=50)}: {@code 1234} → {@code 1250}
     *
     * @param size the multiple, more than 0
     * @return {@code round(size=…)}
     * @throws IllegalArgumentException if it is not positive
     */
    public static Strategy roundToSize(BigDecimal size) {
        requirePositive(size);
        String expression =
                Expression.of("round").value("size", size.toPlainString()).toString();
        return new Coarsening(expression, Traits.GROUPING, Rounding.toSize(size));
    }

    /**
     * Rounds numbers to decimals, halves to the even neighbour. Numbers keep their class.
     *
     * <p>{@code round(decimals=1)}: {@code 12.345} → {@code 12.3}
     *
     * @param decimals how many decimals, 0 to 10
     * @return {@code round(decimals=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy roundToDecimals(int decimals) {
        require("decimals", decimals, 0, 10);
        String expression = Expression.of("round").value("decimals", decimals).toString();
        return new Coarsening(expression, Traits.GROUPING, Rounding.toDecimals(decimals));
    }

    /**
     * Puts numbers into ranges of one size: numbers become the lower bound and keep their class, text becomes the range.
     *
     * <p>{@code bucket(size=10)}: {@code 37} → {@code [30,40)}
     *
     * @param size the size, more than 0
     * @return {@code bucket(size=…)}
     * @throws IllegalArgumentException if it is not positive
     */
    public static Strategy bucket(BigDecimal size) {
        requirePositive(size);
        String expression =
                Expression.of("bucket").value("size", size.toPlainString()).toString();
        return new Coarsening(expression, Traits.GROUPING, Bucketing.ofSize(size));
    }

    /**
     * Puts numbers into ranges between bounds: numbers become the lower bound and keep their class, text becomes the range.
     * A number below the first bound has no lower bound and is untreatable; text says so.
     *
     * <p>{@code bucket(bounds=[0, 18, 65])}: {@code 37} → {@code [18,65)}; {@code 70} → {@code >=65}
     *
     * @param bounds the bounds in ascending order, at least one
     * @return {@code bucket(bounds=[…])}
     * @throws IllegalArgumentException if there is none or they do not ascend
     */
    public static Strategy bucket(List<BigDecimal> bounds) {
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("bounds must not be empty");
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i - 1).compareTo(bounds.get(i)) >= 0) {
                throw new IllegalArgumentException("bounds must ascend, but do not at index " + i);
            }
        }
        String expression = Expression.of("bucket")
                .list(
                        "bounds",
                        bounds.stream()
                                .map(BigDecimal::toPlainString)
                                .map(BigDecimal::new)
                                .toList())
                .toString();
        return new Coarsening(expression, Traits.GROUPING, Bucketing.ofBounds(bounds));
    }

    /**
     * Shows ages in whole years up to a top and puts all from there on into one group. Numbers keep their class.
     *
     * <p>{@code age}: {@code 37} → {@code 37}; {@code 94} → {@code 90+}
     *
     * @param top the first age that is not shown, 1 to 150; 90 by default in expressions
     * @return {@code age(top=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy age(int top) {
        require("top", top, 1, 150);
        String expression = Expression.of("age").value("top", top, AGE_TOP).toString();
        return new Coarsening(expression, PARTLY_SHOWN, new AgeCap(top));
    }

    /**
     * Shows the first three digits of a United States ZIP code, and {@code 000} for thinly populated areas. What is no ZIP
     * code is untreatable.
     *
     * <p>{@code 02138} → {@code 021}; {@code 03601} → {@code 000}
     *
     * @return {@code zip3}
     */
    public static Strategy zip3() {
        return new Masking("zip3", new ZipRule());
    }

    /**
     * Shows the cell of a place given as latitude and longitude. What is no place is untreatable.
     *
     * <p>{@code geohash}: {@code 21.028511,105.804817} → {@code w7epx}
     *
     * @param precision how many characters, 1 to 12; 5 is a cell of about 5 km
     * @return {@code geohash(precision=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy geohash(int precision) {
        require("precision", precision, 1, 12);
        return new Masking(
                Expression.of("geohash")
                        .value("precision", precision, GEOHASH_PRECISION)
                        .toString(),
                GeoPoint.geohash(precision));
    }

    /**
     * Rounds latitude and longitude, halves to the even neighbour: both in one text, or one of them as text or number. The
     * longitude may come first where the first number can be nothing else.
     *
     * <p>{@code geo}: {@code 21.028511,105.804817} → {@code 21.03,105.80}
     *
     * @param decimals how many decimals, 0 to 6; 2 is about 1 km
     * @param otherwise what happens to a text that is no place
     * @return {@code geo(decimals=…)}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Strategy geo(int decimals, Misfit otherwise) {
        require("decimals", decimals, 0, 6);
        Objects.requireNonNull(otherwise, "otherwise must not be null");
        return new CoarsePoint(decimals, otherwise);
    }

    /**
     * Shows the class of a value by a map, without regard to case.
     *
     * <p><code>category(map={"iPhone 15 Pro": "electronics"})</code>: {@code iPhone 15 Pro} → {@code electronics}
     *
     * @param map the class of each value
     * @param otherwise what stands for values that the map does not know; {@code ********} by default in expressions
     * @return {@code category(map=…, otherwise=…)}
     * @throws IllegalArgumentException if two keys differ in case alone and not in their class
     */
    public static Strategy category(Map<String, String> map, String otherwise) {
        Objects.requireNonNull(otherwise, "otherwise must not be null");
        String expression = Expression.of("category")
                .map("map", map)
                .text("otherwise", otherwise, REDACTED)
                .toString();
        return new Masking(expression, new CategoryRule(map, otherwise));
    }

    /**
     * Moves dates by the same number of days for all dates of one entity, from -days to days and never 0. Dates keep their
     * class, text its form; times of day stay. Where the entity is missing, null, blank or of a type without a text, the
     * value is untreatable, and so is a date that the shift takes out of the years 1 to 9999 of a text.
     *
     * <p>{@code shiftDate(days=30, per="patient_id", domain="study")}: {@code 1990-03-07} → {@code 1990-03-19}
     *
     * <p><b>Security.</b> The shift comes from HMAC-SHA-256 (RFC 2104) of the entity under a subkey by HKDF (RFC 5869).
     * Whoever has the key and the entity computes the date back. Without the key this is what results tell:
     *
     * <ul>
     *   <li>the date up to {@code days} days: with few days, the year and the season;
     *   <li>what lies between dates of one entity, their order, and whether they are equal;
     *   <li>all dates of an entity to whoever knows one of them, or knows an interval that marks one, such as the days of
     *       a stay;
     *   <li>nothing across domains; within one, the same entity moves alike in every file.
     * </ul>
     *
     * <p>The entity itself is another field: it needs a strategy of its own.
     *
     * @param days the greatest shift, 1 to 36,500
     * @param per the field that names the entity, untreated
     * @param domain a domain of the keys
     * @param keys the keys; none is fetched before the first value
     * @return {@code shiftDate(…)}
     * @throws IllegalArgumentException if the days are out of range
     * @throws io.maskwright.KeyUnavailableException if the domain is not declared
     */
    public static Strategy shiftDate(int days, String per, String domain, DomainKeys keys) {
        require("days", days, 1, MAX_SHIFT_DAYS);
        Objects.requireNonNull(per, "per must not be null");
        return new ShiftDate(days, per, domain, keys.keyedHash(domain, "shiftDate", 1));
    }

    /**
     * Treats a value by one strategy after the other.
     *
     * <p>{@code then(truncateDate(to=year), redact("19xx"))}: {@code 1990-03-07} → {@code 19xx}
     *
     * @param steps two or more strategies; each takes the result of the one before
     * @return {@code then(…)}
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Strategy then(List<Strategy> steps) {
        return new Chain(steps);
    }

    /**
     * Treats a value as a condition on other fields of the record says. Where the condition cannot be told, because a
     * field is missing, null or of another type, the value is withheld as by {@link #withhold()}.
     *
     * <p>{@code when(age < 18, redact, keep)}: {@code Li Lei} → {@code ********} where {@code age} is 9
     *
     * @param condition the condition
     * @param then the strategy where it holds
     * @param otherwise the strategy where it does not hold
     * @return {@code when(…)}
     */
    public static Strategy when(Condition condition, Strategy then, Strategy otherwise) {
        Objects.requireNonNull(condition, "condition must not be null");
        Objects.requireNonNull(then, "then must not be null");
        Objects.requireNonNull(otherwise, "otherwise must not be null");
        return new Choice(condition, then, otherwise);
    }

    /**
     * Treats each element of a list, a set or another collection. Null and blank elements stay as they are.
     *
     * <p>{@code perElement(redact)}: {@code ["a", "b"]} → {@code ["********", "********"]}
     *
     * @param element the strategy of an element
     * @return {@code perElement(…)}
     */
    public static Strategy perElement(Strategy element) {
        Objects.requireNonNull(element, "element must not be null");
        return new EachElement(element);
    }

    private static void require(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be from " + min + " to " + max + ", but was " + value);
        }
    }

    private static void requirePositive(BigDecimal size) {
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("size must be more than 0");
        }
    }
}
