/** Hibernate and PostgreSQL behind the repository interfaces; the only place that sees an EntityManager or SQL. */
package io.crosswalk.core.store;
