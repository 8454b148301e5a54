package io.maskwright.policy;

import io.maskwright.Strategy;

/** A strategy and where the policy chose it. */
record StrategyChoice(Strategy strategy, Source at) {}
