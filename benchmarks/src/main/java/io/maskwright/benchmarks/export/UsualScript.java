package io.maskwright.benchmarks.export;

import cn.hutool.core.util.DesensitizedUtil;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a team writes itself: commons-csv, hutool's masks, the digits of phones through Bouncy Castle's FF1. It checks no
 * counts, publishes nothing at once, and whatever is not eleven digits becomes stars.
 */
final class UsualScript implements ExportWorker {

    private static final int RADIX = 10;
    private static final int PHONE_DIGITS = 11;
    private static final int SHOWN_OF_ADDRESS = 8;

    private final FPEFF1Engine engine = new FPEFF1Engine();

    UsualScript() {
        byte[] key = new byte[16];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        engine.init(true, new FPEParameters(new KeyParameter(key), RADIX, new byte[0]));
    }

    @Override
    public long run(Path in, Path out, int threads) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setRecordSeparator('\n')
                .get();
        long rows = 0;
        try (Reader reader = Files.newBufferedReader(in, StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(format).get();
                CSVPrinter printer = new CSVPrinter(
                        writer,
                        CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            String[] names = parser.getHeaderNames().toArray(String[]::new);
            printer.printRecord((Object[]) names);
            for (CSVRecord row : parser) {
                for (String name : names) {
                    printer.print(treated(name, row.get(name)));
                }
                printer.println();
                rows++;
            }
        }
        return rows;
    }

    private String treated(String column, String value) {
        return switch (column) {
            case ExportColumns.SENDER_NAME, ExportColumns.RECIPIENT_NAME -> DesensitizedUtil.chineseName(value);
            case ExportColumns.SENDER_PHONE, ExportColumns.RECIPIENT_PHONE -> phone(value);
            case ExportColumns.RECIPIENT_ID -> DesensitizedUtil.idCardNum(value, 6, 4);
            case ExportColumns.RECIPIENT_ADDRESS -> DesensitizedUtil.address(value, SHOWN_OF_ADDRESS);
            default -> value;
        };
    }

    private String phone(String value) {
        int length = value.length();
        if (length != PHONE_DIGITS || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "*".repeat(length);
        }
        byte[] digits = new byte[length];
        for (int i = 0; i < length; i++) {
            digits[i] = (byte) (value.charAt(i) - '0');
        }
        engine.processBlock(digits, 0, length, digits, 0);
        StringBuilder text = new StringBuilder(length);
        for (byte digit : digits) {
            text.append((char) ('0' + digit));
        }
        return text.toString();
    }
}
