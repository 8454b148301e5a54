package io.maskwright.plan.shapes;

import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** A class that a test loads again with a loader that is thrown away. */
public class Loaded {

    @Sensitive("phone")
    public String phone = "138";

    public Holding<@LoadedMark String> holding = new SubHolding<>("a@b.c");
    public Holding<Map<@LoadedMark String, List<Loaded>>> selves = new SubHolding<>(Map.of("d@e.f", List.of()));
    public Object unknown = new SubHolding<>(Map.of("k", this.phone));
}
