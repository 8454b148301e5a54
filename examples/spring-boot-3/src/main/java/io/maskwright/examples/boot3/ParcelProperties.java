package io.maskwright.examples.boot3;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/** What {@code application.yaml} says: the policy, and the audience of each API key. */
@ConfigurationProperties("parcels")
record ParcelProperties(Resource policy, Map<String, String> callers) {}
