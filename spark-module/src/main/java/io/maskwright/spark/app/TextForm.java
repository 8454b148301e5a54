package io.maskwright.spark.app;

import io.maskwright.spark.Formulas;
import java.util.HashMap;
import java.util.Map;

/** How the application reads and writes tables as text: by RFC 4180, where Spark by itself would escape quotes and cut blanks. */
final class TextForm {

    private TextForm() {}

    static Map<String, String> table(Format format, Arguments arguments, String encoding) {
        String quote = one("--quote", arguments.value("--quote", "\""));
        Map<String, String> form = new HashMap<>();
        form.put("header", Boolean.toString(!arguments.has("--no-header")));
        form.put("sep", one("--delimiter", arguments.value("--delimiter", format.delimiter())));
        form.put("quote", quote);
        form.put("escape", quote);
        form.put("encoding", encoding);
        form.put("ignoreLeadingWhiteSpace", "false");
        form.put("ignoreTrailingWhiteSpace", "false");
        return form;
    }

    /** What happens to cells that a spreadsheet would run. */
    static Formulas formulas(Arguments arguments) {
        return arguments.has("--keep-formulas") ? Formulas.KEEP : Formulas.NEUTRALISE;
    }

    private static String one(String option, String text) {
        if (text.codePointCount(0, text.length()) != 1) {
            throw new WrongUseException(option + " takes one character");
        }
        return text;
    }
}
