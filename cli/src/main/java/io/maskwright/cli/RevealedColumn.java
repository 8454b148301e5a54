package io.maskwright.cli;

import io.maskwright.Column;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.reveal.RevealException;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.ReadsFields;
import io.maskwright.strategy.StrategyFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a column its values back by batches. Whatever stops the revealer stops the export. */
final class RevealedColumn implements Strategy, ReadsFields {

    private static final String QUOTE_MARK = "'";

    private final String name;
    private final RevealColumns.Entry entry;
    private final RevealPass pass;

    RevealedColumn(String name, RevealColumns.Entry entry, RevealPass pass) {
        this.name = name;
        this.entry = entry;
        this.pass = pass;
    }

    static StrategyFactory factory(String name, Strategy strategy) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Strategy create(Arguments arguments) {
                return strategy;
            }
        };
    }

    @Override
    public Traits traits() {
        return Traits.SHOWN;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return CharSequence.class.isAssignableFrom(valueType) || Number.class.isAssignableFrom(valueType)
                ? Object.class
                : null;
    }

    @Override
    public Set<String> fields() {
        return entry.context();
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        return typed(reveal(List.of(text(value)), List.of(context)).get(0), value);
    }

    @Override
    public void applyAll(Column column) {
        List<Integer> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<ValueContext> contexts = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            Object value = column.pending(i);
            if (value != null) {
                places.add(i);
                texts.add(text(value));
                contexts.add(new PlaceContext(column, i));
            }
        }
        List<String> values = reveal(texts, contexts);
        for (int i = 0; i < values.size(); i++) {
            int place = places.get(i);
            Object before = column.pending(place);
            if (before != null) {
                column.put(place, typed(values.get(i), before));
            }
        }
    }

    private List<String> reveal(List<String> texts, List<ValueContext> contexts) {
        try {
            if (entry.isStamped()
                    && pass.quoteMarks() == RevealPass.QuoteMarks.PERHAPS_BEFORE_FORMULAS
                    && texts.stream().anyMatch(text -> text.startsWith(QUOTE_MARK))) {
                throw pass.revealer()
                        .rejected(
                                entry.protection(),
                                texts.size(),
                                "a value starts with a quote mark that the export may have put there; export with"
                                        + " --keep-formulas, and reveal with it");
            }
            return pass.revealer().reveal(entry.protection(), texts, contexts);
        } catch (RevealException e) {
            pass.stopped(e);
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A number of a document comes back as one. */
    private static Object typed(String text, Object before) {
        if (before instanceof Number) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                return text;
            }
        }
        return text;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The record of one place: columns show one record at a time. */
    private record PlaceContext(Column column, int place) implements ValueContext {
        @Override
        public boolean hasField(String name) {
            return column.context(place).hasField(name);
        }

        @Override
        public @Nullable Object field(String name) {
            return column.context(place).field(name);
        }

        @Override
        public String toString() {
            return "PlaceContext[" + place + "]";
        }
    }
}
