/** The use cases: intake, decide, push. The only transactions. */
package io.crosswalk.core.pipeline;
