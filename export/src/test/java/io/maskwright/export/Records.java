package io.maskwright.export;

/** The same records as a table, as lines of JSON and as an array, for tests of what must hold for each of them. */
final class Records {

    private Records() {}

    /** Rows with the members or columns {@code a}, a number in digits, and {@code b}, a text; every hundredth is broken. */
    static String of(String extension, int rows) {
        StringBuilder text = new StringBuilder(start(extension, "a", "b"));
        for (int i = 1; i <= rows; i++) {
            text.append(i == 1 || !extension.equals("json") ? "" : ",\n");
            text.append(i % 100 == 0 ? broken(extension) : record(extension, "a", "n" + i, "b", "secret-" + i));
        }
        return text + end(extension);
    }

    /** What stands before the first record. */
    static String start(String extension, String... names) {
        return switch (extension) {
            case "csv" -> String.join(",", names) + "\n";
            case "json" -> "[";
            default -> "";
        };
    }

    /** One record: names and values in turn. */
    static String record(String extension, String... namesAndValues) {
        StringBuilder text = new StringBuilder();
        boolean isTable = extension.equals("csv");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.append(i == 0 ? "" : ",");
            text.append(isTable ? "" : "\"" + namesAndValues[i] + "\":\"");
            text.append(namesAndValues[i + 1]).append(isTable ? "" : "\"");
        }
        return switch (extension) {
            case "csv" -> text + "\n";
            case "json" -> "{" + text + "}";
            default -> "{" + text + "}\n";
        };
    }

    /** A record that is none. */
    static String broken(String extension) {
        return switch (extension) {
            case "csv" -> "ragged-7c1f\n";
            case "json" -> "\"ragged-7c1f\"";
            default -> "{\"ragged-7c1f\n";
        };
    }

    static String end(String extension) {
        return extension.equals("json") ? "]\n" : "";
    }
}
