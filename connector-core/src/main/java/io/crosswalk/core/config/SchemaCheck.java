package io.crosswalk.core.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one file against its schema and says each fault in words, at its place. */
final class SchemaCheck {

    private final Map<DocumentKind, JsonSchema> schemas = new EnumMap<>(DocumentKind.class);

    SchemaCheck() {
        JsonSchemaFactory factory = factory();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER).build();
        for (DocumentKind kind : DocumentKind.values()) {
            schemas.put(kind, factory.getSchema(kind.schema(), config));
        }
    }

    List<ConfigFault> check(YamlDocument document, DocumentKind kind) {
        FaultWording wording = new FaultWording(document, kind.schema());
        Set<ValidationMessage> found = schemas.get(kind).validate(document.tree());
        Set<String> misspelt = found.stream().filter(it -> it.getType().equals("additionalProperties"))
                .flatMap(it -> wording.meant(it).stream().map(meant -> it.getInstanceLocation() + "/" + meant)).collect(Collectors.toSet());
        // A misspelt key is one fault, not a second one for the key that is missing because of it.
        return found.stream().filter(it -> !(it.getType().equals("required") && misspelt.contains(it.getInstanceLocation() + "/" + it.getProperty())))
                .map(wording::say).distinct().toList();
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema standard = JsonMetaSchema.getV202012();
        JsonMetaSchema.Builder ours = JsonMetaSchema.builder(standard);
        for (String name : ValueFormats.names()) {
            ours.format(new ValueFormat(name));
        }
        return JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(ours.build()));
    }

    /** One of our formats, as the validator calls it. */
    private record ValueFormat(String name) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext execution, ValidationContext validation, JsonNode value) {
            return !value.isTextual() || ValueFormats.complaint(name, value.textValue()).isEmpty();
        }
    }
}
