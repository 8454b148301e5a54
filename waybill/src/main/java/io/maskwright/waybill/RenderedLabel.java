package io.maskwright.waybill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The texts of a label as it was read, by what they are. Not thread-safe. */
final class RenderedLabel {

    /** What a text is. */
    enum Part {
        NAME,
        PHONE,
        ADDRESS,
        GOODS,
        /** The number of the parcel. */
        CODE,
        /** Anything else. */
        OTHER,
        /** Text in which nothing is told apart. */
        PLAIN
    }

    private final Map<Part, List<String>> texts = new EnumMap<>(Part.class);
    private final List<String> inOrder = new ArrayList<>();

    void add(Part part, String text) {
        texts.computeIfAbsent(part, wanted -> new ArrayList<>()).add(text);
        if (part != Part.CODE) {
            inOrder.add(text);
        }
    }

    /** A name of a member or a line is a text of the label as well: somebody may write a number there. */
    void addName(String name) {
        texts.computeIfAbsent(Part.OTHER, wanted -> new ArrayList<>()).add(name);
    }

    /** A text that is there as a part of another one, and has a name as well. */
    void addAgain(Part part, String text) {
        texts.computeIfAbsent(part, wanted -> new ArrayList<>()).add(text.strip());
    }

    List<String> of(Part part) {
        return texts.getOrDefault(part, List.of());
    }

    /** All texts but the numbers of parcels, one below the other: a number may be split between two of them. */
    String joined() {
        return String.join("\n", inOrder);
    }

    static RenderedLabel of(Waybill waybill) {
        RenderedLabel label = of(waybill.masked());
        label.add(Part.CODE, waybill.number());
        label.add(Part.OTHER, waybill.policyName());
        waybill.parties().forEach(party -> {
            label.add(Part.OTHER, party.party());
            label.add(Part.OTHER, party.domain());
        });
        return label;
    }

    static RenderedLabel of(MaskedLabel masked) {
        RenderedLabel label = new RenderedLabel();
        label.add(Part.NAME, masked.name());
        label.add(Part.PHONE, masked.phone());
        label.add(Part.ADDRESS, masked.address());
        label.add(Part.GOODS, masked.goods());
        return label;
    }
}
