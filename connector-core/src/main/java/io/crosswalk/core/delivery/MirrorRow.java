package io.crosswalk.core.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a target held when it was last read, and what we wrote there.
 *
 * <p>Written in bulk by {@code core.store}; read through Hibernate.
 */
@Entity
@Immutable
@IdClass(MirrorRow.Key.class)
@Table(name = "mirror")
public class MirrorRow {

    @Id
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "target_id")
    private int targetId;

    @Id
    @Column(name = "native_id")
    private String nativeId;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "standing")
    private int standing;

    @Column(name = "asset_id")
    private Long assetId;

    @Column(name = "fields")
    private String fields;

    @Column(name = "sent")
    private String sent;

    @Column(name = "gone")
    private boolean gone;

    /** For Hibernate. */
    protected MirrorRow() {
    }

    public String nativeId() {
        return nativeId;
    }

    public Long assetId() {
        return assetId;
    }

    /** What tells one row from another. */
    public record Key(int targetId, String nativeId) implements Serializable {
    }
}
