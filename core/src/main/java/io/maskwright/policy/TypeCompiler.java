package io.maskwright.policy;

import io.maskwright.policy.FieldOwner.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the rules of classes from what a draft says of their properties and the rules that speak of them. */
final class TypeCompiler {

    private final Draft draft;
    private final Words words;
    private final FieldCompiler compiler;

    TypeCompiler(Draft draft, Words words, CategoryTable table) {
        this.draft = draft;
        this.words = words;
        this.compiler = new FieldCompiler(draft, words, table);
    }

    Map<String, TypeRules> compile(RuleList rules) {
        Map<String, Map<String, Map<String, StrategyChoice>>> byAudience = compiler.byAudience(rules, Kind.TYPE);
        Map<String, TypeRules> types = new LinkedHashMap<>();
        draft.types().forEach((name, type) -> {
            check(type);
            Word undecided = type.undecided();
            types.put(
                    name,
                    new TypeRules(
                            name,
                            undecided == null ? null : words.constant(undecided, Undecided.class),
                            compiler.fields(
                                    new FieldOwner(Kind.TYPE, name),
                                    type.properties().values(),
                                    byAudience.getOrDefault(name, Map.of()))));
        });
        return types;
    }

    private void check(TypeDraft type) {
        Word name = type.name();
        if (!isClassName(name.text())) {
            words.problem(
                    name,
                    "type " + name + " is no class name: com.example.Customer, or com.example.Order$Line for a class"
                            + " within a class");
        } else if (name.text().equals("java.lang.Object")) {
            words.problem(name, "java.lang.Object stands for every class; name the classes that have the properties");
        } else if (type.properties().isEmpty() && type.undecided() == null) {
            words.problem(name, "type " + name + " must have properties, or undecided, or both");
        }
        for (Entry property : type.properties().values()) {
            if (!isIdentifier(property.name().text())) {
                words.problem(
                        property.name(),
                        property.name()
                                + " is no name of a property: that of a field, or of a getter without get or is");
            }
        }
    }

    private static boolean isClassName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && Character.isJavaIdentifierStart(text.codePointAt(0))
                && text.codePoints().allMatch(Character::isJavaIdentifierPart);
    }
}
