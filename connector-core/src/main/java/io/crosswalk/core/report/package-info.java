/** What happened in a run, for people and for programs? */
package io.crosswalk.core.report;
