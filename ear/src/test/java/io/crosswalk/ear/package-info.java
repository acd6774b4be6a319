/** Does what is shipped start, answer and stop? */
package io.crosswalk.ear;
