/** What does a GS1 label say: element strings, Digital Links and the keys on them? */
package io.crosswalk.core.identifier.gs1;
