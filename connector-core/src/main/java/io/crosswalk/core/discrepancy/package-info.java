/** What does not fit together? Codes, evidence, severity, closing rule. */
package io.crosswalk.core.discrepancy;
