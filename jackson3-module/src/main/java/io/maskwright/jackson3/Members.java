package io.maskwright.jackson3;

import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** The members that Jackson found for a property, in the terms of the language. */
final class Members {

    private final Set<Member> members = new LinkedHashSet<>();
    private final List<Annotation> annotations = new ArrayList<>();

    private Members() {}

    /** The members of a property, the one that reads it first. */
    static Members of(@Nullable AnnotatedMember reads, @Nullable BeanPropertyDefinition definition) {
        Members found = new Members();
        found.add(reads);
        if (definition != null) {
            found.add(definition.getGetter());
            found.add(definition.getField());
            found.add(definition.getSetter());
            found.add(definition.getConstructorParameter());
        }
        return found;
    }

    private void add(@Nullable AnnotatedMember member) {
        if (member != null) {
            members.add(member.getMember());
            member.annotations().forEach(annotations::add);
        }
    }

    Set<Member> all() {
        return members;
    }

    List<Annotation> annotations() {
        return annotations;
    }
}
