package io.crosswalk.core.match;

import io.crosswalk.core.match.rule.MatchRule;

/**
 * One reason for or against a record being about a unit: the rule, and what it proves here; for example
 * {@code same-asset-tag} and "the same asset tag while its interval is open: asset tag CT-000001".
 */
public record Evidence(MatchRule rule, String sentence) {
}
