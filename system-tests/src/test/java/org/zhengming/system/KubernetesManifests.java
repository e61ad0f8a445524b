package org.zhengming.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The manifests in {@code deploy/kubernetes}, read by models of the Kubernetes API that take no field they do not know. */
final class KubernetesManifests {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "batch/v1/Job", Job.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** The models keep unknown fields aside unless this is turned off. */
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            });

    private KubernetesManifests() {}

    /** Every document of every file. */
    static List<HasMetadata> all() throws IOException {
        List<HasMetadata> manifests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Program.home().resolve("deploy/kubernetes"))) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith("zhengming.yaml")) {
                    manifests.addAll(read(Files.readString(file)));
                }
            }
        }
        return manifests;
    }

    /** @throws IOException if a document is of no known kind, has a field that its kind has not, or a value of another type */
    static List<HasMetadata> read(String text) throws IOException {
        List<HasMetadata> manifests = new ArrayList<>();
        for (String document : text.split("(?m)^---$")) {
            JsonNode tree = YAML.readTree(document);
            String kind =
                    tree.path("apiVersion").asString() + "/" + tree.path("kind").asString();
            if (!KINDS.containsKey(kind)) {
                throw new IOException("no known kind: " + kind);
            }
            manifests.add(STRICT.readValue(tree.toString(), KINDS.get(kind)));
        }
        return manifests;
    }

    /** What runs, by name. */
    static Map<String, PodSpec> pods() throws IOException {
        Map<String, PodSpec> pods = new TreeMap<>();
        for (HasMetadata manifest : all()) {
            if (manifest instanceof Deployment deployment) {
                pods.put(
                        deployment.getMetadata().getName(),
                        deployment.getSpec().getTemplate().getSpec());
            } else if (manifest instanceof Job job) {
                pods.put("submit", job.getSpec().getTemplate().getSpec());
            }
        }
        return pods;
    }
}
