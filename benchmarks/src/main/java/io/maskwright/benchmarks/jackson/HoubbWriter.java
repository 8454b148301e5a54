package io.maskwright.benchmarks.jackson;

import com.github.houbb.sensitive.core.api.SensitiveUtil;
import java.nio.charset.StandardCharsets;

/** houbb sensitive: its own way to JSON. */
final class HoubbWriter implements CustomerWriter {

    @Override
    public Object accept(PlainCustomer customer) {
        return Customers.houbb(customer);
    }

    @Override
    public byte[] write(Object customer) {
        return SensitiveUtil.desJson(customer).getBytes(StandardCharsets.UTF_8);
    }
}
