package io.maskwright.risk;

import io.maskwright.format.PhoneKeep;
import io.maskwright.format.Ranking;
import io.maskwright.format.Rankings;
import io.maskwright.risk.CandidatesLeft.Kind;
import java.util.List;

/** Populations of numbers that somebody gives out: of persons, documents, cards, accounts, devices and phones. */
final class NumberPopulations {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private NumberPopulations() {}

    static Population residentIds() {
        return Population.of(
                        Kind.EXACT,
                        "resident identity numbers: counties of today, days of birth from " + PartTexts.FIRST_YEAR
                                + " to " + PartTexts.LAST_YEAR + ", three digits, a check digit")
                .part(PartTexts.counties())
                .part(PartTexts.days("uuuuMMdd"))
                .part(PartTexts.numbers(0, 999, 3))
                .check(Checksum.residentId())
                .whole("110105", "19880211", "002")
                .whole("330106", "19751231", "117")
                .build();
    }

    static Population cccds() {
        return Population.of(
                        Kind.EXACT,
                        "personal identification numbers of Viet Nam: 63 places, years of birth from "
                                + PartTexts.FIRST_YEAR + " to " + PartTexts.LAST_YEAR + ", sex, six digits")
                .part(PartTexts.cccdPlaces())
                .part(PartTexts.cccdBirths())
                .digits(6)
                .specimen("001", "190", "123456")
                .build();
    }

    static Population msts() {
        return Population.of(Kind.EXACT, "tax codes of ten digits")
                .digits(9)
                .check(Checksum.mst())
                .specimen("010023348")
                .build();
    }

    static Population cpfs() {
        return Population.of(Kind.EXACT, "CPFs")
                .digits(9)
                .check(Checksum.cpf())
                .specimen("390533447")
                .build();
    }

    static Population permits() {
        return Population.of(Kind.ESTIMATED, "permits of H or M and ten digits")
                .part(PartTexts.characters("HM"))
                .digits(10)
                .specimen("H1234567802")
                .build();
    }

    static Population letterAndDigits() {
        return Population.of(Kind.ESTIMATED, "document numbers of a letter and eight digits")
                .part(PartTexts.characters(LETTERS))
                .digits(8)
                .specimen("E12345678")
                .build();
    }

    static Population numbers(String among, int digits, String specimen) {
        return Population.of(Kind.ESTIMATED, among)
                .digits(digits)
                .specimen(specimen)
                .build();
    }

    static Population cards(int digits, String beginning, String rest) {
        return Population.of(Kind.EXACT, "card numbers of " + digits + " digits of known brands")
                .part(PartTexts.cardBeginnings(digits))
                .digits(digits - 5)
                .check(Checksum.luhn(digits))
                .specimen(beginning, rest)
                .build();
    }

    static Population ibans() {
        return Population.of(Kind.EXACT, "German account numbers")
                .literal("DE")
                .check(Checksum.germanIban())
                .digits(18)
                .specimen("DE", "370400440532013000")
                .build();
    }

    static Population imeis() {
        return Population.of(Kind.EXACT, "device numbers of 14 digits and a check digit")
                .digits(14)
                .check(Checksum.luhn(15))
                .specimen("35429140763684")
                .build();
    }

    static Population chineseMobiles() {
        return Population.of(Kind.EXACT, "mobile numbers of China")
                .part(PartTexts.beginnings(
                        Rankings.mobile(PhoneKeep.NOTHING), beginning -> beginning.startsWith("1"), 4, 11))
                .digits(7)
                .specimen("1381", "2345678")
                .build();
    }

    static Population vietnameseMobiles() {
        return Population.of(Kind.EXACT, "mobile numbers of Viet Nam")
                .part(PartTexts.beginnings(
                        Rankings.mobile(PhoneKeep.NOTHING), beginning -> beginning.startsWith("0"), 4, 10))
                .digits(6)
                .specimen("0912", "345678")
                .build();
    }

    static Population landlines() {
        Ranking landlines = Rankings.landline(PhoneKeep.NOTHING);
        List<String> firsts = PartTexts.characters("0123456789").stream()
                .filter(first -> landlines.read("0571" + first + "7654321") != null)
                .toList();
        return Population.of(Kind.ESTIMATED, "fixed lines of China with eight digits after the area code")
                .part(PartTexts.areaCodes())
                .part(firsts)
                .digits(7)
                .specimen("0571", "87654321")
                .specimen("010", "65529988")
                .build();
    }
}
