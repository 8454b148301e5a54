package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.ReadBackException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the module wrote in a masked form, the same module does not take for a value, in any shape. */
public abstract class MaskedShapeCases implements ReadingMapper.Factory {

    private static final List<String> VALUES = List.of(
            "13812345678",
            "+86 138-1234-5678",
            "0571-87654321",
            "alice@example.com",
            "欧阳修",
            "John Smith",
            "11010519491231002X",
            "北京市朝阳区建国路88号现代城5号楼1203室",
            "4111 1111 1111 1111",
            "hunter2x",
            "192.168.1.10",
            "苏D40000");

    protected MaskedShapeCases() {}

    private ReadingMapper mapper(String strategy) {
        Policy policy = Policy.builder()
                .extending(Policy.displayDefaults())
                .category("phone", phone -> phone.strategy(strategy))
                .build();
        return reading(Desensitiser.of(policy), ReadBack.REFUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "phone(minHidden=6)",
                "name",
                "landline",
                "email",
                "id",
                "residentId",
                "address",
                "address(level=unit)",
                "pan",
                "ip",
                "plate",
                "bankAccount",
                "partial(first=1, last=1)",
                "partial(first=1, char=\"#\")",
                "redact",
                "redact(\"[hidden]\")",
                "fixed(3)",
                "label",
                "password",
                "withhold",
                "truncateDate(year, otherwise=hide)",
                "then(phone, partial(first=1))",
                "perElement(phone)",
                "category(map={\"hunter2x\": \"pets\"})"
            })
    void whatWasWrittenMasked_isNotRead(String strategy) {
        ReadingMapper mapper = mapper(strategy);
        List<String> passed = new ArrayList<>();
        MaskedShapes.all().forEach((type, shape) -> {
            for (String value : VALUES) {
                String written = mapper.write(shape.apply(value));
                // Null is no masked form.
                if (Leaks.in(written, List.of(value)).isEmpty() && !written.matches(".*(:|\\[)null[]}]+")) {
                    check(mapper, written, type, value, passed);
                }
            }
        });
        assertThat(passed).isEmpty();
    }

    private static void check(ReadingMapper mapper, String written, Class<?> type, String value, List<String> passed) {
        Throwable thrown = catchThrowable(() -> mapper.read(written, type));
        Throwable each = thrown;
        while (each != null && !(each instanceof ReadBackException)) {
            each = each.getCause();
        }
        if (each == null) {
            passed.add(type.getSimpleName() + " " + value + " as " + written + " gave " + thrown);
        }
    }
}
