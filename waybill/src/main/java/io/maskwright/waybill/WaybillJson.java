package io.maskwright.waybill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.maskwright.token.WrappedKey;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A waybill as JSON: these members, in this order, without spaces, in one writing. What is read is written again and must be
 * the same, so that no byte of it can differ unseen.
 */
final class WaybillJson {

    private static final int MAX_DEPTH = 4;
    static final int MAX_NAME_CHARS = 100;
    private static final int MAX_NUMBER_CHARS = 20;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private WaybillJson() {}

    static JsonFactory factory(int maxDepth) {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Names may come from anywhere; what is interned may stay for good.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(Waybill.MAX_CHARS)
                        .maxNameLength(MAX_NAME_CHARS)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .maxDocumentLength(Waybill.MAX_CHARS)
                        .build())
                .build();
    }

    private static final JsonFactory JSON = factory(MAX_DEPTH);

    static String write(Waybill waybill) {
        StringBuilder out = new StringBuilder(1024);
        out.append("{\"form\":\"").append(Waybill.FORM).append('"');
        member(out, "waybill", waybill.number());
        member(out, "issued", waybill.issued().toString());
        member(out, "expires", waybill.expires().toString());
        out.append(",\"policy\":{\"name\":");
        JsonText.append(out, waybill.policyName());
        member(out, "digest", waybill.policyDigest());
        MaskedLabel masked = waybill.masked();
        out.append("},\"masked\":{\"name\":");
        JsonText.append(out, masked.name());
        member(out, "phone", masked.phone());
        member(out, "address", masked.address());
        member(out, "goods", masked.goods());
        out.append("},\"parties\":[");
        String comma = "";
        for (WrappedKey party : waybill.parties()) {
            out.append(comma).append("{\"party\":");
            JsonText.append(out, party.party());
            member(out, "domain", party.domain());
            out.append(",\"keyVersion\":").append(party.keyVersion());
            member(out, "wrapped", ENCODER.encodeToString(party.wrapped()));
            out.append('}');
            comma = ",";
        }
        out.append(']');
        member(out, "sealed", ENCODER.encodeToString(waybill.sealed()));
        return out.append('}').toString();
    }

    private static void member(StringBuilder out, String name, String text) {
        out.append(",\"").append(name).append("\":");
        JsonText.append(out, text);
    }

    static Waybill read(String text) {
        Waybill waybill;
        try (JsonParser parser = JSON.createParser(text)) {
            waybill = new Reader(parser).waybill();
        } catch (IOException e) {
            // The parser's message quotes what it read.
            throw new WaybillException("it is no JSON, or a member stands in it twice");
        } catch (IllegalArgumentException e) {
            // Messages of the constructors name the part and hold no content.
            throw new WaybillException("a part is not as the form has it: " + e.getMessage());
        }
        if (!write(waybill).equals(text)) {
            throw new WaybillException("it is not in the one writing that the form has");
        }
        return waybill;
    }

    /** Reads member by member; whatever else stands there ends it. */
    private static final class Reader {

        private final JsonParser parser;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        Waybill waybill() throws IOException {
            expect(JsonToken.START_OBJECT);
            if (!text("form").equals(Waybill.FORM)) {
                throw new WaybillException("its form is not " + Waybill.FORM + ", the only one known here");
            }
            String number = text("waybill");
            Instant issued = time("issued");
            Instant expires = time("expires");
            open("policy");
            String name = text("name");
            String digest = text("digest");
            expect(JsonToken.END_OBJECT);
            open("masked");
            MaskedLabel masked = new MaskedLabel(text("name"), text("phone"), text("address"), text("goods"));
            expect(JsonToken.END_OBJECT);
            List<WrappedKey> parties = parties();
            byte[] sealed = bytes("sealed");
            expect(JsonToken.END_OBJECT);
            if (parser.nextToken() != null) {
                throw new WaybillException("something follows it");
            }
            return new Waybill(number, issued, expires, name, digest, masked, parties, sealed);
        }

        private List<WrappedKey> parties() throws IOException {
            named("parties");
            expect(JsonToken.START_ARRAY);
            List<WrappedKey> parties = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                String party = text("party");
                String domain = text("domain");
                named("keyVersion");
                expect(JsonToken.VALUE_NUMBER_INT);
                int version = parser.getIntValue();
                parties.add(new WrappedKey(party, domain, version, bytes("wrapped")));
                expect(JsonToken.END_OBJECT);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new WaybillException("parties must be objects");
            }
            return parties;
        }

        private void expect(JsonToken token) throws IOException {
            if (parser.nextToken() != token) {
                throw new WaybillException("its members are not those of the form");
            }
        }

        private void named(String name) throws IOException {
            if (parser.nextToken() != JsonToken.FIELD_NAME || !name.equals(parser.currentName())) {
                throw new WaybillException("member " + name + " is not where the form has it");
            }
        }

        private void open(String name) throws IOException {
            named(name);
            expect(JsonToken.START_OBJECT);
        }

        private String text(String name) throws IOException {
            named(name);
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw new WaybillException("member " + name + " must be a text");
            }
            return parser.getText();
        }

        private Instant time(String name) throws IOException {
            try {
                return Instant.parse(text(name));
            } catch (DateTimeException e) {
                throw new WaybillException("member " + name + " must be a time in UTC");
            }
        }

        private byte[] bytes(String name) throws IOException {
            try {
                return Base64.getUrlDecoder().decode(text(name));
            } catch (IllegalArgumentException e) {
                throw new WaybillException("member " + name + " must be base64url");
            }
        }
    }
}
