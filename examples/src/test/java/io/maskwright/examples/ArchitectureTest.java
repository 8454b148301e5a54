package io.maskwright.examples;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.maskwright.MaskwrightException;
import io.maskwright.Strategy;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import io.maskwright.key.Subkeys;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Revealer;
import io.maskwright.reveal.RevealerBuilder;
import io.maskwright.strategy.Reversible;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, on the classes of all modules. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/examples/"))
            .importPackages("io.maskwright");

    /** The packages of core, low to high: each may use only those before it. */
    private static final List<String> LAYERS = List.of(
            "io.maskwright.internal.text",
            "io.maskwright.internal.reflect",
            "io.maskwright.internal.concurrent",
            "io.maskwright.internal.json",
            "io.maskwright",
            "io.maskwright.format",
            "io.maskwright.key",
            "io.maskwright.fpe",
            "io.maskwright.token",
            "io.maskwright.strategy",
            "io.maskwright.policy.text",
            "io.maskwright.policy",
            "io.maskwright.profile",
            "io.maskwright.plan",
            "io.maskwright.audit",
            "io.maskwright.reveal",
            "io.maskwright.engine");

    /** What each of them does, the others do not need; the command puts them together. */
    private static final List<String> LIBRARY_OUTLETS = List.of(
            "io.maskwright.vault.jdbc",
            "io.maskwright.export",
            "io.maskwright.waybill",
            "io.maskwright.jackson",
            "io.maskwright.jackson3",
            "io.maskwright.spark",
            "io.maskwright.testdata");

    private static final List<String> OUTLETS = Stream.concat(LIBRARY_OUTLETS.stream(), Stream.of("io.maskwright.cli"))
            .toList();

    @Test
    void importer_sawTheLibrary() {
        assertThat(CLASSES.size()).isGreaterThan(250);
        assertThat(packages()).containsAll(LAYERS).containsAll(OUTLETS);
    }

    @Test
    void everyPackage_hasItsPlaceInTheLayers() {
        List<String> known = new ArrayList<>(LAYERS);
        known.addAll(OUTLETS);
        known.add("io.maskwright.export.spi");
        known.add("io.maskwright.export.jdbc");
        known.add("io.maskwright.annotation");
        known.add("io.maskwright.testkit");
        known.add("io.maskwright.export.spi");
        known.add("io.maskwright.export.proof");
        known.add("io.maskwright.spark.app");
        assertThat(packages()).isSubsetOf(known);
    }

    @Test
    void packages_areFreeOfCycles() {
        // From the parent of the root package: otherwise the root is no slice and a cycle through it goes unseen.
        slices().matching("io.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void layers_useOnlyWhatLiesBelow() {
        for (int i = 0; i < LAYERS.size(); i++) {
            List<String> above = new ArrayList<>(LAYERS.subList(i + 1, LAYERS.size()));
            above.addAll(OUTLETS);
            noClasses()
                    .that()
                    .resideInAPackage(LAYERS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void outlets_knowNoOtherOutlet() {
        for (String outlet : LIBRARY_OUTLETS) {
            noClasses()
                    .that()
                    .resideInAPackage(outlet + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            OUTLETS.stream().filter(o -> !o.equals(outlet)).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void leaves_useNothingOfTheProject() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.maskwright.internal.text",
                        "io.maskwright.internal.reflect",
                        "io.maskwright.internal.concurrent",
                        "io.maskwright.internal.json",
                        "io.maskwright.annotation")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another package of the project",
                        c -> c.getPackageName().startsWith("io.maskwright")
                                && !c.getPackageName().startsWith("io.maskwright.internal")
                                && !c.getPackageName().equals("io.maskwright.annotation")))
                .check(CLASSES);
    }

    /** Test data is judged by core's formats, so it must not be made by them. */
    @Test
    void testData_usesNothingOfTheProject() {
        noClasses()
                .that()
                .resideInAPackage("io.maskwright.testdata")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another package of the project",
                        c -> c.getPackageName().startsWith("io.maskwright")
                                && !c.getPackageName().equals("io.maskwright.testdata")))
                .check(CLASSES);
    }

    @Test
    void strategies_areFinalAndHidden() {
        classes()
                .that()
                .resideInAPackage("io.maskwright.strategy")
                .and()
                .areAssignableTo(Strategy.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void secrets_areUnwrappedByTheirPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.maskwright.key")
                .should()
                .callMethod(Secret.class, "unwrap")
                .check(CLASSES);
    }

    /** Strategies pass subkeys on; ciphers ask them for keys. The command takes keys for its plain cipher. */
    @Test
    void keys_areAskedForByCiphersAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.key", "io.maskwright.fpe..", "io.maskwright.token..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AesKey.class)
                .orShould()
                .callMethod(Subkeys.class, "version", int.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.maskwright.key", "io.maskwright.fpe..", "io.maskwright.token..", "io.maskwright.cli")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Secret.class)
                .check(CLASSES);
    }

    /** Outlets write data out: nothing of them can reach what gets values back. */
    @Test
    void outlets_cannotReachReversing() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.maskwright.export..",
                        "io.maskwright.waybill..",
                        "io.maskwright.jackson..",
                        "io.maskwright.jackson3..",
                        "io.maskwright.engine..",
                        "io.maskwright.plan..",
                        "io.maskwright.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.maskwright.reveal..")
                .check(CLASSES);
        // The database keeps budgets, so it knows their words; nobody but the revealer and its command gets values.
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.reveal..", "io.maskwright.cli..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Revealer.class, RevealerBuilder.class)
                .check(CLASSES);
    }

    /** Of the commands too, all but revealing protect. */
    @Test
    void commands_cannotReachReversing() {
        noClasses()
                .that()
                .resideInAPackage("io.maskwright.cli..")
                .and()
                .haveNameNotMatching("io\\.maskwright\\.cli\\.Reveal.*")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Revealer.class, RevealerBuilder.class)
                .check(CLASSES);
    }

    /** The half of strategies that reverses is called by the revealer alone. Accesses are calls and method references. */
    @Test
    void strategies_areReversedByTheRevealerAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.maskwright.reveal..")
                .should()
                .accessTargetWhere(to(owner(assignableTo(Reversible.class))).and(to(name("reverse"))))
                .check(CLASSES);
    }

    /** The audit query makes pseudonyms of subjects with them, and upkeep of a vault opens what it writes anew. */
    @Test
    void keysForRevealing_areAskedForByTheRevealerAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.maskwright.reveal..")
                .should()
                .accessTargetWhere(to(owner(assignableTo(Policy.class))).and(to(name("underRevealKeys"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.reveal..", "io.maskwright.policy")
                .and()
                .haveNameNotMatching("io\\.maskwright\\.cli\\.(AuditQuery|VaultRekey)Command")
                .should()
                .accessTargetWhere(to(owner(assignableTo(Policy.class))).and(to(name("revealKeys"))))
                .check(CLASSES);
    }

    /** The command {@code fpe} has the plain cipher and never that of policies. */
    @Test
    void ciphers_decryptForStrategiesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.fpe..", "io.maskwright.strategy..")
                .should()
                .accessTargetWhere(to(owner(assignableTo(FormatCipher.class))).and(to(name("decrypt"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.fpe..", "io.maskwright.strategy..", "io.maskwright.cli..")
                .should()
                .accessTargetWhere(
                        to(nameMatching("decrypt.*")).and(to(owner(resideInAPackage("io.maskwright.fpe..")))))
                .check(CLASSES);
    }

    @Test
    void sealsAndTokens_areOpenedForStrategiesAlone() {
        for (String opener : List.of("SealCipher", "TokenOpener")) {
            // By name, since nobody must find the rule empty after one of them was renamed.
            assertThat(CLASSES.contain("io.maskwright.token." + opener)).isTrue();
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.maskwright.token..", "io.maskwright.strategy..")
                    .should()
                    .accessTargetWhere(to(name("open")).and(to(owner(name("io.maskwright.token." + opener)))))
                    .check(CLASSES);
        }
    }

    @Test
    void envelopes_areOpenedByTheRevealerAlone() {
        assertThat(CLASSES.contain("io.maskwright.token.EnvelopeSeal")).isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackages("io.maskwright.token..", "io.maskwright.reveal..")
                .should()
                .accessTargetWhere(to(name("open")).and(to(owner(name("io.maskwright.token.EnvelopeSeal")))))
                .check(CLASSES);
    }

    @Test
    void exceptions_areOfOneFamily() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .areNotPackagePrivate()
                .and()
                .resideOutsideOfPackage("io.maskwright.internal..") // signals between two packages; they never leave
                .should()
                .beAssignableTo(MaskwrightException.class)
                .check(CLASSES);
    }

    /** What a program can do must not hang on what lies beside it: vaults are the one thing that is looked for. */
    @Test
    void services_areLookedForInOnePlaceAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.maskwright.token.TokenVaultProviders")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ServiceLoader.class)
                .check(CLASSES);
    }

    @Test
    void noClass_usesRandomness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void noClass_changesCaseByTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(name("java.lang.String")))
                        .and(target(name("toLowerCase")).or(target(name("toUpperCase"))))
                        .and(target(rawParameterTypes(new Class<?>[0]))))
                .check(CLASSES);
    }

    @Test
    void libraries_leaveStandardStreamsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.maskwright.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        noClasses().should().callMethodWhere(target(name("printStackTrace"))).check(CLASSES);
    }

    @Test
    void everyPackage_saysWhatItIsForAndWhatMayBeNull() {
        for (String name : packages()) {
            JavaPackage javaPackage = CLASSES.getPackage(name);
            assertThat(javaPackage.tryGetAnnotationOfType(NullMarked.class))
                    .as("@NullMarked in package-info of %s", name)
                    .isPresent();
        }
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> to(DescribedPredicate<? super AccessTarget> target) {
        return JavaAccess.Predicates.target(target);
    }

    private static List<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.maskwright"))
                .distinct()
                .sorted()
                .toList();
    }
}
