/** Where does the register lie when nobody has set up a database? */
package io.crosswalk.launcher.postgres;
