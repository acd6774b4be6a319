/** What must each target learn, and has it? Mirror, marks, receipts. */
package io.crosswalk.core.delivery;
