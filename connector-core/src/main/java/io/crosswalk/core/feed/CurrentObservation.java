package io.crosswalk.core.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a source says now about one record of its own: one row per feed and source key.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "observation")
public class CurrentObservation {

    @Id
    @Column(name = "id")
    private Long id;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "feed_id")
    private int feedId;

    @Column(name = "key_hash")
    private UUID keyHash;

    @Column(name = "content_hash")
    private UUID contentHash;

    @Column(name = "delivery_id")
    private long deliveryId;

    @Column(name = "line")
    private long line;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "standing")
    private int standing;

    @Column(name = "copies")
    private int copies;

    @Column(name = "closed_run")
    private String closedRun;

    @Column(name = "changed_run")
    private String changedRun;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "doc")
    private String doc;

    /** For Hibernate. */
    protected CurrentObservation() {
    }

    public Long id() {
        return id;
    }

    public String doc() {
        return doc;
    }
}
