/** Who changed what, when, on whose word? */
package io.crosswalk.core.audit;
