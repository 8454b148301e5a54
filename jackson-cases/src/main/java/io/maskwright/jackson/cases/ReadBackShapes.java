package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.maskwright.annotation.Sensitive;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types in whose properties a masked telephone number may come back, in all the ways in which Jackson reads a property. */
public final class ReadBackShapes {

    private ReadBackShapes() {}

    /** What a shape holds, for tests that look at it. */
    public interface HasPhone {
        String phone();
    }

    public static final class PublicField implements HasPhone {
        @Sensitive("phone")
        public String phone = "";

        public String note = "";

        @Override
        public String phone() {
            return phone;
        }
    }

    public static final class Setter implements HasPhone {
        @Sensitive("phone")
        private String phone = "";

        public String getPhone() {
            return phone;
        }

        public void setPhone(String phone) {
            this.phone = phone;
        }

        @Override
        public String phone() {
            return phone;
        }
    }

    public static final class MarkedSetter implements HasPhone {
        private String phone = "";

        @Sensitive("phone")
        public void setPhone(String phone) {
            this.phone = phone;
        }

        @Override
        public String phone() {
            return phone;
        }
    }

    /** Only the getter is marked. */
    public static final class MarkedGetter implements HasPhone {
        private String phone = "";

        @Sensitive("phone")
        public String getPhone() {
            return phone;
        }

        public void setPhone(String phone) {
            this.phone = phone;
        }

        @Override
        public String phone() {
            return phone;
        }
    }

    public record Component(@Sensitive("phone") String phone, String note) implements HasPhone {}

    public static final class Creator implements HasPhone {
        private final String phone;

        @JsonCreator
        public Creator(@JsonProperty("phone") @Sensitive("phone") String phone) {
            this.phone = phone;
        }

        @Override
        public String phone() {
            return phone;
        }
    }

    public static final class MadeByFactory implements HasPhone {
        @Sensitive("phone")
        private final String phone;

        private MadeByFactory(String phone) {
            this.phone = phone;
        }

        @JsonCreator
        public static MadeByFactory of(@JsonProperty("phone") String phone) {
            return new MadeByFactory(phone);
        }

        @Override
        public String phone() {
            return phone;
        }
    }

    public static final class Renamed implements HasPhone {
        @JsonProperty("phone")
        @Sensitive("phone")
        private String telephone = "";

        @Override
        public String phone() {
            return telephone;
        }
    }

    /** Marked from outside, by {@link MixIn}. */
    public static final class Unmarked implements HasPhone {
        public String phone = "";

        @Override
        public String phone() {
            return phone;
        }
    }

    public abstract static class MixIn {
        @Sensitive("phone")
        public String phone = "";
    }

    public static final class Lists {
        @Sensitive("phone")
        public List<String> direct = new ArrayList<>();

        public List<@Sensitive("phone") String> elements = new ArrayList<>();

        @Sensitive("phone")
        public String[] array = {};

        @Sensitive("phone")
        public Map<String, List<String>> nested = new LinkedHashMap<>();

        public Map<@Sensitive("phone") String, String> keys = new LinkedHashMap<>();

        @Sensitive("phone")
        public Object any = "";
    }

    public static final class Typed {
        @Sensitive("date.birth")
        public LocalDate born = LocalDate.of(2000, 1, 1);

        @Sensitive("phone")
        public long number;

        @Sensitive("phone")
        public char[] characters = {};
    }

    public static final class Holder {
        @JsonUnwrapped(prefix = "home_")
        public PublicField inner = new PublicField();

        public String name = "";
    }

    public static final class MarkedHolder {
        @JsonUnwrapped
        @Sensitive("phone")
        public Inner inner = new Inner();

        public String name = "";
    }

    public static final class Inner {
        public String phone = "";
    }

    public static final class AnySetter {
        private final Map<String, Object> rest = new LinkedHashMap<>();

        @JsonAnyGetter
        @Sensitive("phone")
        public Map<String, Object> rest() {
            return rest;
        }

        @JsonAnySetter
        public void put(String name, Object value) {
            rest.put(name, value);
        }
    }

    /** A type that is sensitive wherever it stands. */
    @Sensitive("phone")
    public static final class Phone {
        private final String number;

        @JsonCreator
        public Phone(String number) {
            this.number = number;
        }

        @JsonValue
        public String number() {
            return number;
        }
    }

    public static final class Phones {
        public Phone one = new Phone("");
        public List<Phone> all = new ArrayList<>();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Caller.class, name = "caller"))
    public interface Party {}

    public static final class Caller implements Party {
        @Sensitive("phone")
        public String phone = "";
    }

    public static final class Call {
        public Party party = new Caller();
    }

    /** Read only: a collection that is filled through its getter. */
    public static final class Getter {
        private final List<String> phones = new ArrayList<>();

        @Sensitive("phone")
        public List<String> getPhones() {
            return phones;
        }
    }
}
