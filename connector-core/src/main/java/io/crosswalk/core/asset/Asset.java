package io.crosswalk.core.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One physical item that the organisation tracks; its values with their sources are one document.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@Table(name = "asset")
public class Asset {

    @Id
    @Column(name = "id")
    private Long id;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "state")
    private int state;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "gaps")
    private int gaps;

    @Column(name = "maker")
    private String maker;

    @Column(name = "product")
    private String product;

    @Column(name = "lot_key")
    private String lotKey;

    @Column(name = "joined_into")
    private Long joinedInto;

    @Column(name = "created_run")
    private String createdRun;

    @Column(name = "changed_run")
    private String changedRun;

    @Column(name = "changed_at")
    private Instant changedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "doc")
    private String doc;

    /** For Hibernate. */
    protected Asset() {
    }

    public Long id() {
        return id;
    }

    public String maker() {
        return maker;
    }

    public String product() {
        return product;
    }

    public String lotKey() {
        return lotKey;
    }
}
