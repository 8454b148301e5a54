package io.maskwright.export.proof;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.UntreatableValueException;
import io.maskwright.plan.ContextPaths;
import io.maskwright.plan.DocumentContext;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.JsonNumber;
import io.maskwright.plan.Location;
import io.maskwright.plan.NumberAsWritten;
import io.maskwright.plan.ValueTreater;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a policy says of documents. Not thread-safe. */
final class DocumentRules implements SourceReading.Rules {

    private static final int MOST_TEXTS_IN_EACH_OTHER = 4;

    private final DocumentPlan plan;
    private final ContextPaths contextPaths;
    private final RowSet leftOut;
    private final Keys keys;

    DocumentRules(DocumentPlan plan, RowSet leftOut, Keys keys) {
        this.plan = plan;
        this.contextPaths = ContextPaths.of(plan.contextPaths());
        this.leftOut = leftOut;
        this.keys = keys;
    }

    @Override
    public SourceRecord table(long row, @Nullable Object[] cells) {
        throw new IllegalStateException("documents are no table");
    }

    @Override
    public @Nullable SourceRecord document(long row, String json) {
        Walk walk = new Walk();
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            walk.value(parser, plan.root(), "", contextPaths);
            if (parser.nextToken() != null) {
                return null;
            }
        } catch (IOException e) {
            // It is broken, so it is in quarantine, and what it holds cannot be told.
            return null;
        }
        boolean leaves = !leftOut.contains(row) && !plan.suppresses(walk.context);
        return new SourceRecord(row, leaves, walk.leaves());
    }

    /** A scalar that was met. */
    private record Met(String key, Location at, @Nullable Object value, String text, boolean isOpened) {

        /** Returns no content. */
        @Override
        public String toString() {
            return "Met[" + at.path() + "]";
        }
    }

    /** The way through one document. */
    private final class Walk {

        private final DocumentContext context = new DocumentContext();
        private final List<Met> met = new ArrayList<>();
        private int depth;

        private void value(JsonParser parser, Location at, String key, @Nullable ContextPaths paths)
                throws IOException {
            JsonToken token = parser.currentToken();
            remember(parser, paths);
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    value(parser, at.member(name), Json.member(key, name), paths == null ? null : paths.member(name));
                }
            } else if (token == JsonToken.START_ARRAY) {
                if (paths != null) {
                    context.addElementsOf(paths);
                }
                Location element = at.element();
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    value(parser, element, Json.element(key, i), null);
                }
            } else if (token != JsonToken.VALUE_NULL) {
                scalar(parser, at, key);
            }
        }

        private void remember(JsonParser parser, @Nullable ContextPaths paths) throws IOException {
            String path = paths == null ? null : paths.path();
            if (path == null) {
                return;
            }
            if (!parser.currentToken().isScalarValue()) {
                context.addUnreadable(path);
                return;
            }
            try {
                context.add(path, read(parser));
            } catch (UntreatableValueException e) {
                context.addUnreadable(path);
            }
        }

        private void scalar(JsonParser parser, Location at, String key) throws IOException {
            String text = parser.getText();
            boolean isNumber = parser.currentToken().isNumeric();
            if (at.opensText() && parser.currentToken() == JsonToken.VALUE_STRING && opens(text, at, key)) {
                met.add(new Met(key, at, text, text, true));
                return;
            }
            met.add(new Met(key, at, isNumber ? new NumberAsWritten(text) : read(parser), text, false));
        }

        private boolean opens(String text, Location at, String key) {
            int before = met.size();
            depth++;
            try (JsonParser parser = Json.FACTORY.createParser(text)) {
                if (depth <= MOST_TEXTS_IN_EACH_OTHER && parser.nextToken() != null) {
                    if (!parser.currentToken().isScalarValue()) {
                        value(parser, at, Json.inside(key), null);
                        return parser.nextToken() == null;
                    }
                }
            } catch (IOException e) {
                // It is no document, so the text is a value as a whole.
                met.subList(before, met.size()).clear();
            } finally {
                depth--;
            }
            return false;
        }

        private List<Leaf> leaves() {
            List<Leaf> leaves = new ArrayList<>(met.size());
            for (Met one : met) {
                leaves.add(new Leaf(one.key(), one.at().path(), state(one), one.text(), () -> result(one)));
            }
            return leaves;
        }

        private Leaf.State state(Met one) {
            if (one.isOpened()) {
                return Leaf.State.OPENED;
            }
            return one.at().treatment().shows(context) ? Leaf.State.SHOWN : Leaf.State.PROTECTED;
        }

        private @Nullable String result(Met one) {
            return keys.treated(() -> {
                ValueTreater treater = new ValueTreater(context, new Failing());
                Object result = one.value() instanceof NumberAsWritten number
                        ? treater.treatNumber(one.at(), number.text())
                        : treater.treatScalar(one.at(), one.value());
                if (result == null || result == Omitted.OMITTED) {
                    return null;
                }
                return result instanceof NumberAsWritten number ? number.text() : result.toString();
            });
        }
    }

    private static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.of(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A value that cannot be treated once more has no result. */
    private static final class Failing implements ValueTreater.Failures {

        @Override
        public String place() {
            return "";
        }

        @Override
        public RuntimeException quarantined(String path, String reason) {
            return new MaskingException(path + ": " + reason);
        }
    }
}
