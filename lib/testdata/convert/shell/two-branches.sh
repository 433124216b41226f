#!/bin/bash
sudo mkdir -p /etc/rancher/rke2
if [ -z "${REGISTRY_USERNAME}" ]; then
  sudo tee /etc/rancher/rke2/registries.yaml > /dev/null << EOF
mirrors:
  docker.io:
    endpoint:
      - "https://${REGISTRY}"
    rewrite:
      "^rancher/(.*)": "proxy/rancher/\$1"
EOF
else
  sudo tee /etc/rancher/rke2/registries.yaml > /dev/null << EOF
mirrors:
  docker.io:
    endpoint:
      - "https://${REGISTRY}"
configs:
  "${REGISTRY}":
    auth:
      username: "${REGISTRY_USERNAME}"
EOF
fi
