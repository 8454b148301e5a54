package io.maskwright.export;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The choices about what an export proves beside its output.
 *
 * @param manifest whether there is a manifest
 * @param domain the domain whose key proves and seals, or null to choose one by the policy
 * @param ceiling how many records may be left out
 * @param clock tells the time of the manifest
 * @param groups how much memory the count of records that look alike takes
 */
record Evidence(
        ManifestChoice manifest, @Nullable String domain, QuarantineCeiling ceiling, Clock clock, GroupLimits groups) {}
