/** How does the outside world fail: for now, or for good? */
package io.crosswalk.core.fault;
