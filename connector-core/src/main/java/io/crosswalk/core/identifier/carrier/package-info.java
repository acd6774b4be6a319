/** What does a scanned label say, whichever standard it was printed by? */
package io.crosswalk.core.identifier.carrier;
