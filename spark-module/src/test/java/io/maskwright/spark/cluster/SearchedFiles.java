package io.maskwright.spark.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Searches files for what must not be in any of them. */
final class SearchedFiles {

    /** What is searched, by what findings call it. */
    private final Map<String, byte[]> needles = new LinkedHashMap<>();

    /** Adds a text, as UTF-8 and as UTF-16 have it. */
    SearchedFiles text(String name, String text) {
        needles.put(name, text.getBytes(StandardCharsets.UTF_8));
        needles.put(name + " in UTF-16", text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    /** Adds bytes, as they are and as they are commonly written. */
    SearchedFiles key(String name, byte[] key) {
        needles.put(name, key);
        String hex = HexFormat.of().formatHex(key);
        text(name + " in hex", hex);
        text(name + " in upper-case hex", hex.toUpperCase(Locale.ROOT));
        text(name + " in Base64", Base64.getEncoder().withoutPadding().encodeToString(key));
        text(name + " for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        text(name + " as numbers", Arrays.toString(key).replaceAll("[\\[\\]]", ""));
        return this;
    }

    /** What is found below folders: the name of a needle and a file for each. */
    List<String> in(Path... folders) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path folder : folders) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                String content = latin(Files.readAllBytes(file));
                needles.forEach((name, needle) -> {
                    if (content.contains(latin(needle))) {
                        found.add(name + " in " + folder.relativize(file));
                    }
                });
            }
        }
        return found;
    }

    /** A character for each byte, so that bytes are searched as fast as texts. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
