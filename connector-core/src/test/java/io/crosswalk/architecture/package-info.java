/** Which package may use which? The table, the laws that hold everywhere, and the rules made of them. */
package io.crosswalk.architecture;
