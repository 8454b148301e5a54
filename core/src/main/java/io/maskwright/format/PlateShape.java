package io.maskwright.format;

import java.util.List;

/** A structure of plates: parts one after the other, each on its own. The region is a run of them, perhaps empty. */
final class PlateShape {

    private final String name;
    private final List<PlatePart> parts;
    private final int regionFrom;
    private final int regionTo;
    private final int length;

    PlateShape(String name, int regionFrom, int regionTo, List<PlatePart> parts) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.regionFrom = regionFrom;
        this.regionTo = regionTo;
        this.length = parts.stream().mapToInt(PlatePart::width).sum();
    }

    String name() {
        return name;
    }

    int length() {
        return length;
    }

    boolean fits(char[] plate) {
        int at = 0;
        for (PlatePart part : parts) {
            if (part.value(plate, at) < 0) {
                return false;
            }
            at += part.width();
        }
        return true;
    }

    long size(PlateKeep keep) {
        long size = 1;
        for (int i = 0; i < parts.size(); i++) {
            size *= isFree(i, keep) ? parts.get(i).size() : 1;
        }
        return size;
    }

    long rank(char[] plate, PlateKeep keep) {
        long rank = 0;
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            PlatePart part = parts.get(i);
            if (isFree(i, keep)) {
                rank = rank * part.size() + part.value(plate, at);
            }
            at += part.width();
        }
        return rank;
    }

    /** Overwrites a plate with the one of a rank. */
    void put(long rank, char[] plate, PlateKeep keep) {
        long rest = rank;
        int at = length;
        for (int i = parts.size() - 1; i >= 0; i--) {
            PlatePart part = parts.get(i);
            at -= part.width();
            if (isFree(i, keep)) {
                part.put((int) (rest % part.size()), plate, at);
                rest /= part.size();
            }
        }
    }

    /** Returns the characters of the region. */
    String region(char[] plate) {
        int at = 0;
        int from = 0;
        for (int i = 0; i < regionTo; i++) {
            from = i == regionFrom ? at : from;
            at += parts.get(i).width();
        }
        return new String(plate, from, at - from);
    }

    private boolean isFree(int part, PlateKeep keep) {
        return keep == PlateKeep.NOTHING || part < regionFrom || part >= regionTo;
    }
}
