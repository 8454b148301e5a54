package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Tier;
import org.jspecify.annotations.Nullable;

/** What a policy grants to an audience. */
record AudienceGrant(String name, Tier clearance, @Nullable String purpose, Assurance assurance) {}
