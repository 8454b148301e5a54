package io.maskwright.cli;

import io.maskwright.MaskingException;
import io.maskwright.fpe.FpeStamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Reads stamps of columns: {@code phone=fpe:subscriber:phone:1:2:9f86d081}. */
final class StampOption {

    private StampOption() {}

    static Map<String, List<String>> parse(List<String> texts, List<String> columns, CommandLine command) {
        Map<String, List<String>> stamps = new LinkedHashMap<>();
        for (String text : texts) {
            // A column may have the sign in its name; a stamp has none.
            int sign = text.lastIndexOf('=');
            String column = sign < 0 ? "" : text.substring(0, sign);
            if (!columns.contains(column)) {
                throw new CommandLine.ParameterException(
                        command, "--stamp must be COLUMN=STAMP, with one of the columns of --columns");
            }
            try {
                stamps.computeIfAbsent(column, key -> new ArrayList<>())
                        .add(FpeStamp.parse(text.substring(sign + 1)).toString());
            } catch (MaskingException e) {
                throw new CommandLine.ParameterException(command, "--stamp " + column + ": " + e.getMessage());
            }
        }
        return stamps;
    }
}
