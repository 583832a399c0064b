"""What the Kubernetes manifests say fits together, and asks for no more than is needed."""

import shutil
import subprocess
from itertools import chain
from typing import Any

import pytest
import yaml

from tanya.settings import settings_from
from tests.deploy.processes import DEPLOY

FOLDER = DEPLOY / "kubernetes"
Manifest = dict[str, Any]
LISTED = yaml.safe_load((FOLDER / "kustomization.yaml").read_text())["resources"]
ALL: list[Manifest] = list(
    chain.from_iterable(yaml.safe_load_all((FOLDER / name).read_text()) for name in LISTED)
)
RUNNING = [one for one in ALL if one["kind"] in ("Deployment", "StatefulSet")]


def of(kind: str) -> list[Manifest]:
    return [one for one in ALL if one["kind"] == kind]


@pytest.fixture(params=RUNNING, ids=lambda one: one["metadata"]["name"])
def running(request: pytest.FixtureRequest) -> Manifest:
    return dict(request.param)


@pytest.fixture
def pod(running: Manifest) -> Manifest:
    return dict(running["spec"]["template"]["spec"])


@pytest.fixture
def container(pod: Manifest) -> Manifest:
    [only] = pod["containers"]
    return dict(only)


def test_every_file_is_applied() -> None:
    others = {"kustomization.yaml", "secret.example.yaml"}
    assert {path.name for path in FOLDER.iterdir()} - others == set(LISTED)


def test_a_pod_fits_the_restricted_standard(pod: Manifest, container: Manifest) -> None:
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["runAsUser"] > 0
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert not pod.keys() & {"hostNetwork", "hostPID", "hostIPC"}
    assert pod["automountServiceAccountToken"] is False


def test_a_pod_has_a_limit_of_memory_and_of_disk(pod: Manifest, container: Manifest) -> None:
    assert "memory" in container["resources"]["limits"]
    assert container["resources"]["requests"].keys() == {"cpu", "memory"}
    assert all(volume["emptyDir"].get("sizeLimit") for volume in pod["volumes"] if "emptyDir" in volume)


def test_whoever_listens_is_probed(running: Manifest, container: Manifest) -> None:
    probed = "readinessProbe" in container and "livenessProbe" in container
    assert probed == ("ports" in container)
    assert probed == (running["metadata"]["name"] != "bot")


def test_who_is_probed_by_http_is_asked_by_a_name_it_answers_to(container: Manifest) -> None:
    if "args" not in container:
        return
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        if probe in container:
            headers = container[probe]["httpGet"]["httpHeaders"]
            assert headers == [{"name": "Host", "value": "localhost"}]


def test_what_is_mounted_is_there(running: Manifest, pod: Manifest, container: Manifest) -> None:
    claims = {one["metadata"]["name"] for one in of("PersistentVolumeClaim")}
    own = {one["metadata"]["name"] for one in running["spec"].get("volumeClaimTemplates", [])}
    assert {mount["name"] for mount in container["volumeMounts"]} == own | {v["name"] for v in pod["volumes"]}
    for volume in pod["volumes"]:
        if "persistentVolumeClaim" in volume:
            assert volume["persistentVolumeClaim"]["claimName"] in claims


def test_labels_lead_to_the_pods(running: Manifest) -> None:
    labels = running["spec"]["template"]["metadata"]["labels"]
    assert running["spec"]["selector"]["matchLabels"] == labels
    services = {one["metadata"]["name"]: one["spec"]["selector"] for one in of("Service")}
    name = running["metadata"]["name"]
    assert (name in services) == (name != "bot")
    assert services.get(name, labels) == labels


def test_the_bot_alone_is_given_its_token(running: Manifest, container: Manifest) -> None:
    given = [one["secretRef"]["name"] for one in container.get("envFrom", []) if "secretRef" in one]
    assert ("bot" in given) == (running["metadata"]["name"] == "bot")
    [shared] = of("ConfigMap")
    assert "TANYA_TELEGRAM_TOKEN" not in shared["data"]


def test_nobody_is_reached_but_by_those_who_need_to() -> None:
    policies = {one["metadata"]["name"]: one["spec"] for one in of("NetworkPolicy")}
    assert policies["nobody"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    ours = {"key": "app", "operator": "In", "values": ["serve", "admin", "bot"]}
    assert policies["vectors"]["ingress"][0]["from"] == [{"podSelector": {"matchExpressions": [ours]}}]
    lets_in = [name for name, spec in policies.items() if "ingress" in spec]
    assert sorted(lets_in) == ["asked", "limits", "vectors"]


def test_chroma_is_the_server_in_rust() -> None:
    [chroma] = [one for one in RUNNING if one["metadata"]["name"] == "chroma"]
    assert chroma["spec"]["template"]["spec"]["containers"][0]["command"][:2] == ["chroma", "run"]


def test_the_settings_are_settings() -> None:
    [shared] = of("ConfigMap")
    settings = settings_from(shared["data"])
    assert (settings.chroma_url, settings.builds) == ("http://chroma:8000", "file:///srv/indeks")
    assert settings.trusted_proxies


def test_administrators_are_led_to_the_one_that_keeps_their_uploads() -> None:
    [admin] = [one for one in of("Ingress") if one["metadata"]["name"] == "admin"]
    paths = {path["path"] for rule in admin["spec"]["rules"] for path in rule["http"]["paths"]}
    assert paths == {"/pengelola", "/v1/admin"}


def _led(name: str) -> dict[str, str]:
    """Where the paths of that ingress lead."""
    [ingress] = [one for one in of("Ingress") if one["metadata"]["name"] == name]
    paths = [path for rule in ingress["spec"]["rules"] for path in rule["http"]["paths"]]
    return {path["path"]: path["backend"]["service"]["name"] for path in paths}


def test_what_is_for_those_who_watch_over_the_pods_is_led_to_none() -> None:
    assert _led("tanya") == {"/": "serve", "/metrics": "closed", "/readyz": "closed"}
    labels = [one["spec"]["template"]["metadata"]["labels"] for one in RUNNING]
    [closed] = [one for one in of("Service") if one["metadata"]["name"] == "closed"]
    assert closed["spec"]["selector"] not in labels


def test_a_question_alone_of_what_is_posted_goes_to_another_process_when_one_dies_with_it() -> None:
    asked_again = [
        one["metadata"]["name"]
        for one in of("Ingress")
        if "non_idempotent"
        in one["metadata"]["annotations"].get("nginx.ingress.kubernetes.io/proxy-next-upstream", "")
    ]
    assert asked_again == ["questions"]
    assert _led("questions") == {"/v1/ask": "serve", "/v1/chat/completions": "serve"}


def test_kustomize_puts_it_together() -> None:
    if (kubectl := shutil.which("kubectl")) is None:
        pytest.skip("kubectl is not installed here")
    done = subprocess.run([kubectl, "kustomize", str(FOLDER)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made = [one for one in yaml.safe_load_all(done.stdout) if one]
    assert len(made) == len(ALL)
    assert {one["metadata"].get("namespace", "tanya") for one in made} == {"tanya"}
