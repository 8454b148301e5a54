package io.maskwright.benchmarks.jackson;

import java.text.Normalizer;
import java.util.List;

/** In which script the personal texts are written. */
public enum Script {
    /** Chinese customers. */
    HAN(
            List.of("张伟", "欧阳修远", "王秀英", "李建国", "司马相如", "赵敏"),
            List.of("13812345678", "15901234567", "18600001234", "17712340987"),
            List.of("粤B12345", "京A8K021", "沪C99001")),
    /** Customers with names in Latin letters; plates stay Chinese, since hutool shows all others as they are. */
    LATIN(
            List.of("John Smith", "Maria Gonzalez", "Anna Kowalska", "Peter van Dyk"),
            List.of("+84912345678", "+8613812345678", "+84387654321"),
            List.of("粤B12345", "京A8K021", "沪C99001")),
    /** Vietnamese customers, each letter one character with its marks. */
    VIETNAMESE_NFC(
            List.of("Nguyễn Thị Hương", "Trần Văn Mạnh", "Lê Hoàng Phúc", "Đỗ Thuỳ Linh"),
            List.of("+84912345678", "0979617155", "+84387654321"),
            List.of("粤B12345", "京A8K021", "沪C99001")),
    /** The same with the marks as characters of their own. */
    VIETNAMESE_NFD(
            VIETNAMESE_NFC.names.stream()
                    .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD))
                    .toList(),
            VIETNAMESE_NFC.phones,
            VIETNAMESE_NFC.plates);

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final List<String> names;

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final List<String> phones;

    @SuppressWarnings("ImmutableEnumChecker") // immutable
    private final List<String> plates;

    Script(List<String> names, List<String> phones, List<String> plates) {
        this.names = names;
        this.phones = phones;
        this.plates = plates;
    }

    /** The customer of a number; the same each time. */
    PlainCustomer customer(int number) {
        PlainCustomer customer = new PlainCustomer();
        customer.id = 1_000_000L + number;
        customer.name = names.get(number % names.size());
        customer.phone = phones.get(number % phones.size());
        customer.email = "customer" + number + "@example.com";
        customer.idNumber = number % 2 == 0 ? "11010519491231002X" : "440524188001010014";
        customer.card = number % 2 == 0 ? "4111111111111111" : "6222021234567890128";
        customer.vehicle = plates.get(number % plates.size());
        customer.status = number % 3 == 0 ? "SUSPENDED" : "SUBSCRIBED";
        customer.parcels = number % 40;
        customer.active = number % 5 != 0;
        return customer;
    }
}
