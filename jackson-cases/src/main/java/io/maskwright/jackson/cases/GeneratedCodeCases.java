package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.maskwright.annotation.Sensitive;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;

/** T-20: proxies, and what Lombok and the Kotlin compiler write. */
@SuppressWarnings("unused") // read by reflection
public abstract class GeneratedCodeCases extends Cases {

    private static final String ONE = "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}";

    protected GeneratedCodeCases() {}

    /** An interface behind which a proxy may stand. */
    public interface Contact {
        @Sensitive("phone")
        String getPhone();

        String getCity();
    }

    /** An entity of which a persistence library makes subclasses. */
    public static class Entity {
        @Sensitive("phone")
        private String phone = Samples.PHONE;

        private String city = "Oslo";

        public String getPhone() {
            return phone;
        }

        public String getCity() {
            return city;
        }
    }

    /** As {@code @Value @Builder} of Lombok: the annotation stays on the field alone. */
    static final class Built {
        @Sensitive("phone")
        private final String phone;

        private final String city;

        private Built(String phone, String city) {
            this.phone = phone;
            this.city = city;
        }

        static Builder builder() {
            return new Builder();
        }

        static final class Builder {
            private String phone = "";
            private String city = "";

            Builder phone(String value) {
                phone = value;
                return this;
            }

            Builder city(String value) {
                city = value;
                return this;
            }

            Built build() {
                return new Built(phone, city);
            }
        }

        public String getPhone() {
            return phone;
        }

        public String getCity() {
            return city;
        }
    }

    /** As {@code @Data} with copied annotations: on field, getter and setter parameter alike. */
    static final class Copied {
        @Sensitive("phone")
        private String phone = Samples.PHONE;

        public String city = "Oslo";

        @Sensitive("phone")
        public String getPhone() {
            return phone;
        }

        public void setPhone(@Sensitive("phone") String value) {
            this.phone = value;
        }
    }

    /** As {@code @Accessors(fluent = true)} with {@code @JsonProperty} on the field. */
    static final class Fluent {
        @JsonProperty
        @Sensitive("phone")
        private final String phone = Samples.PHONE;

        @JsonProperty
        private final String city = "Oslo";

        public String phone() {
            return phone;
        }

        public String city() {
            return city;
        }
    }

    /** As a Kotlin data class: the annotation goes to the constructor parameter. */
    static final class Data {
        private final String phone;
        private final String city;

        Data(@Sensitive("phone") String phone, String city) {
            this.phone = phone;
            this.city = city;
        }

        public String getPhone() {
            return phone;
        }

        public String getCity() {
            return city;
        }

        public String component1() {
            return phone;
        }

        public String component2() {
            return city;
        }

        public Data copy(String newPhone, String newCity) {
            return new Data(newPhone, newCity);
        }
    }

    private static Contact jdkProxy() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "getPhone" -> Samples.PHONE;
            case "getCity" -> "Oslo";
            default -> throw new AssertionError(method.getName());
        };
        return (Contact)
                Proxy.newProxyInstance(Contact.class.getClassLoader(), new Class<?>[] {Contact.class}, handler);
    }

    @Test
    public void t20_jdkProxy_isMasked() {
        assertMasked(jdkProxy(), ONE);
    }

    @Test
    public void t20_subclassProxy_isMasked() throws Exception {
        Class<? extends Entity> type = new ByteBuddy()
                .subclass(Entity.class)
                .method(ElementMatchers.isGetter())
                .intercept(MethodCall.invokeSuper())
                .make()
                .load(Entity.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded();
        assertMasked(type.getDeclaredConstructor().newInstance(), ONE);
    }

    @Test
    public void t20_mangledGetterOfAKotlinValueClass_isMaskedWhereItIsMarked() throws Exception {
        AnnotationDescription phone = AnnotationDescription.Builder.ofType(Sensitive.class)
                .define("value", "phone")
                .build();
        Object value = new ByteBuddy()
                .subclass(Object.class)
                .defineMethod("getPhone-a1b2c3", String.class, Visibility.PUBLIC)
                .intercept(FixedValue.value(Samples.PHONE))
                .annotateMethod(phone)
                .make()
                .load(getClass().getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getDeclaredConstructor()
                .newInstance();
        assertThat(plain().write(value)).contains(Samples.PHONE);
        assertOnlyRawReplaced(value);
    }

    @Test
    public void t20_lombokShapes_areMasked() {
        assertMasked(Built.builder().phone(Samples.PHONE).city("Oslo").build(), ONE);
        assertMasked(new Copied(), ONE);
        assertMasked(new Fluent(), ONE);
    }

    @Test
    public void t20_kotlinDataClass_isMasked() {
        assertMasked(new Data(Samples.PHONE, "Oslo"), ONE);
    }
}
