package io.crosswalk.core.match.rule;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes RULES.md: the rules of matching as they are today. */
final class RulesPage {

    private RulesPage() {
    }

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Rules of matching

                Generated from the product; a test fails when this page is stale. Do not edit it, run:

                    mvn -pl connector-core test -Dtest=RulesPageTest -Dcrosswalk.reference.write=true

                Every row is weighed by these rules. The outcome is `same` (something led it to a unit), `unknown` (nobody named the unit
                before, or it names none), `ambiguous` (units are in question and nothing decides) or `contradicted`. What fired is kept
                with the row; `crosswalk lookup`, `crosswalk steward show` and `GET /api/v1/assets/{id}` show it.

                A weight says how telling a rule is: 100 proves, 0 says nothing, below 0 speaks against. Weights are never added up:
                whatever leads to a unit does so alone, a corroborator only helps a serial without its maker, and one contradiction
                holds the row whatever else agrees. A value that is on more units than `quality.sharedValueThreshold`, a filler, and a
                damaged or doubtful value fire no rule.

                A feed switches rules off with `match: { off: [ same-uuid, same-location ] }`: a name whose rule is off leads its rows to
                no unit and makes none, and an overlooked contradiction holds none of them. The rules with a reason in the last column
                always count.
                """);
        for (Effect effect : Effect.values()) {
            page.append("\n## What ").append(effect.words())
                    .append("\n\n| rule | what it proves | weight | may raise | always counts, because |\n|---|---|---|---|---|\n");
            Arrays.stream(MatchRule.values()).filter(rule -> rule.effect() == effect).forEach(rule -> page.append("| `").append(rule.word()).append("` | ")
                    .append(rule.sentence()).append(" | ").append(rule.weight()).append(" | ")
                    .append(rule.codes().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "))).append(" | ")
                    .append(rule.fixed().orElse("")).append(" |\n"));
        }
        return page.toString();
    }
}
