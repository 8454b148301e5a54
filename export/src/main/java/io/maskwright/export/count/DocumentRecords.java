package io.maskwright.export.count;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.maskwright.PlanException;
import io.maskwright.UntreatableValueException;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.plan.ContextPaths;
import io.maskwright.plan.DocumentContext;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.JsonNumber;
import io.maskwright.plan.Location;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.PathPattern;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes two members out of each document, each by the names on the way to it. Not thread-safe. */
final class DocumentRecords implements RecordVisitor {

    private static final int MOST_NESTING = 500;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Stands for what is no scalar: no strategy takes it. */
    private static final Object NO_SCALAR = new Object();

    private final List<String> by;
    private final List<String> distinct;
    private final DocumentPlan plan;
    private final CountedInput input;
    private final ContextPaths contextPaths;
    private final RowTally tally;

    DocumentRecords(DistinctCount count, PairCounts pairs) {
        this.plan = DocumentPlan.compile(count.policy(), count.dataset(), count.audience());
        this.input = count.input();
        this.by = names(count.by());
        this.distinct = names(count.distinct());
        this.contextPaths = ContextPaths.of(plan.contextPaths());
        checkNotInText(count, by);
        checkNotInText(count, distinct);
        this.tally = new RowTally(field(by), field(distinct), pairs);
    }

    /** Texts that are documents are not opened here, and all that lies in them would be counted as missing. */
    private static void checkNotInText(DistinctCount count, List<String> names) {
        boolean isInText = count.policy().dataset(count.dataset()).fields().stream()
                .filter(field -> field.content() == FieldRule.Content.JSON)
                .map(field -> field.pattern().steps())
                .anyMatch(steps -> steps.size() < names.size()
                        && IntStream.range(0, steps.size())
                                .allMatch(i -> !(steps.get(i) instanceof PathPattern.Step.Member member)
                                        || member.name().equals(names.get(i))));
        if (isInText) {
            throw new PlanException(
                    String.join(".", names) + " may lie in a text that is a document, which a count does not open");
        }
    }

    private static List<String> names(String path) {
        if (path.chars().anyMatch(c -> "*[]\"".indexOf(c) >= 0)) {
            throw new PlanException("a count takes members by their names, such as buyer.phone, but was given " + path);
        }
        return List.of(path.split("\\.", -1));
    }

    private CountedField field(List<String> names) {
        Location at = plan.root();
        for (String name : names) {
            at = at.member(name);
        }
        if (!at.isDecided()) {
            throw new PlanException("the dataset has no field " + String.join(".", names));
        }
        return CountedField.of(at.treatment().decision(), input);
    }

    RowTally tally() {
        return tally;
    }

    @Override
    public void row(@Nullable Object[] cells) {
        throw new IllegalStateException("documents are no table");
    }

    @Override
    public void document(byte[] json, int from, int to) {
        Walk walk = new Walk();
        try (JsonParser parser = FACTORY.createParser(json, from, to - from)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                tally.broken();
                return;
            }
            walk.value(parser, 0, 0, contextPaths);
            if (parser.nextToken() != null) {
                tally.broken();
                return;
            }
        } catch (IOException e) {
            // Its message may quote what it read; that it is no document is all there is to say.
            tally.broken();
            return;
        }
        if (input == CountedInput.ORIGINAL && plan.suppresses(walk.context)) {
            tally.heldBack();
        } else {
            tally.record(walk.first, walk.second, walk.context);
        }
    }

    @Override
    public void broken(String reason) {
        tally.broken();
    }

    @Override
    public void blank() {
        // It is no document.
    }

    /** The way through one document. */
    private final class Walk {

        private static final int ASTRAY = -1;

        private final DocumentContext context = new DocumentContext();
        private @Nullable Object first;
        private @Nullable Object second;

        /** Goes on with how many names of each way were met, or none of it if the way is another. */
        private void value(JsonParser parser, int towardsBy, int towardsDistinct, @Nullable ContextPaths paths)
                throws IOException {
            JsonToken token = parser.currentToken();
            Object value = token.isScalarValue() ? scalar(parser) : NO_SCALAR;
            if (towardsBy == by.size()) {
                first = value;
            }
            if (towardsDistinct == distinct.size()) {
                second = value;
            }
            remember(value, paths);
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    value(
                            parser,
                            next(by, towardsBy, name),
                            next(distinct, towardsDistinct, name),
                            paths == null ? null : paths.member(name));
                }
            } else if (token == JsonToken.START_ARRAY) {
                if (paths != null) {
                    context.addElementsOf(paths);
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    value(parser, ASTRAY, ASTRAY, null);
                }
            }
        }

        private static int next(List<String> way, int met, String name) {
            return met >= 0 && met < way.size() && way.get(met).equals(name) ? met + 1 : ASTRAY;
        }

        private void remember(@Nullable Object value, @Nullable ContextPaths paths) {
            String path = paths == null ? null : paths.path();
            if (path == null) {
                return;
            }
            if (value == NO_SCALAR) {
                context.addUnreadable(path);
            } else {
                context.add(path, value);
            }
        }

        private static @Nullable Object scalar(JsonParser parser) throws IOException {
            return switch (parser.currentToken()) {
                case VALUE_STRING -> parser.getText();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }

        private static Object number(String text) {
            try {
                return JsonNumber.of(text);
            } catch (UntreatableValueException e) {
                return NO_SCALAR;
            }
        }
    }
}
