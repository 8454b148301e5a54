package io.maskwright.benchmarks.testdata;

import io.maskwright.Category;
import io.maskwright.format.Format;
import io.maskwright.format.Formats;
import io.maskwright.testdata.TestTable;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * What a contender must get right before it is timed: rows of as many cells as the table has columns, and check digits of
 * identity numbers and cards that hold.
 */
final class RowCheck {

    private static final int ROWS = 500;
    private static final Format RESIDENT_ID = format("id.cn.resident");
    private static final Format CARD = format("card.pan");
    private static final Format MOBILE = format("phone.mobile");
    private static final List<String> COLUMNS = TestTable.WAYBILLS.columns();

    private RowCheck() {}

    private static Format format(String category) {
        return Objects.requireNonNull(
                Formats.standard().find(Category.of(category)), "the category must have a format");
    }

    static void check(RowMaker maker) {
        for (long number = 1; number <= ROWS; number++) {
            List<String> row = maker.row(number);
            require(row.size() == COLUMNS.size(), "a row lacks cells");
            String identity = cell(row, "recipient_id_no");
            String card = cell(row, "cod_card_no");
            // Few parcels need one, in this library's table.
            require(identity.isEmpty() || isValid(RESIDENT_ID, identity), "an identity number is wrong");
            require(card.isEmpty() || hasLuhnDigit(card), "a card number is wrong");
        }
    }

    /** How many of a thousand mobile numbers and card numbers a real system would take for such. */
    static List<Long> validPerThousand(RowMaker maker) {
        List<List<String>> rows =
                LongStream.rangeClosed(1, 1_000).mapToObj(maker::row).toList();
        return List.of(
                rows.stream()
                        .filter(row -> isValid(MOBILE, cell(row, "recipient_phone")))
                        .count(),
                rows.stream()
                        .map(row -> cell(row, "cod_card_no"))
                        .filter(card -> card.isEmpty() || isValid(CARD, card))
                        .count());
    }

    private static String cell(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static boolean isValid(Format format, String text) {
        return format.validate(text).isValid();
    }

    private static boolean hasLuhnDigit(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}
