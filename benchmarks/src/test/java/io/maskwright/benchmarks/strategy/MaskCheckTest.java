package io.maskwright.benchmarks.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.benchmarks.Contest;
import io.maskwright.benchmarks.Effort;
import io.maskwright.benchmarks.Note;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class MaskCheckTest {

    private static final MaskCase PHONES = MaskCase.typical(MaskStrategy.PHONE, TextScript.ASCII);

    @ParameterizedTest
    @EnumSource
    void contender_isRight(MaskContender contender) {
        for (MaskCase masked : MaskCase.allTypical()) {
            if (contender.does(masked.strategy())) {
                MaskWorker worker = contender.newWorker(masked.strategy());
                assertThatCode(() -> MaskCheck.check(worker, contender, masked))
                        .as("%s", masked)
                        .doesNotThrowAnyException();
                if (!masked.strategy().mayShow()) {
                    assertThatCode(() -> MaskCheck.check(worker, contender, MaskCase.hostile(masked.strategy())))
                            .as("%s", masked)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void otherDigitsThanExpected_areSeen() {
        MaskWorker wrong = value -> value.substring(0, 4) + "****" + value.substring(8);
        assertThatThrownBy(() -> MaskCheck.check(wrong, MaskContender.MASKWRIGHT, PHONES))
                .hasMessageContaining("not what is expected");
    }

    @Test
    void typicalValueShown_isSeen() {
        MaskWorker right = MaskContender.MASKWRIGHT.newWorker(MaskStrategy.PHONE);
        MaskWorker wrong = value -> value.endsWith("7") ? value : right.mask(value);
        assertThatThrownBy(() -> MaskCheck.check(wrong, MaskContender.MASKWRIGHT, PHONES))
                .hasMessageContaining("is in the result");
    }

    @Test
    void hostileValueShownByThisLibrary_isSeen() {
        MaskWorker wrong = MaskContender.HUTOOL.newWorker(MaskStrategy.PHONE);
        MaskCase hostile = MaskCase.hostile(MaskStrategy.PHONE);
        assertThatThrownBy(() -> MaskCheck.check(wrong, MaskContender.MASKWRIGHT, hostile))
                .hasMessageContaining("hostile value");
        assertThatCode(() -> MaskCheck.check(wrong, MaskContender.HUTOOL, hostile))
                .doesNotThrowAnyException();
    }

    @Test
    void expectations_coverEachCaseInItsScript() {
        assertThat(MaskCase.allTypical())
                .allSatisfy(masked -> assertThat(ExpectedMask.of(masked.strategy(), masked.script()))
                        .isNotEmpty());
        assertThat(ExpectedMask.of(MaskStrategy.NAME, TextScript.VIETNAMESE_NFD))
                .allSatisfy(e -> assertThat(Normalizer.isNormalized(e.value(), Normalizer.Form.NFC))
                        .isFalse());
    }

    @Test
    void batch_givesWhatSinglesGive() {
        for (MaskCase masked : MaskCase.allTypical()) {
            String[] values = masked.draw(256);
            String[] results = new String[values.length];
            MaskWorker worker = MaskContender.MASKWRIGHT.newWorker(masked.strategy());
            worker.maskAll(values, results);
            for (int i = 0; i < values.length; i++) {
                assertThat(results[i]).isEqualTo(worker.mask(values[i]));
            }
        }
    }

    @Test
    void lengths_areWhatTheySay() {
        for (TextScript script : MaskStrategy.PARTIAL.scripts()) {
            for (String value :
                    new MaskCase(MaskStrategy.PARTIAL, script, TextLength.LONG, ValueKind.TYPICAL).draw(9)) {
                assertThat(value).hasSize(512);
            }
            for (String value :
                    new MaskCase(MaskStrategy.PARTIAL, script, TextLength.SHORT, ValueKind.TYPICAL).draw(9)) {
                assertThat(value.codePointCount(0, value.length())).isEqualTo(2);
            }
        }
    }

    @Test
    void notes_tellWhoLeaksAndNeverThisLibrary() {
        List<Note> notes = new StrategySuite().notes();
        assertThat(notes)
                .noneMatch(note -> note.contender().equals("MASKWRIGHT"))
                .anySatisfy(note -> {
                    assertThat(note.contender()).isEqualTo("HUTOOL");
                    assertThat(note.params())
                            .isEqualTo(Map.of("strategy", "NAME", "script", "MIXED", "kind", "HOSTILE"));
                    assertThat(note.kind()).isEqualTo(Note.Kind.LEAKS);
                    assertThat(note.text()).startsWith("5 of 44 hostile values are shown whole");
                });
    }

    @Test
    void contests_haveEachMaskAndNoContenderWithoutOne() {
        List<Contest> contests = new StrategySuite().contests(Effort.FULL);
        assertThat(contests)
                .extracting(contest -> contest.params().get("strategy").get(0))
                .contains(
                        List.of(MaskStrategy.values()).stream().map(Enum::name).toArray(String[]::new));
        assertThat(contests).allSatisfy(contest -> {
            MaskStrategy strategy =
                    MaskStrategy.valueOf(contest.params().get("strategy").get(0));
            assertThat(contest.params().get(Contest.CONTENDER))
                    .allMatch(name -> MaskContender.valueOf(name).does(strategy));
        });
    }

    @Test
    void resultBytes_countTheText() {
        assertThat(new StrategySuite()
                        .resultBytes(
                                Map.of("strategy", "REDACT", "script", "ASCII", "length", "TYPICAL", "kind", "TYPICAL"),
                                1))
                .isEqualTo(48);
    }
}
