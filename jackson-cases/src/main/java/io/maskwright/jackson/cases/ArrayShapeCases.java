package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** T-06: beans written as arrays. */
public abstract class ArrayShapeCases extends Cases {

    protected ArrayShapeCases() {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"phone", "city", "email"})
    record Row(@Sensitive("phone") @Nullable String phone, String city, @Sensitive("email") String email) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"phone", "city"})
    record Sparse(@Sensitive("phone") @Nullable String phone, String city) {}

    record Table(List<Row> rows, @JsonFormat(shape = JsonFormat.Shape.ARRAY) Cell cell) {}

    @JsonPropertyOrder({"name", "size"})
    record Cell(@Sensitive("person.name") String name, int size) {}

    private static final Row ROW = new Row(Samples.PHONE, "Oslo", Samples.EMAIL);

    @Test
    public void t06_arrayShape_isMasked() {
        assertMasked(ROW, "[\"138****5678\",\"Oslo\",\"a***@example.com\"]");
    }

    @Test
    public void t06_arrayShapeAskedForByTheProperty_isMasked() {
        assertMasked(
                new Table(List.of(ROW), new Cell(Samples.NAME, 2)),
                "{\"cell\":[\"欧阳*\",2],\"rows\":[[\"138****5678\",\"Oslo\",\"a***@example.com\"]]}");
    }

    @Test
    public void t06_droppedProperty_isNullInItsPlace() {
        assertMasked(Setup.of(Samples.readers()), ROW, Samples.LABEL, "[\"1******5678\",\"Oslo\",null]");
    }

    @Test
    public void t06_nullKeepsItsPlace() {
        assertWritten(masking().write(new Sparse(null, "Oslo")), "[null,\"Oslo\"]");
        assertMasked(new Sparse(Samples.PHONE, "Oslo"), "[\"138****5678\",\"Oslo\"]");
    }
}
