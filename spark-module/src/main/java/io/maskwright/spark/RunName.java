package io.maskwright.spark;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of one run, by which its hidden files are told from those of others. */
final class RunName {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private RunName() {}

    static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static boolean is(String text) {
        return FORM.matcher(text).matches();
    }
}
