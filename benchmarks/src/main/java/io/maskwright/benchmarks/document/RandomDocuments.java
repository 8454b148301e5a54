package io.maskwright.benchmarks.document;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Draws documents, always the same ones. */
@SuppressWarnings("DoNotUseRandom")
final class RandomDocuments {

    /** The names whose values are to be masked. */
    static final List<String> SECRETS =
            IntStream.range(0, 20).mapToObj(i -> "someSecret" + i).toList();

    private static final int MAX_DEPTH = 10;
    private static final int NESTED_DEPTH = 3;
    private static final int MAX_TEXT = 8;
    private static final int MAX_ELEMENTS = 10;
    private static final int MAX_MEMBERS = 5;

    private final Random random = new Random(20_251_122);
    private final StringBuilder json = new StringBuilder();
    private final int size;
    private final double share;
    private final DocumentScript script;

    private RandomDocuments(int size, double share, DocumentScript script) {
        this.size = size;
        this.share = share;
        this.script = script;
    }

    /** Draws a document of about so many characters. */
    static byte[] draw(int size, double share, DocumentScript script) {
        RandomDocuments document = new RandomDocuments(size, share, script);
        document.object(0, Integer.MAX_VALUE);
        return document.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(int depth) {
        int kind = depth >= MAX_DEPTH ? 2 + random.nextInt(4) : random.nextInt(6);
        if (isFull()) {
            kind = 2;
        } else if (depth < NESTED_DEPTH && kind > 1 && random.nextBoolean()) {
            kind = 0;
        }
        switch (kind) {
            case 0 -> object(depth, random.nextInt(MAX_MEMBERS));
            case 1 -> array(depth);
            case 2 -> json.append("null");
            case 3 -> json.append(random.nextBoolean());
            case 4 -> quote(text(script));
            default -> number();
        }
    }

    private void object(int depth, int members) {
        json.append('{');
        Set<String> names = new HashSet<>();
        for (int i = 0; i < members && !isFull(); i++) {
            String name = name();
            while (!names.add(name)) {
                name = name();
            }
            json.append(i == 0 ? "" : ",");
            quote(name);
            json.append(':');
            value(depth + 1);
        }
        json.append('}');
    }

    private void array(int depth) {
        json.append('[');
        int elements = random.nextInt(MAX_ELEMENTS);
        for (int i = 0; i < elements && !isFull(); i++) {
            json.append(i == 0 ? "" : ",");
            value(depth + 1);
        }
        json.append(']');
    }

    private void number() {
        switch (random.nextInt(4)) {
            case 0 -> json.append(random.nextLong() >>> 1);
            case 1 -> json.append(random.nextFloat() * Float.MAX_VALUE);
            case 2 -> json.append(random.nextDouble() * Double.MAX_VALUE);
            default -> json.append(new BigInteger(126, random));
        }
    }

    private String name() {
        // A document without any would be handed back as it is by some.
        boolean isFirst = json.length() == 1;
        return isFirst || random.nextDouble() < share
                ? SECRETS.get(random.nextInt(SECRETS.size()))
                : text(DocumentScript.ASCII);
    }

    private String text(DocumentScript letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(MAX_TEXT); i > 0; i--) {
            text.append((char) (letters.first() + random.nextInt(letters.characters())));
        }
        return text.toString();
    }

    private void quote(String text) {
        json.append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    private boolean isFull() {
        return json.length() >= size;
    }
}
