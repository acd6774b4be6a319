/** Why do we think that a record is about a unit, or that it is not? The rules of matching, each with the sentence that it proves. */
package io.crosswalk.core.match.rule;
