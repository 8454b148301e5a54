package io.maskwright.policy;

import io.maskwright.Identifiability;
import io.maskwright.Tier;
import org.jspecify.annotations.Nullable;

/** What a policy says of a category itself; what is missing is what its parent says. */
record CategoryEntry(@Nullable Tier tier, @Nullable Identifiability kind, @Nullable StrategyChoice strategy) {}
