package org.zhengming.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.ingest.source.ConfigurationReader;
import org.zhengming.ingest.source.IndexPlace;
import org.zhengming.ingest.source.JobPlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code deploy/} gives an operator says nothing that its readers do not know, and opens nothing. */
class DeployTest {

    private static final Path DEPLOY = Program.home().resolve("deploy");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void kubernetes_knows_every_field_of_the_manifests() throws IOException {
        assertThat(KubernetesManifests.all())
                .extracting(HasMetadata::getKind)
                .contains("Deployment", "Service", "NetworkPolicy", "PodDisruptionBudget", "Job");
        assertThatThrownBy(() -> KubernetesManifests.read("apiVersion: v1\nkind: Service\nspec: { selectr: {} }\n"))
                .hasMessageContaining("selectr");
    }

    @Test
    void every_pod_runs_without_rights_it_does_not_need() throws IOException {
        assertThat(KubernetesManifests.pods()).containsOnlyKeys("jobmanager", "pages", "submit", "taskmanager");
        KubernetesManifests.pods().forEach((name, pod) -> {
            assertThat(pod.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).as(name).isEqualTo(9999);
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            pod.getContainers().forEach(container -> assertHardened(name, container));
            assertVolumesMatch(name, pod);
        });
    }

    private static void assertHardened(String name, Container container) {
        SecurityContext rights = container.getSecurityContext();
        assertThat(rights.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(rights.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(rights.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).as(name).containsKey("memory");
        assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
        assertThat(container.getImage()).as(name).matches("[a-z./-]+:[0-9].*");
        assertThat(container.getEnv()).as("secrets are files, not variables").isEmpty();
        if (!name.equals("submit")) {
            assertThat(container.getReadinessProbe()).as(name).isNotNull();
            assertThat(container.getLivenessProbe()).as(name).isNotNull();
        }
    }

    private static void assertVolumesMatch(String name, PodSpec pod) {
        List<String> volumes =
                pod.getVolumes().stream().map(volume -> volume.getName()).toList();
        assertThat(pod.getContainers().getFirst().getVolumeMounts())
                .as(name)
                .extracting(mount -> mount.getName())
                .containsExactlyInAnyOrderElementsOf(volumes);
    }

    @Test
    void only_the_pages_and_submit_reach_flinks_endpoint() throws IOException {
        List<NetworkPolicy> policies = KubernetesManifests.all().stream()
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .toList();
        assertThat(policies)
                .anySatisfy(policy -> assertThat(policy.getSpec().getIngress()).isEmpty());
        assertThat(policies.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .filter(rule -> rule.getPorts().stream()
                                .anyMatch(port -> port.getPort().getIntVal() == 8081)))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom()
                                .getFirst()
                                .getPodSelector()
                                .getMatchExpressions()
                                .getFirst()
                                .getValues())
                        .containsExactly("pages", "submit"));
    }

    @Test
    void the_kustomization_names_every_manifest_but_that_of_submit() throws IOException {
        JsonNode kustomization = YAML.readTree(DEPLOY.resolve("kustomization.yaml"));
        Set<String> named = kustomization
                .path("resources")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            assertThat(files.map(file -> "kubernetes/" + file.getFileName())
                            .filter(file -> !file.endsWith("/zhengming.yaml") && !file.endsWith("/submit.yaml")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        kustomization.path("configMapGenerator").forEach(map -> map.path("files")
                .forEach(file -> assertThat(DEPLOY.resolve(file.asString())).isRegularFile()));
    }

    @Test
    void the_configurations_are_read_and_run_the_job_in_a_cluster() throws Exception {
        for (String file : List.of("compose/zhengming.yaml", "kubernetes/zhengming.yaml")) {
            Configuration configuration = ConfigurationReader.read(DEPLOY.resolve(file));
            assertThat(configuration.job()).as(file).isInstanceOf(JobPlace.Cluster.class);
            assertThat(configuration.index()).as(file).isInstanceOf(IndexPlace.Elasticsearch.class);
        }
    }

    @Test
    void flink_knows_every_key_of_its_configuration() throws IOException {
        Set<String> known = Stream.of(
                        BlobServerOptions.class,
                        CheckpointingOptions.class,
                        JobManagerOptions.class,
                        MetricOptions.class,
                        NettyShuffleEnvironmentOptions.class,
                        RestOptions.class,
                        TaskManagerOptions.class,
                        WebOptions.class)
                .flatMap(DeployTest::keys)
                .collect(Collectors.toSet());
        assertThat(known)
                .containsAll(YAML.readTree(DEPLOY.resolve("flink/config.yaml")).propertyNames());
    }

    private static Stream<String> keys(Class<?> options) {
        return Stream.of(options.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class)
                .map(field -> {
                    try {
                        return ((ConfigOption<?>) field.get(null)).key();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void the_compose_file_pins_images_drops_rights_and_opens_one_port_of_this_machine() throws IOException {
        // Anchors and merged keys, which compose files live by, are not Jackson's.
        Object loaded = new Yaml().load(Files.readString(DEPLOY.resolve("compose/compose.yaml")));
        JsonNode compose = JsonMapper.shared().valueToTree(loaded);
        compose.path("services").forEachEntry((name, service) -> {
            assertThat(service.path("image").asString()).as(name).matches("[a-z./-]+:[0-9].*");
            assertThat(service.path("cap_drop").path(0).asString()).as(name).isEqualTo("ALL");
            assertThat(service.path("security_opt").path(0).asString()).as(name).isEqualTo("no-new-privileges:true");
            assertThat(service.has("mem_limit")).as(name).isTrue();
            assertThat(service.has("healthcheck")).as(name).isTrue();
            assertThat(service.path("privileged").isMissingNode()).as(name).isTrue();
            service.path("networks")
                    .forEach(network -> assertThat(compose.path("networks").has(network.asString()))
                            .as(name)
                            .isTrue());
            service.path("secrets")
                    .forEach(secret -> assertThat(compose.path("secrets").has(secret.asString()))
                            .as(name)
                            .isTrue());
            service.path("ports")
                    .forEach(port -> assertThat(port.asString()).as(name).startsWith("127.0.0.1:"));
        });
        assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
    }
}
