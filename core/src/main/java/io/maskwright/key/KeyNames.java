package io.maskwright.key;

import java.util.regex.Pattern;

/**
 * Names of keys in key stores and envelope files. PKCS12 does not tell upper case from lower case, so upper case is not
 * used.
 */
final class KeyNames {

    static final String RULE = "1 to 64 lower-case letters, digits, '.', '_' and '-', and start with a letter or digit";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private KeyNames() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static String required(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("name of a key must be " + RULE);
        }
        return name;
    }
}
