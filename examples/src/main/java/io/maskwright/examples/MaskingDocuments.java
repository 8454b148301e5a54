package io.maskwright.examples;

import io.maskwright.Audience;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Documents without classes. */
final class MaskingDocuments {

    // region policy
    static final String ORDERS =
            """
            maskwright: 1
            datasets:
              orders:
                fields:
                  order_no: {strategy: keep}
                  buyer.phones[*]: {strategy: phone}
                  buyer.code: {strategy: drop, optional: true}
                  event: {content: json, optional: true}
                  event.phone: {strategy: phone}
            """;
    // endregion

    // region stream
    static void mask(InputStream in, OutputStream out) throws IOException {
        DocumentMasker documents = DocumentMasker.of(Policy.parse(ORDERS));
        documents.maskJson(in, out, "orders", Audience.MOST_RESTRICTIVE);
    }
    // endregion

    // region text
    static String mask(String json) {
        return DocumentMasker.of(Policy.parse(ORDERS)).maskJson(json, "orders", Audience.MOST_RESTRICTIVE);
    }
    // endregion

    private MaskingDocuments() {}
}
