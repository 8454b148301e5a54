package io.maskwright.risk;

import io.maskwright.format.AreaCodes;
import io.maskwright.format.CardBrand;
import io.maskwright.format.CardNumber;
import io.maskwright.format.Cccd;
import io.maskwright.format.CheckDigits;
import io.maskwright.format.CnDivisions;
import io.maskwright.format.Divisions;
import io.maskwright.format.Ranking;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts that parts of formats have: taken from the tables of the formats, or asked of the formats one by one. */
final class PartTexts {

    /** A lifetime: the births that nearly everybody who lives has, up to the last year that the formats number. */
    static final int FIRST_YEAR = 1943;

    static final int LAST_YEAR = 2025;

    private static final String FOLDER = "/io/maskwright/format/";
    private static final String COMMON = "common";

    private PartTexts() {}

    /** Numbers with leading zeros. */
    static List<String> numbers(int from, int to, int width) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number ->
                        "0".repeat(Math.max(0, width - Integer.toString(number).length())) + number)
                .toList();
    }

    static List<String> characters(String characters) {
        return characters.codePoints().mapToObj(Character::toString).toList();
    }

    /** The days of a lifetime. */
    static List<String> days(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return LocalDate.of(FIRST_YEAR, 1, 1)
                .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
                .map(form::format)
                .toList();
    }

    /** The codes of the counties of today; people who moved or were born long ago have others, too. */
    static List<String> counties() {
        CnDivisions divisions = Divisions.cn();
        return numbers(11, 99, 2).stream()
                .filter(divisions::isCode)
                .flatMap(province -> numbers(0, 9999, 4).stream().map(province::concat))
                .filter(divisions::isCode)
                .toList();
    }

    /** Province, city and county as addresses begin with. */
    static List<String> addressHeads() {
        CnDivisions divisions = Divisions.cn();
        return counties().stream()
                .map(code -> Stream.of(code.substring(0, 2), code.substring(0, 4), code)
                        .map(divisions::nameOf)
                        .map(name -> name == null ? "" : name)
                        .reduce("", String::concat))
                .distinct()
                .toList();
    }

    /** The places of registration in numbers of Viet Nam. */
    static List<String> cccdPlaces() {
        return numbers(0, 999, 3).stream()
                .filter(place -> Cccd.parse(place + "090000001") != null)
                .toList();
    }

    /** A digit for century and sex and two for the year, over a lifetime. */
    static List<String> cccdBirths() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .boxed()
                .flatMap(year -> Stream.of(0, 1)
                        .map(sex -> (year / 100 - 19) * 2
                                + sex
                                + numbers(year % 100, year % 100, 2).get(0)))
                .toList();
    }

    /** The first four digits of numbers that cards of known brands have. */
    static List<String> cardBeginnings(int digits) {
        return numbers(0, 9999, 4).stream()
                .filter(beginning -> {
                    String payload = beginning + "0".repeat(digits - 6) + "1";
                    CardNumber card = CardNumber.parse(payload + CheckDigits.luhn(payload));
                    return card != null && card.brand() != CardBrand.OTHER;
                })
                .toList();
    }

    /** The beginnings, of so many digits, of the numbers of so many digits in all that a ranking reads. */
    static List<String> beginnings(Ranking ranking, Predicate<String> isLikely, int width, int digits) {
        int bound = (int) Math.pow(10, width);
        return numbers(0, bound - 1, width).stream()
                .filter(isLikely)
                .filter(beginning -> IntStream.range(0, 10)
                        .anyMatch(next -> ranking.read(beginning + next + "0".repeat(digits - width - 1)) != null))
                .toList();
    }

    static List<String> areaCodes() {
        return Stream.concat(numbers(0, 99, 3).stream(), numbers(0, 999, 4).stream())
                .filter(code -> AreaCodes.CN.lengthIn(code) == code.length())
                .toList();
    }

    /** The common ones of a table of the formats, joined where a line has many. */
    static List<String> common(String table) {
        List<String> words = new ArrayList<>();
        try (InputStream in = PartTexts.class.getResourceAsStream(FOLDER + table)) {
            if (in == null) {
                throw new IllegalStateException(table + " must lie beside the formats");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(COMMON + ",")) {
                    words.add(line.substring(COMMON.length() + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(table + " must be readable", e);
        }
        return words;
    }
}
