package io.maskwright.risk;

import io.maskwright.risk.CandidatesLeft.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Populations of what is measured or counted: days, ages, places, addresses of networks. */
final class MeasurePopulations {

    private MeasurePopulations() {}

    static Population macs() {
        PopulationBuilder macs = Population.of(Kind.EXACT, "interface addresses");
        List<String> octets = IntStream.range(0, 256)
                .mapToObj(octet -> String.format(Locale.ROOT, "%02x", octet))
                .toList();
        for (int i = 0; i < 6; i++) {
            macs.part(octets).literal(i < 5 ? ":" : "");
        }
        return macs.whole("00", ":", "1a", ":", "2b", ":", "3c", ":", "4d", ":", "5e", "")
                .build();
    }

    static Population ages() {
        return Population.of(Kind.EXACT, "ages from 0 to 109")
                .part(PartTexts.numbers(0, 109, 1))
                .whole("37")
                .build();
    }

    static Population days() {
        return Population.of(Kind.EXACT, "days from " + PartTexts.FIRST_YEAR + " to " + PartTexts.LAST_YEAR)
                .part(PartTexts.days("uuuu-MM-dd"))
                .whole("1990-03-07")
                .whole("1987-02-14")
                .whole("1990-01-01")
                .build();
    }

    static Population zips() {
        return Population.of(Kind.EXACT, "ZIP codes of five digits")
                .digits(5)
                .specimen("02138")
                .build();
    }

    static Population ips() {
        List<String> octets = PartTexts.numbers(0, 255, 1);
        return Population.of(Kind.EXACT, "internet addresses of version 4")
                .part(octets)
                .literal(".")
                .part(octets)
                .literal(".")
                .part(octets)
                .literal(".")
                .part(octets)
                .whole("203", ".", "113", ".", "152", ".", "47")
                .build();
    }

    static Population points() {
        return Population.of(Kind.ESTIMATED, "places about eleven metres apart within some hundred kilometres")
                .part(degrees(20, 21))
                .literal(",")
                .part(degrees(105, 106))
                .whole("21.0285", ",", "105.8048")
                .build();
    }

    static Population coordinates() {
        return Population.of(Kind.ESTIMATED, "coordinates of four decimals within two degrees")
                .part(degrees(20, 21))
                .whole("21.0285")
                .build();
    }

    private static List<String> degrees(int from, int to) {
        List<String> decimals = PartTexts.numbers(0, 9999, 4);
        return IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(degree -> decimals.stream().map(fraction -> degree + "." + fraction))
                .toList();
    }

    static Population wholeNumbers() {
        return Population.of(Kind.ESTIMATED, "whole numbers from 0 to 9,999")
                .part(PartTexts.numbers(0, 9999, 1))
                .whole("5037")
                .build();
    }
}
