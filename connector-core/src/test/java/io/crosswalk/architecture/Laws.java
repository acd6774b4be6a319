package io.crosswalk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What holds in every module of the product. */
public final class Laws {

    /** Time comes from a Clock that somebody hands in. */
    public static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().accessTargetWhere(readsTheWallClock())
            .because("tests set the time and runs are compared across nights: take a java.time.Clock in the constructor and ask it."
                    + " System.nanoTime() for durations is fine");

    /** The console belongs to the command line. */
    public static final ArchRule THE_CONSOLE_IS_THE_LAUNCHERS = noClasses().should(ACCESS_STANDARD_STREAMS)
            .because("standard output carries one JSON document and nothing else; return a value, or log with System.Logger");

    /** One way to log, which the server and the launcher both route. */
    public static final ArchRule LOGS_GO_THROUGH_SYSTEM_LOGGER = noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..")
            .because("System.Logger is there on a plain JVM and in the server");

    /** Names say what a thing is. */
    public static final ArchRule NAMES_SAY_SOMETHING = noClasses().should().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameEndingWith("Base").orShould().haveSimpleNameEndingWith("Info")
            .orShould().haveSimpleNameEndingWith("Data").orShould().haveSimpleNameStartingWith("Abstract")
            .because("such a name would fit anything: take the word of the vocabulary, or the sentence the class proves");

    private static final Set<String> WALL_CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance",
            "java.util.GregorianCalendar.<init>", "java.util.Date.<init>");

    private Laws() {
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe("reads the machine's clock", access -> {
            String target = access.getTargetOwner().getName() + '.' + access.getName();
            List<String> given = access.getTarget() instanceof CodeUnitAccessTarget called
                    ? called.getRawParameterTypes().stream().map(JavaClass::getName).toList() : List.of();
            return target.startsWith("java.time.") && target.endsWith(".now") && !given.contains("java.time.Clock")
                    || WALL_CLOCKS.contains(target) && given.isEmpty();
        });
    }
}
