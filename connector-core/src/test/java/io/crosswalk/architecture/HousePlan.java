package io.crosswalk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table of packages as data: one row per package, and what it may use of ours.
 *
 * <p>Names are relative to {@code io.crosswalk}. A row opens a package ({@code core.asset}: its own classes, not those of
 * packages below it) or one door of a package ({@code core.feed.mapping.FeedReaders}). A row for {@code routes.target.*}
 * holds for every package directly below {@code routes.target}, each for itself. What stands in a plan's first line is
 * open to every row.
 */
public final class HousePlan {

    private static final String OURS = "io.crosswalk";

    private final Set<String> openToAll;
    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private HousePlan(Set<String> openToAll) {
        this.openToAll = openToAll;
    }

    public static HousePlan openToAll(String... packages) {
        return new HousePlan(Set.of(packages));
    }

    /** Adds a row. */
    public HousePlan row(String room, String... may) {
        if (rows.putIfAbsent(room, Set.of(may)) != null) {
            throw new IllegalArgumentException("two rows for " + room);
        }
        return this;
    }

    /** What a module's own sources were compiled to; a package that holds nothing but its question is none. */
    public static JavaClasses ownClasses() {
        return new ClassFileImporter().withImportOption(it -> !it.contains("package-info")).importPath(Path.of("target/classes"));
    }

    /** Every class uses of ours only what the row of its package opens; a package without a row breaks the rule. */
    public ArchRule rule() {
        return classes().should(new ArchCondition<JavaClass>("use of ours only what the row of their package opens") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                Optional<Set<String>> row = rowOf(user);
                if (row.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " lies in " + room(user) + ", a package without a row"));
                } else {
                    look(user, row.get(), events);
                }
            }
        }).because("packages are capabilities with one direction of use (ADR: the table of packages). Use a class that is open to you,"
                + " move yours to where what it needs is open, or change the table and write into the ADR why");
    }

    private void look(JavaClass user, Set<String> row, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream().filter(it -> !mayUse(user, row, it.getTargetClass().getBaseComponentType()))
                .forEach(it -> events.add(SimpleConditionEvent.violated(user, room(user) + " may not use "
                        + room(it.getTargetClass().getBaseComponentType()) + ": " + it.getDescription())));
    }

    private boolean mayUse(JavaClass user, Set<String> row, JavaClass used) {
        String room = room(used);
        return !used.getPackageName().startsWith(OURS) || room.equals(room(user)) || openToAll.contains(room) || row.contains(room)
                || row.contains(outermost(used));
    }

    private Optional<Set<String>> rowOf(JavaClass it) {
        String room = room(it);
        return Optional.ofNullable(rows.getOrDefault(room, rows.get(room.substring(0, Math.max(0, room.lastIndexOf('.'))) + ".*")));
    }

    /** Rows that no package fills: they would forbid nothing and look as if they did. */
    public List<String> emptyRows(JavaClasses classes) {
        Set<String> filled = classes.stream().map(HousePlan::room).collect(Collectors.toCollection(TreeSet::new));
        return rows.keySet().stream().filter(row -> filled.stream().noneMatch(room -> room.equals(row)
                || row.endsWith(".*") && room.startsWith(row.substring(0, row.length() - 1)))).toList();
    }

    private static String room(JavaClass it) {
        String name = it.getPackageName();
        return name.startsWith(OURS + '.') ? name.substring(OURS.length() + 1) : name;
    }

    private static String outermost(JavaClass it) {
        JavaClass outer = it;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getName().substring(OURS.length() + 1);
    }
}
