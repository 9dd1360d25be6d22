package authlab.stream;

import authlab.session.LoginLimits;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class StreamWeaknesses {

    @Produces
    @Weakenable
    StreamedFacts facts(Missing missing, AgroalDataSource database, LoginLimits limits) {
        return missing.is(Defence.OPEN_STREAM_CHECK)
                ? new AskedAtTheDoor(database, limits)
                : new StreamedFacts(database, limits);
    }
}
