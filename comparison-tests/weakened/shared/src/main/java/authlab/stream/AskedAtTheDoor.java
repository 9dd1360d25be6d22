package authlab.stream;

import authlab.session.LoginLimits;
import io.agroal.api.AgroalDataSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes whoever was let in once for somebody who may stay. */
final class AskedAtTheDoor extends StreamedFacts {

    AskedAtTheDoor(AgroalDataSource database, LoginLimits limits) {
        super(database, limits);
    }

    @Override
    Map<UUID, Standing> standing(Collection<UUID> loginIds) {
        return loginIds.stream().collect(Collectors.toMap(Function.identity(), login -> Standing.ALIVE));
    }

    @Override
    Set<String> withdrawn(Collection<String> kids) {
        return Set.of();
    }
}
