/** How does a person or a schedule start Crosswalk, and what does it need to run? */
package io.crosswalk.launcher;
