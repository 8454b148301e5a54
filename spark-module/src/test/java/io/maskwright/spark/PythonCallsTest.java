package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import py4j.Gateway;
import py4j.ReturnObject;

/** The lines that {@code docs/spark.md} has for Python, as the gateway that Spark starts for PySpark calls them: by name, on any object. */
class PythonCallsTest {

    private static final String STATIC = "z:";

    private final Gateway gateway = new Gateway(null);

    @TempDir
    private Path folder;

    private Object call(Object target, String method, Object... arguments) {
        String id = target instanceof Class<?> type ? STATIC + type.getName() : gateway.putNewObject(target);
        return result(gateway.invoke(method, id, Arrays.asList(arguments)));
    }

    private Object result(ReturnObject returned) {
        assertThat(returned.isError()).isFalse();
        return returned.isReference() ? gateway.getObject(returned.getName()) : returned.getPrimitiveObject();
    }

    @Test
    void linesOfTheManual_giveATreatedTable() throws ReflectiveOperationException, IOException {
        Path file = Files.writeString(
                folder.resolve("policy.yaml"), Policies.text("name: person.name", "phone: phone.mobile", "n: keep"));
        gateway.startup();
        try {
            Dataset<Row> frame = Sessions.session().sql("SELECT 'Li Na' AS name, '13812345678' AS phone, 1 AS n");
            Object path = call(result(gateway.invoke("java.io.File", List.of(file.toString()))), "toPath");
            Object policy = call(Class.forName("io.maskwright.policy.Policy"), "load", path);
            Object audience = call(Class.forName("io.maskwright.Audience"), "of", "analyst");
            Object treated = call(
                    Class.forName("io.maskwright.spark.MaskwrightSpark"), "desensitise", frame, policy, "t", audience);
            call(treated, "createOrReplaceTempView", "safe_calls");
            assertThat(Sessions.session().table("safe_calls").toJSON().collectAsList())
                    .containsExactly("{\"name\":\"L* N*\",\"phone\":\"138****5678\",\"n\":1}");
        } finally {
            Sessions.session().catalog().dropTempView("safe_calls");
            gateway.shutdown();
        }
    }
}
