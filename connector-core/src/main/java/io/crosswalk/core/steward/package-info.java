/** What must a person decide, and what was decided? */
package io.crosswalk.core.steward;
