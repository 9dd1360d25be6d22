package authlab.suite;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Sets the scenes of {@link EachCarrier}. */
final class Scenes implements ArgumentsProvider, AnnotationConsumer<EachCarrier> {

    private EachCarrier wanted;

    Scenes() {}

    @Override
    public void accept(EachCarrier annotation) {
        wanted = annotation;
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stage stage = Stage.of(context);
        return Arrays.stream(wanted.of()).map(carrier -> Arguments.of(stage.scene(wanted.in(), carrier)));
    }
}
