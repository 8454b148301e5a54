package io.maskwright.fpe;

/** A lane whose halves fit the last block of the MAC, so that a round is one call of AES for all values. Not thread-safe. */
abstract class MacLane extends Lane {

    final Slots slots;
    final Blocks blocks;
    private final MacStart start;

    MacLane(Ff1Shape shape, Slots slots, Blocks blocks) {
        super(shape);
        this.slots = slots;
        this.blocks = blocks;
        this.start = new MacStart(shape, blocks);
    }

    @Override
    final void run(Direction direction, byte[] tweak, int count) {
        start.spread(tweak, slots, count);
        rounds(direction, count);
    }

    @Override
    final void runWithShortTweaks(Direction direction, int count) {
        start.spreadShort(slots, count);
        rounds(direction, count);
    }

    /** Runs all rounds over the first values; {@link Slots} has what their MACs start with. */
    abstract void rounds(Direction direction, int count);
}
