package io.maskwright.jackson.cases.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bean or record.
 *
 * @param number its number in the unit; it refers to beans of lower numbers only
 * @param style how its properties are declared
 * @param header annotations of the type
 * @param properties its properties; the first is always a text
 */
record MadeBean(int number, Style style, String header, List<Property> properties) {

    private static final List<String> CATEGORIES =
            List.of("phone.mobile", "phone.mobile", "email", "person.name", "credential", "id", "text.free");
    private static final int MAX_PROPERTIES = 5;

    enum Style {
        RECORD,
        FIELDS,
        GETTERS
    }

    /** Where the annotation of a property stands. */
    enum Site {
        FIELD,
        GETTER,
        PARAMETER,
        META
    }

    /**
     * A property.
     *
     * @param name its Java name
     * @param mark its category; null if nobody says anything of it
     * @param site where the annotation stands
     * @param jackson annotations of Jackson
     * @param type its type
     */
    record Property(String name, @Nullable String mark, Site site, String jackson, MadeType type) {

        String annotation() {
            return site == Site.META && mark != null
                    ? "@Meta_" + mark.replace('.', '_') + " "
                    : MadeType.annotation(mark);
        }
    }

    static String category(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    static List<String> categories() {
        return CATEGORIES.stream().distinct().toList();
    }

    static MadeBean make(Random random, int number) {
        List<Property> properties = new ArrayList<>();
        int count = 1 + random.nextInt(MAX_PROPERTIES);
        for (int i = 0; i < count; i++) {
            MadeType type =
                    i == 0 ? new MadeType(MadeType.Kind.TEXT, null, -1, null, null) : MadeType.make(random, number, 0);
            @Nullable String mark = random.nextInt(5) < 2 ? category(random) : null;
            Site site = Site.values()[random.nextInt(Site.values().length)];
            properties.add(new Property("p" + i, mark, site, jackson(random, type, number, i), type));
        }
        Style style = Style.values()[random.nextInt(Style.values().length)];
        return new MadeBean(number, style, header(random), properties);
    }

    private static String jackson(Random random, MadeType type, int number, int index) {
        if (type.kind() == MadeType.Kind.BEAN && random.nextInt(3) == 0) {
            return "@com.fasterxml.jackson.annotation.JsonUnwrapped(prefix = \"u" + number + "_" + index + "_\") ";
        }
        if (type.kind() == MadeType.Kind.BEAN && random.nextInt(4) == 0) {
            return "@com.fasterxml.jackson.annotation.JsonTypeInfo("
                    + "use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.CLASS) ";
        }
        return switch (random.nextInt(12)) {
            case 0 -> "@com.fasterxml.jackson.annotation.JsonProperty(\"renamed" + index + "\") ";
            case 1 ->
                "@com.fasterxml.jackson.annotation.JsonInclude("
                        + "com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY) ";
            default -> "";
        };
    }

    private static String header(Random random) {
        return switch (random.nextInt(10)) {
            case 0 ->
                "@com.fasterxml.jackson.annotation.JsonFormat("
                        + "shape = com.fasterxml.jackson.annotation.JsonFormat.Shape.ARRAY) ";
            case 1 ->
                "@com.fasterxml.jackson.annotation.JsonTypeInfo("
                        + "use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.CLASS) ";
            case 2 ->
                "@com.fasterxml.jackson.annotation.JsonInclude("
                        + "com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL) ";
            default -> "";
        };
    }

    String source() {
        return switch (style) {
            case RECORD -> header + "record Bean" + number + parameters(true) + " {}\n";
            case FIELDS -> header + "class Bean" + number + " {\n" + members(true) + constructor() + "}\n";
            case GETTERS ->
                header + "class Bean" + number + " {\n" + members(false) + constructor() + getters() + "}\n";
        };
    }

    private String parameters(boolean annotated) {
        return properties.stream()
                .map(p -> (annotated ? p.jackson() + p.annotation() : "")
                        + p.type().source() + " " + p.name())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String members(boolean isPublic) {
        StringBuilder text = new StringBuilder();
        for (Property p : properties) {
            boolean here = isPublic || p.site() == Site.FIELD || p.site() == Site.META;
            text.append("  ").append(isPublic ? p.jackson() + "public " : "private ");
            text.append(here ? p.annotation() : "").append(p.type().source());
            text.append(' ').append(p.name()).append(";\n");
        }
        return text.toString();
    }

    private String constructor() {
        return "  Bean" + number + parameters(false) + " {"
                + properties.stream()
                        .map(p -> " this." + p.name() + " = " + p.name() + ";")
                        .collect(Collectors.joining())
                + " }\n";
    }

    private String getters() {
        StringBuilder text = new StringBuilder();
        for (Property p : properties) {
            String accessor = "P" + p.name().substring(1);
            text.append("  ").append(p.jackson()).append(p.site() == Site.GETTER ? p.annotation() : "");
            text.append("public ").append(p.type().source()).append(" get").append(accessor);
            text.append("() { return ").append(p.name()).append("; }\n");
            if (p.site() == Site.PARAMETER) {
                text.append("  public void set").append(accessor).append('(').append(p.annotation());
                text.append(p.type().source())
                        .append(" value) { this.")
                        .append(p.name())
                        .append(" = value; }\n");
            }
        }
        return text.toString();
    }
}
