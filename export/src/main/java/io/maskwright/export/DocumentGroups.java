package io.maskwright.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.maskwright.policy.PathPattern;
import io.maskwright.policy.RiskRule;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths that documents must look alike by. One thread uses it. */
final class DocumentGroups {

    /** What was treated was within limits, and is read again without any. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final List<String> paths;
    private final Place root = new Place();
    private final GroupHashes hashes;
    private final JsonToken[] kinds;
    private final @Nullable String[] texts;

    /** A member on the way to a value, or the value itself. */
    private static final class Place {
        private static final int NONE = -1;

        private final Map<String, Place> members = new HashMap<>();
        private int path = NONE;
    }

    DocumentGroups(RiskRule rule, GroupHashes hashes) {
        this.paths = rule.quasi();
        this.hashes = hashes;
        this.kinds = new JsonToken[paths.size()];
        this.texts = new @Nullable String[paths.size()];
        for (int i = 0; i < paths.size(); i++) {
            Place place = root;
            for (PathPattern.Step step : PathPattern.parse(paths.get(i)).steps()) {
                if (!(step instanceof PathPattern.Step.Member member)) {
                    throw new IllegalStateException("a policy takes only paths of members");
                }
                place = place.members.computeIfAbsent(member.name(), name -> new Place());
            }
            place.path = i;
        }
    }

    /** Hands over the hashes of the documents since the last call. */
    GroupBlock take() {
        return hashes.take();
    }

    /**
     * Tells the treated values of a document that leaves.
     *
     * @throws ExportException if one of them is no single value, or lies in a list
     */
    void document(byte[] json, int from, int to, long row) {
        Arrays.fill(kinds, JsonToken.NOT_AVAILABLE);
        try (JsonParser parser = FACTORY.createParser(json, from, to - from)) {
            parser.nextToken();
            read(parser, root, row);
        } catch (IOException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw new IllegalStateException("a treated document can be read");
        }
        for (int i = 0; i < kinds.length; i++) {
            add(kinds[i], texts[i]);
        }
        Arrays.fill(texts, null);
        hashes.end();
    }

    /** Reads the object at the parser. */
    private void read(JsonParser parser, Place place, long row) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Place member = place.members.get(parser.currentName());
            JsonToken token = parser.nextToken();
            if (member == null) {
                parser.skipChildren();
            } else if (member.path != Place.NONE) {
                value(parser, token, member.path, row);
            } else if (token == JsonToken.START_OBJECT) {
                read(parser, member, row);
            } else if (token == JsonToken.START_ARRAY) {
                emptyList(parser, member, row);
            }
        }
    }

    /** What lies in a list on the way would leave without being compared. */
    private void emptyList(JsonParser parser, Place place, long row) throws IOException {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw new ExportException("row " + row + ": there is a list on the way to " + paths.get(firstPath(place))
                    + ", and rows look alike by single values only");
        }
    }

    private static int firstPath(Place place) {
        return place.path != Place.NONE
                ? place.path
                : place.members.values().stream()
                        .mapToInt(DocumentGroups::firstPath)
                        .min()
                        .orElseThrow();
    }

    private void value(JsonParser parser, JsonToken token, int path, long row) throws IOException {
        if (token.isStructStart()) {
            throw new ExportException("row " + row + ": " + paths.get(path)
                    + " is a list or an object, and rows look alike by single values only");
        }
        kinds[path] = token;
        texts[path] = token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getText() : null;
    }

    private void add(JsonToken kind, @Nullable String text) {
        if (text != null) {
            if (kind == JsonToken.VALUE_STRING) {
                hashes.text(text);
            } else {
                hashes.number(text);
            }
        } else if (kind == JsonToken.NOT_AVAILABLE) {
            hashes.absent();
        } else if (kind == JsonToken.VALUE_NULL) {
            hashes.nothing();
        } else {
            hashes.truth(kind == JsonToken.VALUE_TRUE);
        }
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "DocumentGroups" + paths;
    }
}
