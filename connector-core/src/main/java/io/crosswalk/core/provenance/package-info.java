/** Who said so, in which run, at which place of which delivery? */
package io.crosswalk.core.provenance;
