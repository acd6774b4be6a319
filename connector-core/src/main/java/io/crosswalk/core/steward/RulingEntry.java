package io.crosswalk.core.steward;

import io.crosswalk.core.match.Choice;
import io.crosswalk.core.match.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * What a person said about a discrepancy: a decision, an undoing, an assignment or a remark.
 *
 * <p>Appended by {@code core.store} and never changed: the database refuses it. What was taken back has another entry
 * that says so.
 */
@Entity
@Immutable
@Table(name = "ruling")
public class RulingEntry {

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "discrepancy_id")
    private Long discrepancyId;

    @Column(name = "code")
    private String code;

    @Column(name = "keys")
    private String[] keys;

    @Column(name = "evidence")
    private String evidence;

    @Column(name = "choice")
    private String choice;

    @Column(name = "terms")
    private String terms;

    @Column(name = "links")
    private Long[] links;

    @Column(name = "reason")
    private String reason;

    @Column(name = "comment")
    private String comment;

    @Column(name = "assignee")
    private String assignee;

    @Column(name = "undoes")
    private Long undoes;

    @Column(name = "ruled_by")
    private String ruledBy;

    @Column(name = "ruled_at")
    private Instant ruledAt;

    /** For Hibernate. */
    protected RulingEntry() {
    }

    public Long id() {
        return id;
    }

    /** What was asked: as a finding is identified. */
    public String question() {
        return code + "|" + String.join("|", keys);
    }

    public String evidence() {
        return evidence;
    }

    public Choice choice() {
        return Choice.of(choice).orElseThrow(() -> new IllegalStateException("ruling " + id + " has no choice of ours: " + choice));
    }

    /** What exactly the choice means. */
    public Ruling.Terms terms() {
        return TermsDocument.read(terms);
    }

    public List<Long> links() {
        return List.of(links);
    }

    public String reason() {
        return reason;
    }

    public String comment() {
        return comment;
    }

    public String assignee() {
        return assignee;
    }

    /** Number of the ruling that this one takes back, or null. */
    public Long undoes() {
        return undoes;
    }

    public String ruledBy() {
        return ruledBy;
    }

    public Instant ruledAt() {
        return ruledAt;
    }
}
