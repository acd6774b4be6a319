/** What does a radio tag say, in its URI, in its bits and on its chip? */
package io.crosswalk.core.identifier.epc;
