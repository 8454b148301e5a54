package io.maskwright.examples.boot4;

import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson3.MaskwrightModule;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** All of the masking: the policy, the module, and a look at start-up whether answers go through it. */
@Configuration(proxyBeanMethods = false)
class MaskingConfiguration {

    // region module
    @Bean
    Policy policy(ParcelProperties properties) throws IOException {
        return Policy.parse(properties.policy().getContentAsString(StandardCharsets.UTF_8));
    }

    /** Boot registers each bean that is a {@code JacksonModule} on its mapper; no mapper of our own is needed. */
    @Bean
    MaskwrightModule maskwrightModule(Policy policy, CallerAudience caller) {
        return MaskwrightModule.builder(Desensitiser.of(policy))
                .audience(caller)
                .build();
    }
    // endregion

    // region check
    /** Runs before the port is opened: an application whose answers are not masked must not start. */
    @Bean
    SmartInitializingSingleton answersAreMasked(RequestMappingHandlerAdapter adapter) {
        return () -> adapter.getMessageConverters().forEach(MaskingConfiguration::requireMasked);
    }

    private static void requireMasked(HttpMessageConverter<?> converter) {
        // The mappers that answer, and not the mapper bean: a library may have brought a converter with its own.
        if (converter instanceof AbstractJacksonHttpMessageConverter<?> jackson) {
            jackson.getMapper(); // XXX
        } else if (converter.canWrite(Parcel.class, null)) {
            throw new IllegalStateException(converter.getClass().getName() + " would write parcels as they are");
        }
    }
    // endregion
}
