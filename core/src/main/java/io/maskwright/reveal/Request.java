package io.maskwright.reveal;

import io.maskwright.ValueContext;
import io.maskwright.audit.RevealEvent.Action;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** What was asked for. Holds protected values, so its text form tells their number alone. */
record Request(
        Action action,
        Protection from,
        List<String> texts,
        List<String> pending,
        List<Integer> places,
        List<ValueContext> contexts) {

    static Request of(Action action, Protection from, List<String> texts, List<ValueContext> contexts) {
        Objects.requireNonNull(from, "from must not be null");
        // Copied before anything is looked at: what a caller changes meanwhile was never asked for.
        List<String> copy = List.copyOf(texts);
        List<ValueContext> surroundings = List.copyOf(contexts);
        if (surroundings.size() != copy.size()) {
            throw new IllegalArgumentException(
                    "contexts must be as many as texts, " + copy.size() + ", but were " + surroundings.size());
        }
        List<String> pending = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<ValueContext> around = new ArrayList<>();
        for (int i = 0; i < copy.size(); i++) {
            if (!copy.get(i).isBlank()) {
                pending.add(copy.get(i));
                places.add(i);
                around.add(surroundings.get(i));
            }
        }
        return new Request(action, from, copy, List.copyOf(pending), List.copyOf(places), List.copyOf(around));
    }

    /** Whether nothing was ever protected in it. */
    boolean isBlank() {
        return pending.isEmpty();
    }

    /** How many values are asked for. */
    int count() {
        return pending.size();
    }

    /** The blank values as they came, and the others turned back. */
    List<String> merged(List<String> values) {
        List<String> all = new ArrayList<>(texts);
        Iterator<Integer> place = places.iterator();
        for (String value : values) {
            all.set(place.next(), value);
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "Request[" + action + ", " + from + ", " + count() + " values]";
    }
}
