package io.maskwright.examples.boot4;

import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson3.MaskwrightModule;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
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
    SmartInitializingSingleton answersAreMasked(RequestMappingHandlerAdapter adapter, MaskwrightModule module) {
        return () -> {
            Set<MediaType> answered = new HashSet<>();
            for (HttpMessageConverter<?> converter : adapter.getMessageConverters()) {
                // The first that can write a media type answers in it; what stands behind for the same is not asked.
                if (converter.canWrite(Parcel.class, null) && answered.addAll(converter.getSupportedMediaTypes())) {
                    requireMasked(converter, module);
                }
            }
        };
    }

    /** Looks at the mapper that answers, and not at the mapper bean: a library may bring a converter with its own. */
    private static void requireMasked(HttpMessageConverter<?> converter, MaskwrightModule module) {
        if (!(converter instanceof AbstractJacksonHttpMessageConverter<?> jackson)) {
            throw new IllegalStateException(converter.getClass().getName() + " would write parcels as they are");
        }
        module.requireHonoured(jackson.getMapper());
    }
    // endregion
}
