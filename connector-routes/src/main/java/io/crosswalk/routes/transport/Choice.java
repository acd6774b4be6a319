package io.crosswalk.routes.transport;

import io.crosswalk.core.config.FeedConfig;
import io.crosswalk.core.fault.PermanentFault;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.commons.net.ftp.FTPFile;

/** Which names of a listing belong to the feed: safe, finished and matched as a whole by {@code files.include}. */
final class Choice<T> implements GenericFileFilter<T> {

    private final Pattern include;
    private final Consumer<PermanentFault> refused;

    private Choice(Pattern include, Consumer<PermanentFault> refused) {
        this.include = include;
        this.refused = refused;
    }

    static <T> Choice<T> of(FeedConfig feed, Consumer<PermanentFault> refused) {
        String include = feed.from().files() == null ? null : feed.from().files().include();
        try {
            return new Choice<>(include == null ? null : Pattern.compile(include), refused);
        } catch (PatternSyntaxException e) {
            throw new PermanentFault("files.include of feed " + feed.id() + " is not a regular expression: " + e.getDescription());
        }
    }

    @Override
    public boolean accept(GenericFile<T> file) {
        if (file.isDirectory()) {
            return false;
        }
        // the component tidies names up; what the server said is what is judged, and it must not have been changed
        String listed = file.getFile() instanceof FTPFile entry ? entry.getName() : file.getFileName();
        return accepts(listed) && listed.equals(file.getFileName());
    }

    boolean accepts(String name) {
        Optional<String> objection = SafeName.objection(name);
        if (objection.isPresent()) {
            refused.accept(new PermanentFault("the listing names '" + SafeName.shown(String.valueOf(name)) + "', which "
                    + objection.get() + "; it was not touched, ask the sender to rename it"));
            return false;
        }
        return !SafeName.unfinished(name) && (include == null || include.matcher(name).matches());
    }
}
