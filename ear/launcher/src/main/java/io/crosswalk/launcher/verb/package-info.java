/** What can a person ask for on the command line? One class a verb. */
package io.crosswalk.launcher.verb;
