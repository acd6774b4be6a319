package io.crosswalk.core.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * That one target must learn about one asset.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@IdClass(PushMark.Key.class)
@Table(name = "push_mark")
public class PushMark {

    @Id
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "target_id")
    private int targetId;

    @Id
    @Column(name = "asset_id")
    private Long assetId;

    @Column(name = "since_run")
    private String sinceRun;

    @Column(name = "since_at")
    private Instant sinceAt;

    @Column(name = "state")
    private String state;

    @Column(name = "reason")
    private String reason;

    /** For Hibernate. */
    protected PushMark() {
    }

    public Long assetId() {
        return assetId;
    }

    public Instant sinceAt() {
        return sinceAt;
    }

    public String state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    /** What tells one row from another. */
    public record Key(int targetId, Long assetId) implements Serializable {
    }
}
