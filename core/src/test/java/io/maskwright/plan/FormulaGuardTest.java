package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The characters OWASP names for CSV injection, and attacks known for them.
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "=1+2\";=1+2",
                "=1+2'\" ;,=1+2",
                "+1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "-1e5",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\rtext",
                "\ntext",
                "\ttext",
                "\r\n=1",
                "  =1+1",
                "\u0000=1+1",
                "\u00A0=1+1",
                "\u3000=1+1",
                "\uFEFF=1+1",
                "\u200B=1+1",
                " +1",
                "\uFF1D1",
                "\uFF0B86",
                "\uFF0D1",
                "\uFF20SUM(1)",
                "=",
                "@"
            })
    void formula_getsApostrophe(String cell) {
        assertThat(FormulaGuard.neutralise(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "1-2",
                "a=b",
                "+86 138-1234-5678",
                "+86 138-****-5678",
                "+84.912.345.678",
                "(021) 5555-1234",
                "-12.5",
                "-1,234.50",
                "-",
                "+",
                "********",
                "* L*",
                "'=1+1",
                "user@example.com"
            })
    void harmless_staysAsItIs(String cell) {
        assertThat(FormulaGuard.neutralise(cell)).isSameAs(cell);
    }

    @Test
    void neutralised_isNotNeutralisedAgain() {
        String once = FormulaGuard.neutralise("=1");

        assertThat(FormulaGuard.neutralise(once)).isSameAs(once);
    }
}
