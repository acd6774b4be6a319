/** How is each kind of name read? One scheme a kind. */
package io.crosswalk.core.identifier.scheme;
